import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Position } from '#content/model/coordinates';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';
import type { Refused } from '../../hub/until-answered';

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

/** Why nothing was made or sent. */
export type Trouble =
  | { readonly kind: 'ended'; readonly endedAt: number }
  | { readonly kind: 'not-received' | 'away' | 'failed' };

export type Course =
  | { readonly step: 'writing'; readonly trouble?: Trouble }
  | { readonly step: 'making' | 'handing'; readonly troubled: boolean }
  | { readonly step: 'made'; readonly made: Made }
  | { readonly step: 'received'; readonly received: Received };

export interface VisitOpinion {
  readonly draft: Draft;
  readonly course: Course;
}

export interface OpinionWriting {
  store: Pick<StoreApi<VisitOpinion>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Begins on a plan; what was written on another one is gone. */
  begin(plan: string): void;
  /** Changes what is written; nothing while it is being made or sent. */
  tell(change: Partial<Omit<Draft, 'plan'>>): void;
  /** Makes the letter as a paper of this visit. */
  make(language: Language): void;
  /** Hands the letter in, once, through lost answers. */
  hand(how: { language: Language; paper: boolean }): void;
}

export interface OpinionWritingParts {
  hub: Pick<HubClient, 'opinions'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told. */
const ATTEMPTS = 6;
const NOTHING: VisitOpinion = { draft: { words: '', name: '', address: '' }, course: { step: 'writing' } };

/** Writes a letter on a plan for a visitor, and hands it in where the city receives it here. */
export function createOpinionWriting({ hub, newKey }: OpinionWritingParts): OpinionWriting {
  const store = createStore<VisitOpinion>(() => NOTHING);
  let key = newKey();
  const set = (course: Course) => store.setState({ course });
  const isBusy = () => ['making', 'handing'].includes(store.getState().course.step);

  /** Asks with the letter as it stands; nothing without words or while something is under way. */
  async function ask<Answer>(
    step: 'making' | 'handing',
    language: Language,
    call: (letter: Parameters<HubClient['opinions']['write']>[0], signal: AbortSignal) => Promise<Answer>,
    next: (answer: Answer) => void,
  ): Promise<void> {
    const letter = letterOf(store.getState().draft, language);
    if (letter === undefined || isBusy()) return;
    set({ step, troubled: false });
    const outcome = await untilAnswered(signal => call(letter, signal), {
      attempts: ATTEMPTS,
      troubled: () => set({ step, troubled: true }),
    });
    if ('value' in outcome) next(outcome.value);
    else set({ step: 'writing', trouble: troubleOf(outcome.refused) });
  }

  return {
    store,
    begin(plan) {
      const { draft, course } = store.getState();
      if (isBusy() || (draft.plan === plan && course.step !== 'received')) return;
      key = newKey();
      store.setState({ draft: { ...NOTHING.draft, plan }, course: { step: 'writing' } });
    },
    tell(change) {
      const { draft } = store.getState();
      if (!isBusy()) store.setState({ draft: { ...draft, ...change }, course: { step: 'writing' } });
    },
    make: language =>
      void ask(
        'making',
        language,
        (letter, signal) => hub.opinions.write(letter, { signal }),
        made => set({ step: 'made', made }),
      ),
    hand: ({ language, paper }) =>
      void ask(
        'handing',
        language,
        (letter, signal) => hub.opinions.hand({ key, letter, paper }, { signal }),
        received => store.setState({ draft: NOTHING.draft, course: { step: 'received', received } }),
      ),
  };
}

function letterOf({ plan, words, name, address, place }: Draft, language: Language) {
  if (plan === undefined || words.trim() === '') return undefined;
  return {
    ...{ plan, words: words.trim(), language },
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(place === undefined ? {} : { place }),
  };
}

function troubleOf(refused: Refused | undefined): Trouble {
  const data = refused?.data as { endedAt?: number } | undefined;
  if (refused?.code === 'NOT_NOW' && data?.endedAt !== undefined)
    return { kind: 'ended', endedAt: data.endedAt };
  if (refused?.code === 'NOT_RECEIVED') return { kind: 'not-received' };
  return { kind: refused === undefined || refused.code === 'STATE_AWAY' ? 'away' : 'failed' };
}
