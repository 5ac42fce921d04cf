import { useState } from 'react';
import type { Translate } from '#content/locales/index';
import type { Account } from '#hub/people/contract';
import { useHub } from '../../hub/hub-provider';
import { Failure } from '../form/failure';
import { Form } from '../form/form';
import form from '../form/form.module.css';
import { RoleChoice } from '../form/role-choice';
import { useSending } from '../form/sending';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './people.module.css';

/** What was done, in whichever language the page speaks when it is read. */
export type Sentence = (t: Translate) => string;

interface EditorProps {
  account: Account;
  /** Called with the sentence that says what was done. */
  onDone: (sentence: Sentence) => void;
}

/** What IT changes of one account: name and roles, a new password, whether it is in use. */
export function AccountEditor(props: EditorProps) {
  return (
    <div className={styles.editor}>
      <NameAndRoles {...props} />
      <NewPassword {...props} />
      <InUse {...props} />
    </div>
  );
}

function NameAndRoles({ account, onDone }: EditorProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const [name, setName] = useState(account.name);
  const [roles, setRoles] = useState(account.roles);
  const sending = useSending();
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.change({ id: account.id, name, roles });
    });
    if (isDone) onDone(say => say('people.saved'));
  };
  return (
    <Form
      label={t('people.edit', { login: account.login })}
      action={t('people.save')}
      sending={sending}
      isIncomplete={name.trim() === '' || roles.length === 0}
      onSubmit={() => void submit()}
    >
      <TextField label={t('people.name')} value={name} onChange={setName} maxLength={80} focused />
      <RoleChoice value={roles} onChange={setRoles} />
      {roles.length === 0 && <p className={page.soft}>{t('people.rolesMissing')}</p>}
    </Form>
  );
}

function NewPassword({ account, onDone }: EditorProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const [password, setPassword] = useState('');
  const sending = useSending();
  const submit = async () => {
    const isDone = await sending.send(async () => {
      await hub.people.setPassword({ id: account.id, password });
    });
    if (isDone) onDone(say => say('people.passwordSet'));
  };
  return (
    <Form
      label={t('people.setPassword')}
      action={t('people.setPassword')}
      sending={sending}
      isIncomplete={password === ''}
      onSubmit={() => void submit()}
    >
      <TextField
        label={t('people.newPassword')}
        hint={t('people.initialPasswordHint')}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        isSecret
      />
    </Form>
  );
}

function InUse({ account, onDone }: EditorProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const { id, isDisabled } = account;
  const change = async (action: () => Promise<unknown>, sentence: Sentence) => {
    const isDone = await sending.send(async () => {
      await action();
    });
    if (isDone) onDone(sentence);
  };
  return (
    <div className={form.form}>
      {!isDisabled && <p className={page.soft}>{t('people.disableDetail')}</p>}
      <Failure failure={sending.failure} />
      <div className={form.actions}>
        <button
          type="button"
          className={isDisabled ? form.plain : form.danger}
          onClick={() =>
            void change(
              () => hub.people.change({ id, isDisabled: !isDisabled }),
              say => say('people.saved'),
            )
          }
        >
          {t(isDisabled ? 'people.enable' : 'people.disable')}
        </button>
        {account.hasPin && (
          <button
            type="button"
            className={form.plain}
            onClick={() =>
              void change(
                () => hub.people.removePin({ id }),
                say => say('people.pinRemoved'),
              )
            }
          >
            {t('people.removePin')}
          </button>
        )}
      </div>
    </div>
  );
}
