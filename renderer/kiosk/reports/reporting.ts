import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Position } from '#content/model/coordinates';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';
import { createKeys } from '../../hub/same-words-same-key';

/** Where the fault is; `label` is an address, where the visitor chose one. */
export interface FaultPlace {
  readonly position: Position;
  readonly label?: string;
}

/** What the visitor has told so far; stays for the visit only. */
export interface Draft {
  readonly kind?: string;
  readonly place?: FaultPlace;
  readonly words: string;
  readonly contact: string;
}

export type Sent = Awaited<ReturnType<HubClient['reports']['send']>>;

export const sendRefusals = ['OUTSIDE', 'NO_SUCH_KIND', 'STATE_AWAY'] as const;
/** Why nothing was sent: as the hub said, or because it could not be reached. */
export type SendTrouble = (typeof sendRefusals)[number] | 'UNREACHABLE';

export type Course =
  | { step: 'writing'; trouble?: SendTrouble }
  | { step: 'sending'; troubled: boolean }
  | { step: 'sent'; sent: Sent; isPrinting?: true };

export interface VisitReport {
  readonly draft: Draft;
  readonly course: Course;
}

export interface Reporting {
  store: Pick<StoreApi<VisitReport>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Changes what is told; nothing while it is being sent, nor once it is sent. */
  tell(change: Partial<Draft>): void;
  /** Sends the report, once, through lost answers; told otherwise it is another one. Nothing without a kind and a place. */
  send(how: { language: Language; paper: boolean }): void;
  /** Prints the receipt once more. */
  printAgain(): Promise<void>;
  /** Begins another report; what was sent stays sent. */
  forget(): void;
}

export interface ReportingParts {
  hub: Pick<HubClient, 'reports'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told. */
const ATTEMPTS = 6;
const NOTHING_TOLD: VisitReport = { draft: { words: '', contact: '' }, course: { step: 'writing' } };

/** Tells the city of a fault for a visitor. */
export function createReporting({ hub, newKey }: ReportingParts): Reporting {
  const store = createStore<VisitReport>(() => NOTHING_TOLD);
  const keyOf = createKeys(newKey);
  let sentKey = '';
  const set = (course: Course) => store.setState({ course });

  const send = async (kind: string, place: Position, how: { language: Language; paper: boolean }) => {
    const { words, contact } = store.getState().draft;
    const told = { kind, place, words: words.trim(), contact: contact.trim() };
    const key = keyOf(told);
    const outcome = await untilAnswered(
      limit => hub.reports.send({ key, ...told, ...how }, { signal: limit }),
      { attempts: ATTEMPTS, troubled: () => set({ step: 'sending', troubled: true }) },
    );
    if ('value' in outcome) {
      keyOf.done();
      sentKey = key;
      store.setState({ draft: NOTHING_TOLD.draft, course: { step: 'sent', sent: outcome.value } });
    } else set({ step: 'writing', trouble: troubleOf(outcome.code) });
  };

  return {
    store,
    tell(change) {
      const { draft, course } = store.getState();
      if (course.step !== 'writing') return;
      store.setState({ draft: { ...draft, ...change }, course: { step: 'writing' } });
    },
    send(how) {
      const { draft, course } = store.getState();
      const { kind, place } = draft;
      if (course.step !== 'writing' || kind === undefined || place === undefined) return;
      set({ step: 'sending', troubled: false });
      void send(kind, place.position, how);
    },
    async printAgain() {
      const { course } = store.getState();
      if (course.step !== 'sent' || course.isPrinting) return;
      const printing = { ...course, isPrinting: true } as const;
      set(printing);
      const outcome = await untilAnswered(limit => hub.reports.receipt({ key: sentKey }, { signal: limit }), {
        attempts: 1,
      });
      if (store.getState().course !== printing) return;
      const paper = 'value' in outcome ? outcome.value.paper : 'no-answer';
      set({ step: 'sent', sent: { ...course.sent, paper } });
    },
    forget() {
      if (store.getState().course.step !== 'sending') store.setState(NOTHING_TOLD);
    },
  };
}

function troubleOf(code: string | undefined): SendTrouble {
  return sendRefusals.find(known => known === code) ?? 'UNREACHABLE';
}
