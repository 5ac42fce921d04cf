import { useState } from 'react';
import { instantAt } from '#content/model/site-time';
import {
  parkReasons,
  type CounterNow,
  type DeskTicket,
  type MatterNow,
  type ParkReason,
} from '#hub/queue/contract';
import { Segmented } from '../../design/segmented';
import { TicketNumber } from '../../design/ticket-number';
import { useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { Options, Picker, type Option } from './picker';
import styles from './picker.module.css';

/** Which sheet is open. */
export type OpenPicker = 'served-other' | 'walk-in' | 'park' | 'transfer' | 'seat';

function useMatterOptions(choose: (matter: MatterNow) => void): Option[] {
  const { plain } = useSpeech();
  const { view } = useDeskNow();
  return view.matters.map(matter => ({
    key: matter.id,
    name: plain(matter.name),
    mark: <TicketNumber label={matter.prefix} colour={matter.colour} />,
    choose: () => choose(matter),
  }));
}

const chooseBy = (options: readonly Option[]) => (place: number) => options[place]?.choose();

/** The matter in which the visitor really was served. */
export function ServedPicker({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const { act, view } = useDeskNow();
  const [thenNext, setThenNext] = useState(false);
  const options = useMatterOptions(({ id }) => {
    onClose();
    act({ do: 'served', matter: id, thenNext }, view.current);
  });
  return (
    <Picker title={t('desk.servedIn')} onClose={onClose} onDigit={chooseBy(options)}>
      <label className={styles.check}>
        <input type="checkbox" checked={thenNext} onChange={event => setThenNext(event.target.checked)} />
        {t('desk.andNext')}
      </label>
      <Options label={t('desk.servedIn')} options={options} />
    </Picker>
  );
}

/** The matter of somebody who has no number. */
export function WalkInPicker({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const { act } = useDeskNow();
  const options = useMatterOptions(({ id }) => {
    onClose();
    act({ do: 'walk-in', matter: id });
  });
  return (
    <Picker title={t('desk.walkInFor')} onClose={onClose} onDigit={chooseBy(options)}>
      <Options label={t('desk.walkInFor')} options={options} />
    </Picker>
  );
}

const reminders = ['none', '5', '10', '15', '30', 'at'] as const;
type Reminder = (typeof reminders)[number];

/** Why the visitor is put aside, and when the desk wants to be reminded. */
export function ParkPicker({ onClose }: { onClose: () => void }) {
  const { t } = useSpeech();
  const { act, view, now } = useDeskNow();
  const [reminder, setReminder] = useState<Reminder>('none');
  const [clock, setClock] = useState('');
  const timeZone = useTimeZone();
  const until = remindedAt(reminder, { clock, now, day: view.day, timeZone });
  const canChoose = until !== 'not-yet';
  const options = parkReasons.map((reason: ParkReason) => ({
    key: reason,
    name: t(`desk.reason_${reason}`),
    choose: () => {
      if (!canChoose) return;
      onClose();
      act({ do: 'park', reason, ...(until === undefined ? {} : { until }) }, view.current);
    },
  }));
  return (
    <Picker title={t('desk.parkTitle')} onClose={onClose} onDigit={chooseBy(options)}>
      <h3 className={styles.group}>{t('desk.parkUntil')}</h3>
      <Segmented<Reminder>
        label={t('desk.parkUntil')}
        options={reminders.map(value => ({ value, label: reminderWords(value, t) }))}
        value={reminder}
        onChange={setReminder}
      />
      {reminder === 'at' && (
        <label className={styles.time}>
          {t('desk.parkAt')}
          <input type="time" value={clock} onChange={event => setClock(event.target.value)} />
        </label>
      )}
      {!canChoose && clock !== '' && <p role="status">{t('desk.parkPast')}</p>}
      <h3 className={styles.group}>{t('desk.parkReason')}</h3>
      <Options label={t('desk.parkReason')} options={options} />
    </Picker>
  );
}

function reminderWords(reminder: Reminder, t: ReturnType<typeof useSpeech>['t']): string {
  if (reminder === 'none') return t('desk.parkNoTime');
  return reminder === 'at' ? t('desk.parkAt') : t('desk.parkMinutes', { count: Number(reminder) });
}

interface Day {
  clock: string;
  now: number;
  day: string;
  timeZone: string;
}

/** The instant of the reminder, or that it is not chosen yet or past. */
function remindedAt(reminder: Reminder, { clock, now, day, timeZone }: Day): number | undefined | 'not-yet' {
  if (reminder === 'none') return undefined;
  if (reminder !== 'at') return Math.round(now) + Number(reminder) * 60_000;
  if (clock === '') return 'not-yet';
  const at = instantAt(day, clock, timeZone);
  return at > now ? at : 'not-yet';
}

function useTimeZone(): string {
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  return ('value' in city ? city.value?.timeZone : undefined) ?? 'Europe/Helsinki';
}

/** To another matter, to another service point, or to a person. */
export function TransferPicker({ onClose }: { onClose: () => void }) {
  const { t, plain } = useSpeech();
  const { act, view, own, person } = useDeskNow();
  const people = useLive(['people.colleagues'], (hub, signal) =>
    hub.people.colleagues(undefined, { signal }),
  );
  const send = (to: { matter: string } | { counter: string } | { person: string }) => () => {
    onClose();
    act({ do: 'transfer', to }, view.current);
  };
  const matters = useMatterOptions(({ id }) => send({ matter: id })()).filter(
    ({ key }) => key !== view.current?.matter,
  );
  const counters = view.counters
    .filter(({ id }) => id !== own?.id)
    .map(counter => ({
      key: counter.id,
      name: counterWords(counter, plain),
      choose: send({ counter: counter.id }),
    }));
  const colleagues = ('value' in people ? people.value.people : [])
    .filter(({ id, roles }) => id !== person.id && roles.includes('desk'))
    .map(({ id, name }) => ({ key: id, name, choose: send({ person: id }) }));
  const groups = [
    { title: t('desk.toMatter'), options: matters },
    { title: t('desk.toCounter'), options: counters },
    { title: t('desk.toPerson'), options: colleagues },
  ].filter(({ options }) => options.length > 0);
  return (
    <Picker
      title={t('desk.transferTo')}
      onClose={onClose}
      onDigit={chooseBy(groups.flatMap(({ options }) => options))}
    >
      {groups.length === 0 && <p>{t('desk.nowhere')}</p>}
      {groups.map(({ title, options }, index) => (
        <section key={title} className={styles.part}>
          <h3 className={styles.group}>{title}</h3>
          <Options
            label={title}
            options={options}
            from={groups.slice(0, index).reduce((sum, group) => sum + group.options.length, 0)}
          />
        </section>
      ))}
    </Picker>
  );
}

function counterWords({ name, person }: CounterNow, plain: ReturnType<typeof useSpeech>['plain']): string {
  return person === undefined ? plain(name) : `${plain(name)} · ${person.name}`;
}

/** The label of a visitor, or words where there is none. */
export function labelOf(
  ticket: Pick<DeskTicket, 'label'> | undefined,
  t: ReturnType<typeof useSpeech>['t'],
): string {
  return ticket?.label ?? t('desk.noLabel');
}
