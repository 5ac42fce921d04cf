import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { BookingWay } from '#content/model/booking-file';
import type { CalendarDate } from '#content/model/site-time';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';

/** The time that a touch asked for; without an expert, of whoever is free. */
export interface Wish {
  readonly matter: string;
  readonly expert?: string;
  readonly way: BookingWay;
  readonly startsAt: number;
}

/** How a time of a matter is looked for: stays while the expert changes, which shows the screen anew. */
export interface Looking {
  readonly matter: string;
  readonly way?: BookingWay;
  /** The first day on the screen. */
  readonly page?: CalendarDate;
  /** The day that was touched last; undefined once the page was turned. */
  readonly day?: CalendarDate | undefined;
}

/** What the visitor has written; stays for the visit, whatever becomes of a time. */
export interface Typed {
  readonly name: string;
  readonly contact: string;
  readonly question: string;
}

export type Held = Awaited<ReturnType<HubClient['booking']['hold']>>;
export type Booked = Awaited<ReturnType<HubClient['booking']['confirm']>>;

export const holdRefusals = ['TAKEN', 'NOT_OFFERED', 'NOT_FOUND', 'STATE_AWAY'] as const;
/** Why a time is not kept: as the hub said, or because it could not be reached. */
export type HoldRefusal = (typeof holdRefusals)[number] | 'UNREACHABLE';
/** Why nothing was booked although the time may still be kept. */
export type ConfirmTrouble = 'STATE_AWAY' | 'UNREACHABLE';

/** The one time that a visit books at a time. */
export type Course =
  | { step: 'choosing' }
  | { step: 'holding'; wish: Wish }
  | { step: 'not-held'; wish: Wish; why: HoldRefusal }
  | { step: 'held'; wish: Wish; held: Held; trouble?: ConfirmTrouble; isLongest?: boolean }
  | { step: 'lapsed'; wish: Wish }
  | { step: 'confirming'; wish: Wish; held: Held; troubled: boolean }
  | { step: 'booked'; booked: Booked; prints: boolean };

export interface VisitBooking {
  readonly course: Course;
  readonly typed: Typed;
  readonly looking?: Looking | undefined;
}

/** What goes along with the visitor's own words when the time is booked. */
export interface Confirming {
  readonly about: { readonly plan?: string; readonly lot?: string };
  readonly language: Language;
  readonly paper: boolean;
}

export interface TimeBooking {
  store: Pick<StoreApi<VisitBooking>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Has the hub keep a time; one kept before is given back. */
  hold(wish: Wish, display: string): void;
  /** Says how a time is looked for; another matter is looked for afresh. */
  look(looking: Looking): void;
  /** Keeps the same time, from now on; one that is kept still is never given back for it. */
  holdLonger(display: string): void;
  /** The time has been kept too long ago. */
  lapse(): void;
  write(typed: Partial<Typed>): void;
  /** Books the time that is kept; what may have been booked is asked for in the same words. Nothing while it is being booked. */
  confirm(confirming: Confirming): void;
  /** Prints the paper that did not come out; nothing while it is being printed. */
  print(): void;
  /** Lets go of what was booked, so that another time can be booked; the booking itself stays. */
  forget(): void;
  /** Ends with the visit: a time that is only kept is free again. */
  leave(): void;
}

