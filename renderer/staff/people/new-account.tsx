import { useState } from 'react';
import type { Person } from '#hub/people/contract';
import { useHub } from '../../hub/hub-provider';
import { Form } from '../form/form';
import form from '../form/form.module.css';
import { RoleChoice } from '../form/role-choice';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import type { Sentence } from './account-editor';
import styles from './people.module.css';

const nothing = { name: '', login: '', password: '' };

/** Makes an account; IT tells the person its first password. */
export function NewAccount({ onDone }: { onDone: (sentence?: Sentence) => void }) {
  const { t } = useSpeech();
  const hub = useHub();
  const [written, setWritten] = useState(nothing);
  const [roles, setRoles] = useState<Person['roles']>(['desk']);
  const sending = useSending();
  const field = (name: keyof typeof nothing) => ({
    value: written[name],
    onChange: (value: string) => setWritten(last => ({ ...last, [name]: value })),
  });
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.create({ ...written, roles });
    });
    const login = written.login.trim().toLowerCase();
    if (isDone) onDone(say => say('people.created', { login }));
  };
  return (
    <div className={styles.panel}>
      <Form
        label={t('people.newAccount')}
        action={t('people.create')}
        sending={sending}
        isIncomplete={Object.values(written).some(value => value.trim() === '') || roles.length === 0}
        onSubmit={() => void submit()}
        aside={
          <button type="button" className={form.plain} onClick={() => onDone()}>
            {t('people.close')}
          </button>
        }
      >
        <h3>{t('people.newAccount')}</h3>
        <TextField
          label={t('people.name')}
          hint={t('people.nameHint')}
          {...field('name')}
          maxLength={80}
          focused
        />
        <TextField
          label={t('people.login')}
          hint={t('people.loginHint')}
          {...field('login')}
          maxLength={60}
        />
        <TextField
          label={t('people.initialPassword')}
          hint={t('people.initialPasswordHint')}
          {...field('password')}
          autoComplete="new-password"
          isSecret
        />
        <RoleChoice value={roles} onChange={setRoles} />
      </Form>
    </div>
  );
}
