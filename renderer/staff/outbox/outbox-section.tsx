import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { OutboxItem } from '#hub/outbox/contract';
import { Notice } from '../../design/notice';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { OpenItem } from './open-item';
import styles from './outbox.module.css';
import { isToDecide, type Sentence } from './words';

type Outbox = Awaited<ReturnType<HubClient['outbox']['list']>>;

/** What leaves the lobby: what waits and why, by the way it goes, what needs a decision, and what has left. */
export function OutboxSection() {
  const { t } = useSpeech();
  const answer = useLive(['outbox.list'], (hub, signal) => hub.outbox.list(undefined, { signal }));
  return (
    <section className={page.section}>
      <h2>{t('outbox.title')}</h2>
      <p className={page.soft}>{t('outbox.lead')}</p>
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('outbox.failed')}</p>}
      {answer.state === 'stale' && <Notice kind="stale">{t('outbox.stale')}</Notice>}
      {'value' in answer && <Contents outbox={answer.value} />}
    </section>
  );
}

function Contents({ outbox: { channels, items, now } }: { outbox: Outbox }) {
  const { t } = useSpeech();
  const [said, setSaid] = useState<Sentence>();
  const open = items.filter(({ state }) => state !== 'sent' && state !== 'dropped');
  const ended = items.filter(({ state }) => state === 'sent' || state === 'dropped');
  const toDecide = open.filter(isToDecide).length;
  return (
    <>
      {open.length === 0 && (
        <Notice kind="info" icon={CircleCheck}>
          {t('outbox.allGone')}
        </Notice>
      )}
      {toDecide > 0 && <Notice kind="stale">{t('outbox.decide', { count: toDecide })}</Notice>}
      <p role="status" className={said === undefined ? 'spoken' : undefined}>
        {said?.(t)}
      </p>
      {channels.map(channel => (
        <Channel
          key={channel.channel}
          channel={channel}
          items={open.filter(item => item.channel === channel.channel)}
          now={now}
          onDone={sentence => setSaid(() => sentence)}
        />
      ))}
      <Ended items={ended} />
    </>
  );
}

interface ChannelProps {
  channel: Outbox['channels'][number];
  items: readonly OutboxItem[];
  now: number;
  onDone: (sentence: Sentence) => void;
}

function Channel({ channel: { channel, configured, open }, items, now, onDone }: ChannelProps) {
  const { t } = useSpeech();
  if (open === 0) return null;
  // What needs a decision stands first, each in the order in which it came.
  const sorted = [...items].sort((one, other) => Number(isToDecide(other)) - Number(isToDecide(one)));
  return (
    <section className={styles.channel} aria-labelledby={`outbox-${channel}`}>
      <h3 id={`outbox-${channel}`} className={styles.channelTitle}>
        {t(`outbox.channel_${channel}`)}
        <span className={page.soft}>{t('outbox.open', { count: open })}</span>
      </h3>
      {!configured && <Notice kind="offline">{t(`outbox.off_${channel}`)}</Notice>}
      {open > items.length && <p className={page.soft}>{t('outbox.more')}</p>}
      <ul className={page.items}>
        {sorted.map(item => (
          <OpenItem key={item.number} item={item} now={now} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Ended({ items }: { items: readonly OutboxItem[] }) {
  const { t, format } = useSpeech();
  return (
    <>
      <h3>{t('outbox.ended')}</h3>
      {items.length === 0 ? (
        <p>{t('outbox.endedNone')}</p>
      ) : (
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('outbox.what')}</th>
              <th scope="col">{t('outbox.how')}</th>
              <th scope="col">{t('outbox.when')}</th>
              <th scope="col">{t('outbox.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ number, label, subject, channel, endedAt, state }) => (
              <tr key={number}>
                <th scope="row">
                  {label} <span className={page.soft}>{t(`outbox.subject_${subject}`)}</span>
                </th>
                <td>{t(`outbox.channel_${channel}`)}</td>
                <td>{endedAt === undefined ? '' : format.dayAndClock(endedAt)}</td>
                <td>{t(`outbox.state_${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