export interface TimeBookingParts {
  hub: Pick<HubClient, 'booking'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told. */
const ATTEMPTS = 6;

const NOTHING_TYPED: Typed = { name: '', contact: '', question: '' };

/** Books a time for a visitor: kept while they write, booked once, through lost answers and reconnections. */
export function createTimeBooking({ hub, newKey }: TimeBookingParts): TimeBooking {
  const store = createStore<VisitBooking>(() => ({ course: { step: 'choosing' }, typed: NOTHING_TYPED }));
  let asking = new AbortController();
  /** The visit's own: a time asked for with it takes the place of the one before. */
  let key = newKey();
  /** Of what was booked last. */
  let bookedKey = key;
  /** What was sent and never answered: the key may have booked it. */
  let doubtful: { wish: Wish; held: Held; confirming: Confirming } | undefined;
  const set = (course: Course) => store.setState({ course });
  const begin = () => {
    asking.abort();
    asking = new AbortController();
    return asking.signal;
  };
  const release = () =>
    untilAnswered(limit => hub.booking.release({ key }, { signal: limit }), { attempts: 2 });

  const ask = async (wish: Wish, display: string, signal: AbortSignal, before?: Held) => {
    const outcome = await untilAnswered(
      limit => hub.booking.hold({ key, ...wish, display }, { signal: limit }),
      { signal, attempts: ATTEMPTS },
    );
    if (signal.aborted) return;
    if ('value' in outcome) {
      doubtful = undefined;
      const isLongest = before !== undefined && outcome.value.heldUntil <= before.heldUntil;
      set({ step: 'held', wish, held: outcome.value, ...(isLongest ? { isLongest } : {}) });
    } else if (outcome.code === 'TAKEN' && doubtful !== undefined) {
      set({ step: 'held', wish: doubtful.wish, held: doubtful.held, trouble: 'UNREACHABLE' });
    } else set({ step: 'not-held', wish, why: refusalOf(outcome.code) });
  };
  const hold = (wish: Wish, display: string, before?: Held) => {
    set({ step: 'holding', wish });
    void ask(wish, display, begin(), before);
  };

  const book = async (
    wish: Wish,
    held: Held,
    { about, language, paper }: Confirming,
    signal: AbortSignal,
  ) => {
    const { name, contact, question } = trimmed(store.getState().typed);
    const said = { ...about, ...(question === '' ? {} : { question }) };
    const troubled = () => {
      doubtful = { wish, held, confirming: { about, language, paper } };
      set({ step: 'confirming', wish, held, troubled: true });
    };
    const outcome = await untilAnswered(
      limit => hub.booking.confirm({ key, name, contact, about: said, language, paper }, { signal: limit }),
      { signal, attempts: ATTEMPTS, troubled },
    );
    if (signal.aborted) return;
    const isAway = !('value' in outcome) && outcome.code === 'STATE_AWAY' && doubtful === undefined;
    if ('value' in outcome || outcome.code === 'LAPSED') doubtful = undefined;
    if ('value' in outcome) {
      bookedKey = key;
      key = newKey();
      const course: Course = { step: 'booked', booked: outcome.value, prints: false };
      store.setState({ course, typed: NOTHING_TYPED });
    } else if (outcome.code === 'LAPSED') set({ step: 'lapsed', wish });
    else set({ step: 'held', wish, held, trouble: isAway ? 'STATE_AWAY' : 'UNREACHABLE' });
  };
  const confirm = (confirming: Confirming) => {
    const { course } = store.getState();
    if (course.step !== 'held') return;
    const { wish, held } = course;
    set({ step: 'confirming', wish, held, troubled: false });
    void book(wish, held, doubtful?.confirming ?? confirming, begin());
  };

  const printAgain = async (booked: Booked, signal: AbortSignal) => {
    const outcome = await untilAnswered(limit => hub.booking.print({ key: bookedKey }, { signal: limit }), {
      signal,
      attempts: ATTEMPTS,
    });
    if (signal.aborted) return;
    const { paper } = 'value' in outcome ? outcome.value : booked;
    set({ step: 'booked', booked: { ...booked, paper }, prints: false });
  };

  return {
    store,
    hold(wish, display) {
      if (store.getState().course.step !== 'confirming') hold(wish, display);
    },
    holdLonger(display) {
      const { course } = store.getState();
      if (course.step === 'held') hold(course.wish, display, course.held);
      if (course.step === 'lapsed' || course.step === 'not-held') hold(course.wish, display);
    },
    lapse() {
      const { course } = store.getState();
      if (course.step === 'held') set({ step: 'lapsed', wish: course.wish });
    },
    look(looking) {
      const { looking: before } = store.getState();
      store.setState({ looking: before?.matter === looking.matter ? { ...before, ...looking } : looking });
    },
    write(typed) {
      const { course, typed: before } = store.getState();
      if (!isSent(course)) store.setState({ typed: { ...before, ...typed } });
    },
    confirm,
    print() {
      const { course } = store.getState();
      if (course.step !== 'booked' || course.prints) return;
      set({ ...course, prints: true });
      void printAgain(course.booked, begin());
    },
    forget() {
      begin();
      store.setState({ course: { step: 'choosing' }, looking: undefined });
    },
    leave() {
      const { step } = store.getState().course;
      asking.abort();
      if (step === 'held' || step === 'holding' || step === 'lapsed') void release();
    },
  };
}

/** Whether what was written may have reached the hub already: other words would be dropped there. */
export function isSent(course: Course): boolean {
  return course.step === 'confirming' || (course.step === 'held' && course.trouble === 'UNREACHABLE');
}

function trimmed({ name, contact, question }: Typed): Typed {
  return { name: name.trim(), contact: contact.trim(), question: question.trim() };
}

function refusalOf(code: string | undefined): HoldRefusal {
  return holdRefusals.find(known => known === code) ?? 'UNREACHABLE';
}
