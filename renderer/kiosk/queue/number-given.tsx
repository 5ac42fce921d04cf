import { CircleCheck, Hourglass, MapPin, Printer, Smartphone } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { OwnTicket } from '#hub/queue/contract';
import { Button } from '../../design/button';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { ScrollArea } from '../../design/scroll-area';
import { TicketNumber } from '../../design/ticket-number';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { useNavigation, useSettings, useTicketTaking } from '../visit-context';
import { useSecondsOfRest } from '../visit/use-seconds-of-rest';
import { useVisitControl } from '../visit/visit-control';
import { useQueueWords } from './queue-words';
import type { Taken, Taking } from './taking';
import { labelColour, spokenLabel } from './ticket-label';
import { ToChoice } from './to-choice';
import styles from './ticket.module.css';

/** The number stays so long without a touch; then the screen is the next visitor's. */
const STAYS_SECONDS = { normal: 30, long: 90 } as const;

type Given = Extract<Taking, { state: 'taken' }>;

/** The number, large; what comes next; and the way to take it along. */
export function NumberGiven({ taken, standing }: Given) {
  const { t, text } = useLanguage();
  const ticket = useTicketNow(taken.ticket, standing);
  useShownAfterPaint();
  if (standing === 'lapsed') return <Lapsed label={ticket.label} />;
  return (
    <div className={styles.ticket}>
      <div className={styles.scroll}>
        <ScrollArea label={t('queue.yourNumber')} bleed>
          <div className={styles.sheet}>
            <div className={styles.head}>
              <h1 tabIndex={-1} data-screen-title="">
                {t('queue.yourNumber')}
                <span className="spoken"> {spokenLabel(ticket.label)}</span>
              </h1>
              <div className={styles.plate} aria-hidden="true">
                <TicketNumber label={ticket.label} colour={labelColour(ticket)} size="hero" />
              </div>
              <p className={styles.matters}>
                {ticket.matters.map(({ id, name }) => (
                  <span key={id}>{text(name)}</span>
                ))}
              </p>
            </div>
            <Course ticket={ticket} />
            <TakeAlong taken={taken} />
          </div>
        </ScrollArea>
      </div>
      <Leave />
    </div>
  );
}

/** The ticket as it stands now, once the hub has heard that it counts. */
function useTicketNow(first: OwnTicket, standing: Given['standing']): OwnTicket {
  const label = standing === 'valid' ? first.label : '';
  const live = useLive(['queue.find', label], (hub, signal) =>
    label === '' ? Promise.resolve(undefined) : hub.queue.find({ label }, { signal }),
  );
  const found = live.state === 'ready' ? live.value?.ticket : undefined;
  return found?.id === first.id ? found : first;
}

/** Two frames after the number came into the page, it has been painted. */
function useShownAfterPaint(): void {
  const { shown } = useTicketTaking();
  useEffect(() => {
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(shown)));
    return () => cancelAnimationFrame(frame);
  }, [shown]);
}

/** How many are ahead and how long it may take; or where to go, if the call came at once. */
function Course({ ticket }: { ticket: OwnTicket }) {
  const { t, text } = useLanguage();
  const words = useQueueWords();
  if (ticket.counter) {
    return (
      <div className={styles.course} role="status">
        <p className={styles.first}>{t('queue.yourTurn')}</p>
        <Line icon={MapPin}>
          {text(ticket.counter.name)}
          {ticket.counter.direction && <> · {text(ticket.counter.direction)}</>}
        </Line>
      </div>
    );
  }
  return (
    <div className={styles.course} role="status">
      {ticket.ahead !== undefined && <p className={styles.first}>{words.ahead(ticket.ahead)}</p>}
      {ticket.wait && <Line icon={Hourglass}>{words.waitInFull(ticket.wait)}</Line>}
      <p>{t('queue.waitForCall')}</p>
    </div>
  );
}

const paperWords = {
  printed: { key: 'queue.paperPrinted', icon: Printer },
  none: { key: 'queue.paperNotWanted', icon: Smartphone },
  'not-wanted': { key: 'queue.paperNotWanted', icon: Smartphone },
} as const;

/** What became of the paper, and the code for a phone. */
export function TakeAlong({ taken: { paper, qr } }: { taken: Pick<Taken, 'paper' | 'qr'> }) {
  const { t } = useLanguage();
  const said = paper in paperWords ? paperWords[paper as keyof typeof paperWords] : undefined;
  return (
    <div className={styles.along} data-paper={said === undefined ? 'failed' : paper}>
      <p>
        <Icon icon={said?.icon ?? Smartphone} />
        <span>{t(said?.key ?? 'queue.paperFailed')}</span>
      </p>
      <div className={styles.code}>
        <QrCode value={qr} label={t('queue.qr')} />
      </div>
    </div>
  );
}

function Line({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className={styles.line}>
      <Icon icon={icon} />
      <span>{children}</span>
    </p>
  );
}

/** Ends the visit at once, or by itself; or goes on with it. */
function Leave() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const visit = useVisitControl();
  const { time } = useSettings();
  const end = useCallback(() => visit.dispatch({ type: 'ended' }), [visit]);
  const seconds = useSecondsOfRest(STAYS_SECONDS[time], end);
  return (
    <div className={styles.leave}>
      <div className={styles.actions}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('queue.done')}
        </Button>
        <Button wide onPress={navigation.home}>
          {t('queue.goOn')}
        </Button>
      </div>
      <p className={styles.returns} aria-hidden="true">
        {t('queue.returns', { count: seconds })}
      </p>
      <p className="spoken">{t('queue.returns', { count: STAYS_SECONDS[time] })}</p>
    </div>
  );
}

function Lapsed({ label }: { label: string }) {
  const { t } = useLanguage();
  return (
    <div className={styles.ticket}>
      <Notice kind="error" size="page" action={<ToChoice words="queue.take" />}>
        {t('queue.lapsed', { label })}
      </Notice>
    </div>
  );
}
