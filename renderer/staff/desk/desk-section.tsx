import { useMemo } from 'react';
import { Notice } from '../../design/notice';
import { useSpeech } from '../speech';
import { useWho } from '../who';
import { Desk } from './desk';
import { createDeskMemory } from './memory';
import { useDesk } from './use-desk';
import styles from './desk.module.css';

/** The desk of whoever is signed in: sits down, calls, serves, and answers calls for help. */
export function DeskSection() {
  const { id, name } = useWho();
  return <DeskOf key={id} id={id} name={name} />;
}

function DeskOf({ id, name }: { id: string; name: string }) {
  const { t } = useSpeech();
  const memory = useMemo(() => createDeskMemory(localStorage, id), [id]);
  const access = useDesk(id, memory);
  const person = useMemo(() => ({ id, name }), [id, name]);
  const { live } = access;
  if (live.state === 'loading') return <Waiting />;
  if (live.state === 'failed') return <Notice kind="offline">{t('desk.failed')}</Notice>;
  if (!live.value.configured) return <Notice kind="empty">{t('desk.notConfigured')}</Notice>;
  return (
    <Desk person={person} view={live.value} isCurrent={live.state === 'ready'} {...{ access, memory }} />
  );
}

function Waiting() {
  const { t } = useSpeech();
  return <p className={styles.loading}>{t('desk.loading')}</p>;
}
