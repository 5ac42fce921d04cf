import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Position } from '#content/model/coordinates';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';
import type { Outcome } from '../../hub/until-answered';
import { letterOf, saysTheSame, type Letter } from './letter';
import { handTroubleOf, unmadeBecause, type HandTrouble, type Unmade } from './trouble';

/** What the visitor has written so far; stays for the visit only. */
export interface Draft {
  readonly plan?: string;
  readonly words: string;
  readonly name: string;
  readonly address: string;
  readonly place?: Position | undefined;
}

/** A letter made as a paper of this visit. */
export type Made = Awaited<ReturnType<HubClient['opinions']['write']>>;
/** A letter that the city has received. */
export type Received = Awaited<ReturnType<HubClient['opinions']['hand']>>;

export type Course =
  | { readonly step: 'writing' | 'making' | 'handing' }
  | { readonly step: 'unmade'; readonly why: Unmade }
  | { readonly step: 'made'; readonly made: Made }
  | { readonly step: 'received'; readonly received: Received; readonly isPrinting: boolean };

export interface VisitOpinion {
  readonly draft: Draft;
  readonly course: Course;
  /** What became of the last attempt at handing it in. */
  readonly trouble: HandTrouble | undefined;
}

export interface OpinionWriting {
  store: Pick<StoreApi<VisitOpinion>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Begins on a plan; what was written on another one is gone. Nothing while it is being sent or its number stands. */
  begin(plan: string): void;
  /** Changes what is written; nothing while it is being made or sent. */
  tell(change: Partial<Omit<Draft, 'plan'>>): void;
  /** Makes the letter as a paper of this visit. */
  make(language: Language): void;
  /**
   * Hands the letter in: the same words once, through lost answers and however often they are handed in again. What is
   * not received is made as a paper again, to be taken along.
   */
  hand(how: { language: Language; paper: boolean }): void;
  /** Prints the receipt that could not be printed. */
  printReceipt(): void;
  /** Puts the number away; what was received stays received. */
  forget(): void;
  /** Ends with the visit: no paper is made any more, and one that is made late is wiped. */
  leave(): void;
}

export interface OpinionWritingParts {
  hub: Pick<HubClient, 'opinions' | 'prints'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told. */
const ATTEMPTS = 6;
const NOTHING: VisitOpinion = {
  draft: { words: '', name: '', address: '' },
  course: { step: 'writing' },
  trouble: undefined,
};

/** Writes a letter on a plan for a visitor, and hands it in where the city receives it here. */
export function createOpinionWriting({ hub, newKey }: OpinionWritingParts): OpinionWriting {
  const store = createStore<VisitOpinion>(() => NOTHING);
  let key = newKey();
  /** What was handed in under the key, and what may have become of it while no answer has told. */
  let handed: { readonly letter: Letter; readonly doubt?: HandTrouble } | undefined;
  let hasLeft = false;
  // A hub that does not hear it wipes the paper by itself within a quarter of an hour.
  const wipe = ({ token }: Made) => void hub.prints.forget({ tokens: [token] }).catch(() => undefined);
  const wipeMade = () => {
    const { course } = store.getState();
    if (course.step === 'made') wipe(course.made);
  };
  const set = (state: Partial<VisitOpinion>) => {
    if (state.course !== undefined) wipeMade();
    store.setState(state);
  };
  const isBusy = () => ['making', 'handing'].includes(store.getState().course.step);
  const ask = <Answer>(call: (limit: AbortSignal) => Promise<Answer>): Promise<Outcome<Answer>> =>
    untilAnswered(call, { attempts: ATTEMPTS });

  /** The letter to hand in: the same words again as they were, other words under a key of their own. */
  function letterToHand(language: Language): Letter | undefined {
    const letter = letterOf(store.getState().draft, language);
    if (letter === undefined) return undefined;
    if (handed !== undefined && saysTheSame(handed.letter, letter)) return handed.letter;
    if (handed !== undefined) key = newKey();
    handed = { letter };
    return letter;
  }

  async function make(language: Language): Promise<void> {
    const letter = letterOf(store.getState().draft, language);
    if (letter === undefined || isBusy() || hasLeft) return;
    set({ course: { step: 'making' } });
    // An attempt on its way is waited for, so that its paper can be wiped; after the visit there is no other one.
    const outcome = await ask(async signal => {
      if (hasLeft) throw new Error('The visit has ended.');
      return hub.opinions.write(letter, { signal });
    });
    if (hasLeft) {
      if ('value' in outcome) wipe(outcome.value);
      return;
    }
    const made: Course =
      'value' in outcome
        ? { step: 'made', made: outcome.value }
        : { step: 'unmade', why: unmadeBecause(outcome) };
    set({ course: made });
  }

  async function hand({ language, paper }: { language: Language; paper: boolean }): Promise<void> {
    if (isBusy()) return;
    const letter = letterToHand(language);
    if (letter === undefined) return;
    set({ course: { step: 'handing' }, trouble: undefined });
    const outcome = await ask(signal => hub.opinions.hand({ key, letter, paper }, { signal }));
    if (hasLeft) return;
    if ('value' in outcome) {
      handed = undefined;
      set({ ...NOTHING, course: { step: 'received', received: outcome.value, isPrinting: false } });
      return;
    }
    const trouble = handTroubleOf(outcome);
    handed = trouble.isDoubt ? { letter, doubt: trouble } : { letter };
    set({ course: { step: 'writing' }, trouble });
    await make(language);
  }

  function troubleWith(draft: Draft): HandTrouble | undefined {
    if (handed?.doubt === undefined) return undefined;
    const letter = letterOf(draft, handed.letter.language);
    return letter !== undefined && saysTheSame(handed.letter, letter)
      ? handed.doubt
      : { kind: 'changed', isDoubt: false };
  }

  async function printReceipt(): Promise<void> {
    const { course } = store.getState();
    if (course.step !== 'received' || course.isPrinting) return;
    const { received } = course;
    set({ course: { step: 'received', received, isPrinting: true } });
    const outcome = await ask(signal => hub.opinions.receipt({ key }, { signal }));
    const now = store.getState().course;
    if (now.step !== 'received' || now.received !== received) return;
    const paper = 'value' in outcome ? outcome.value.paper : received.paper;
    set({ course: { step: 'received', received: { ...received, paper }, isPrinting: false } });
  }

  return {
    store,
    begin(plan) {
      const { draft, course } = store.getState();
      if (isBusy() || course.step === 'received' || draft.plan === plan) return;
      key = newKey();
      handed = undefined;
      set({ ...NOTHING, draft: { ...NOTHING.draft, plan } });
    },
    tell(change) {
      if (isBusy() || store.getState().course.step === 'received') return;
      const draft = { ...store.getState().draft, ...change };
      set({ draft, course: { step: 'writing' }, trouble: troubleWith(draft) });
    },
    make: language => void make(language),
    hand: how => void hand(how),
    printReceipt: () => void printReceipt(),
    forget() {
      if (store.getState().course.step === 'received') set(NOTHING);
    },
    leave() {
      hasLeft = true;
      wipeMade();
    },
  };
}
