import { CircleDashed, OctagonAlert, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OutboxItem } from '#hub/outbox/contract';
import { Icon } from '../../design/icon';
import { useHub } from '../../hub/hub-provider';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './outbox.module.css';
import { deedsOf, isAsked, isToDecide, whyWords, type OutboxDeed, type Sentence } from './words';

export interface OpenItemProps {
  item: OutboxItem;
  now: number;
  /** Called with the sentence that says what was done. */
  onDone: (sentence: Sentence) => void;
}

/** Something that has not left: why, what happens next, and what a person can do about it. */
export function OpenItem({ item, now, onDone }: OpenItemProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { act, failure, asks, setAsks } = useDeeds(item, onDone);
  const why = whyWords(item, now, speech);
  const look = isToDecide(item) ? page.held : item.state === 'sending' ? page.copying : '';
  const icon = isToDecide(item) ? OctagonAlert : item.state === 'sending' ? Send : CircleDashed;
  return (
    <li className={`${page.item} ${look}`} data-state={item.state}>
      <Icon icon={icon} />
      <div className={page.words}>
        <p className={page.line}>
          <span>
            <b>{item.label}</b> {t(`outbox.subject_${item.subject}`)}
          </span>
          <span className={page.state}>{t(`outbox.state_${item.state}`)}</span>
        </p>
        {why !== '' && <p>{why}</p>}
        <Since item={item} />
        <Failure
          failure={failure}
          words={{ NOT_FOUND: t('outbox.notFound'), NOT_OPEN: t('outbox.notOpen') }}
        />
        {asks === undefined ? (
          <Deeds item={item} onDeed={deed => (isAsked(deed, item) ? setAsks(deed) : act(deed))} />
        ) : (
          <Ask deed={asks} onYes={() => act(asks)} onNo={() => setAsks(undefined)} />
        )}
      </div>
    </li>
  );
}

function useDeeds({ number, label }: OutboxItem, onDone: (sentence: Sentence) => void) {
  const hub = useHub();
  const { send, failure } = useSending();
  const [asks, setAsks] = useState<OutboxDeed>();
  const act = (deed: OutboxDeed) =>
    void send(async () => {
      if (deed === 'retry') await hub.outbox.retry({ number });
      else await hub.outbox.settle({ number, as: deed });
    }).then(isDone => {
      setAsks(undefined);
      if (isDone) onDone(t => t(`outbox.did_${deed}`, { label }));
    });
  return { act, failure, asks, setAsks };
}

function Since({ item: { createdAt, attempts } }: { item: OutboxItem }) {
  const { t, format } = useSpeech();
  const tries = attempts === 1 ? t('outbox.triesOne') : t('outbox.tries', { count: attempts });
  return (
    <p className={page.soft}>
      {t('outbox.since', { when: format.dayAndClock(createdAt) })}
      {attempts > 0 && ` · ${tries}`}
    </p>
  );
}

function Deeds({ item, onDeed }: { item: OutboxItem; onDeed: (deed: OutboxDeed) => void }) {
  const { t } = useSpeech();
  const deeds = deedsOf(item);
  if (deeds.length === 0) return null;
  return (
    <div className={`${form.actions} ${styles.deeds}`}>
      {deeds.map(deed => (
        <button
          key={deed}
          type="button"
          className={deed === 'dropped' ? form.danger : form.plain}
          aria-label={`${deedWords(deed)}: ${item.label}`}
          onClick={() => onDeed(deed)}
        >
          {deedWords(deed)}
        </button>
      ))}
    </div>
  );

  function deedWords(deed: OutboxDeed): string {
    return t(deed === 'retry' && isToDecide(item) ? 'outbox.again' : `outbox.${deed}`);
  }
}

function Ask({ deed, onYes, onNo }: { deed: OutboxDeed; onYes: () => void; onNo: () => void }) {
  const { t } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  // The button that asked is gone: whoever uses the keyboard goes on here.
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className={styles.asks}
      role="group"
      aria-label={t(`outbox.${deed === 'retry' ? 'again' : deed}`)}
    >
      <p>{t(`outbox.ask_${deed}`)}</p>
      <div className={form.actions}>
        <button type="button" className={deed === 'dropped' ? form.danger : form.submit} onClick={onYes}>
          {t(`outbox.yes_${deed}`)}
        </button>
        <button type="button" className={form.plain} onClick={onNo}>
          {t('outbox.no')}
        </button>
      </div>
    </div>
  );
}
