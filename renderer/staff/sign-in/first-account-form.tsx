import { useState } from 'react';
import { useHub, useLiveQueries } from '../../hub/hub-provider';
import { Form } from '../form/form';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';

const nothing = { code: '', name: '', login: '', password: '' };

/** Makes the first account with the code that only whoever stands at the machine knows. */
export function FirstAccountForm() {
  const { t } = useSpeech();
  const hub = useHub();
  const live = useLiveQueries();
  const [written, setWritten] = useState(nothing);
  const sending = useSending();
  const field = (name: keyof typeof nothing) => ({
    value: written[name],
    onChange: (value: string) => setWritten(last => ({ ...last, [name]: value })),
  });
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.createFirst(written);
    });
    if (isDone) live.refresh('people.me');
  };
  return (
    <Form
      label={t('people.firstTitle')}
      action={t('people.createFirst')}
      sending={sending}
      isIncomplete={Object.values(written).some(value => value.trim() === '')}
      onSubmit={() => void submit()}
      words={{ WRONG: t('people.codeWrong') }}
    >
      <TextField label={t('people.code')} {...field('code')} maxLength={40} focused />
      <TextField
        label={t('people.name')}
        hint={t('people.nameHint')}
        {...field('name')}
        autoComplete="name"
        maxLength={80}
      />
      <TextField
        label={t('people.login')}
        hint={t('people.loginHint')}
        {...field('login')}
        autoComplete="username"
        maxLength={60}
      />
      <TextField
        label={t('people.password')}
        hint={t('people.passwordHint')}
        {...field('password')}
        autoComplete="new-password"
        isSecret
      />
    </Form>
  );
}
