import { useState } from 'react';
import { useHub, useLiveQueries } from '../../hub/hub-provider';
import { Form } from '../form/form';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import styles from './sign-in.module.css';

/** User name and password. */
export function SignInForm() {
  const { t } = useSpeech();
  const hub = useHub();
  const live = useLiveQueries();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const sending = useSending();
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.signIn({ login, password });
    });
    // The hub's announcement may have come before the browser had its cookie.
    if (isDone) live.refresh('people.me');
    else setPassword('');
  };
  return (
    <>
      <Form
        label={t('people.signInTitle')}
        action={sending.isSending ? t('people.signingIn') : t('people.signIn')}
        sending={sending}
        onSubmit={() => void submit()}
      >
        <TextField
          label={t('people.login')}
          value={login}
          onChange={setLogin}
          autoComplete="username"
          focused
        />
        <TextField
          label={t('people.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isSecret
        />
      </Form>
      <p className={styles.aside}>{t('people.forgotten')}</p>
    </>
  );
}
