import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { DeskTicket } from '#hub/queue/contract';
import { Segmented } from '../../design/segmented';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { TicketRow } from './ticket-row';
import { isMine } from './rules';
import styles from './lists.module.css';

export type Shown = 'mine' | 'all';

/** So many rows before the list has to be asked for whole: what stands below it stays near. */
const FIRST_ROWS = 8;

/** Who waits for what and since when, in the order of calling. */
export function WaitingList({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useSpeech();
  const { view, own, person } = useDeskNow();
  const [isWhole, setWhole] = useState(false);
  const mine = own === undefined ? view.waiting : view.waiting.filter(one => isMine(one, own, person.id));
  const chosen = own !== undefined && shown === 'mine' ? mine : view.waiting;
  const rows = isWhole ? chosen : chosen.slice(0, FIRST_ROWS);
  return (
    <section className={styles.section} aria-labelledby="desk-waiting">
      <header className={styles.head}>
        <h2 id="desk-waiting">
          {t('desk.waiting')} <span className="number">{chosen.length}</span>
        </h2>
        {own !== undefined && (
          <Segmented<Shown>
            label={t('desk.show')}
            options={[
              { value: 'mine', label: t('desk.mine') },
              { value: 'all', label: t('desk.all') },
            ]}
            value={shown}
            onChange={onShow}
          />
        )}
      </header>
      {rows.length === 0 ? (
        <p className={styles.none}>
          {view.waiting.length === 0
            ? t('desk.waitingNone')
            : t('desk.waitingNoneMine', { count: view.waiting.length })}
        </p>
      ) : (
        <ol className={styles.rows}>
          {rows.map(ticket => (
            <TicketRow key={ticket.id} ticket={ticket} isNext={ticket.id === view.next}>
              <CallThis ticket={ticket} />
            </TicketRow>
          ))}
        </ol>
      )}
      {chosen.length > FIRST_ROWS && (
        <button type="button" className={styles.more} onClick={() => setWhole(whole => !whole)}>
          {isWhole ? t('desk.showFewer') : t('desk.showAll', { count: chosen.length })}
        </button>
      )}
    </section>
  );
}

/** Calls one visitor out of turn, waiting or put aside. */
export function CallThis({ ticket }: { ticket: DeskTicket }) {
  const { t } = useSpeech();
  const { own, view, isCurrent, act } = useDeskNow();
  if (own === undefined) return null;
  const off = !isCurrent || view.current !== undefined || own.paused;
  return (
    <button
      type="button"
      className={styles.call}
      aria-label={t('desk.callThisOne', { label: ticket.label ?? t('desk.somebody') })}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) act({ do: 'call', ticket: ticket.id }, ticket);
      }}
    >
      <Megaphone aria-hidden="true" />
      <span>{t('desk.callThis')}</span>
    </button>
  );
}
