import { useState } from 'react';
import { Tag } from '../../design/tag';
import { useHub } from '../../hub/hub-provider';
import { Form } from '../form/form';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useWho } from '../who';
import styles from './people.module.css';

/** What a person does with their own account: password and PIN. */
export function OwnAccount() {
  const { t } = useSpeech();
  const { name, login, roles } = useWho();
  return (
    <section className={page.section}>
      <h2>{name}</h2>
      <p className={styles.tags}>
        <span className={page.soft}>{t('people.ownFacts', { login })}</span>
        {roles.map(role => (
          <Tag key={role}>{t(`people.role_${role}`)}</Tag>
        ))}
      </p>
      <div className={styles.columns}>
        <ChangePassword />
        <OwnPin />
      </div>
    </section>
  );
}

function ChangePassword() {
  const { t } = useSpeech();
  const hub = useHub();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isChanged, setChanged] = useState(false);
  const sending = useSending();
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.changePassword({ current, next });
    });
    setChanged(isDone);
    if (!isDone) return;
    setCurrent('');
    setNext('');
  };
  return (
    <div className={styles.panel}>
      <Form
        label={t('people.changePassword')}
        action={t('people.changePassword')}
        sending={sending}
        isIncomplete={current === '' || next === ''}
        onSubmit={() => void submit()}
        words={{ WRONG: t('people.currentWrong') }}
      >
        <h3>{t('people.changePassword')}</h3>
        <p className={page.soft}>{t('people.changePasswordDetail')}</p>
        <TextField
          label={t('people.currentPassword')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          isSecret
        />
        <TextField
          label={t('people.newPassword')}
          hint={t('people.passwordHint')}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          isSecret
        />
        <p className={styles.done} role="status">
          {isChanged && t('people.passwordChanged')}
        </p>
      </Form>
    </div>
  );
}

function OwnPin() {
  const { t } = useSpeech();
  const hub = useHub();
  const { hasPin } = useWho();
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState<string>();
  const sending = useSending();
  const submit = async () => {
    await sending.send(async () => setPin((await hub.people.renewPin({ password })).pin));
    setPassword('');
  };
  return (
    <div className={styles.panel}>
      {pin === undefined ? (
        <Form
          label={t('people.pin')}
          action={t('people.pinMake')}
          sending={sending}
          isIncomplete={password === ''}
          onSubmit={() => void submit()}
          words={{ WRONG: t('people.currentWrong') }}
        >
          <h3>{t('people.pin')}</h3>
          <p className={page.soft}>{t('people.pinDetail')}</p>
          <p>{t(hasPin ? 'people.pinHas' : 'people.pinNone')}</p>
          <TextField
            label={t('people.currentPassword')}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            isSecret
          />
        </Form>
      ) : (
        <div className={form.form}>
          <h3>{t('people.pinMade')}</h3>
          <output className={styles.pin}>{pin}</output>
          <div className={form.actions}>
            <button type="button" className={form.plain} onClick={() => setPin(undefined)}>
              {t('people.pinHide')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
