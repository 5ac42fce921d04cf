import { UserRoundPlus, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '#hub/people/contract';
import { Icon } from '../../design/icon';
import { Tag } from '../../design/tag';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useWho } from '../who';
import { AccountEditor, type Sentence } from './account-editor';
import { NewAccount } from './new-account';
import styles from './people.module.css';

const NEW = 'new';

/** For IT: who may sign in and what they may do. */
export function PeopleSection() {
  const { t } = useSpeech();
  const answer = useLive(['people.list'], (hub, signal) => hub.people.list(undefined, { signal }));
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState<{ sentence?: Sentence | undefined }>({});
  const close = (sentence?: Sentence) => {
    setOpen(undefined);
    setDone({ sentence });
  };
  return (
    <section className={page.section}>
      <div className={styles.head}>
        <div>
          <h2>{t('people.accounts')}</h2>
          <p className={page.soft}>{t('people.accountsLead')}</p>
        </div>
        {open !== NEW && (
          <button type="button" className={form.submit} onClick={() => setOpen(NEW)}>
            <Icon icon={UserRoundPlus} />
            {t('people.newAccount')}
          </button>
        )}
      </div>
      <p className={styles.done} role="status">
        {done.sentence?.(t)}
      </p>
      {open === NEW && <NewAccount onDone={close} />}
      {answer.state === 'loading' && <p>{t('staff.loading')}</p>}
      {'value' in answer && (
        <ul className={styles.accounts} aria-label={t('people.accounts')}>
          {answer.value.accounts.map(account => (
            <AccountRow
              key={account.id}
              account={account}
              isOpen={open === account.id}
              onOpen={() => setOpen(open === account.id ? undefined : account.id)}
              onDone={close}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface AccountRowProps {
  account: Account;
  isOpen: boolean;
  onOpen: () => void;
  onDone: (sentence: Sentence) => void;
}

function AccountRow({ account, isOpen, onOpen, onDone }: AccountRowProps) {
  const { t } = useSpeech();
  const who = useWho();
  return (
    <li className={styles.account} data-disabled={account.isDisabled || undefined}>
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={onOpen}>
        <Icon icon={UserRound} />
        <span className={styles.words}>
          <b>{account.name}</b>
          <span className={page.soft}>
            {account.login}
            {account.id === who.id && ` (${t('people.you')})`}
          </span>
        </span>
        <span className={styles.tags}>
          {account.isDisabled && <Tag tone="deadline">{t('people.disabled')}</Tag>}
          {account.roles.map(role => (
            <Tag key={role}>{t(`people.role_${role}`)}</Tag>
          ))}
          {account.hasPin && <Tag>{t('people.hasPin')}</Tag>}
        </span>
      </button>
      {isOpen && <AccountEditor account={account} onDone={onDone} />}
    </li>
  );
}
