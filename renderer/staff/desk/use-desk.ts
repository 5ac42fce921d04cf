import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DeskAction, DeskTicket, DeskView } from '#hub/queue/contract';
import type { HubClient } from '../../hub/client';
import { useHub, useLive } from '../../hub/hub-provider';
import type { Live } from '../../hub/live';
import { createDeeds, type DeedPhase, type Deeds, type Sending } from './deeds';
import type { DeskMemory } from './memory';
import { newestView } from './newest-view';
import { ownCounter } from './rules';

export interface DeskAccess {
  live: Live<DeskView>;
  deeds: Deeds;
  phase: DeedPhase;
  /** The counter that the view is of. */
  asked: string | undefined;
  act: (action: DeskAction, about?: DeskTicket) => void;
  sit: (seat: { counter: string; serves: readonly string[]; paused: boolean }) => void;
}

/** The desk of one person: what the hub says of it, and what can be done there. */
export function useDesk(personId: string, memory: DeskMemory): DeskAccess {
  const hub = useHub();
  const [asked, setAsked] = useState(() => memory.seat()?.counter);
  const deeds = useMemo(() => createDeeds({ send: sendTo(hub), newKey: () => crypto.randomUUID() }), [hub]);
  const phase = useStore(deeds.store);
  const answer = useLive(['queue.desk', asked ?? ''], (client, signal) =>
    client.queue.desk(asked === undefined ? {} : { counter: asked }, { signal }),
  );
  const done = phase.phase === 'ready' ? phase.done : undefined;
  const newest = newestView(answer, done?.deed.counter === asked ? done?.view : undefined);
  const live = useUnmovedWhilePending(newest, phase.phase === 'pending');
  const own = 'value' in live ? ownCounter(live.value.counters, personId, asked)?.id : undefined;
  useEffect(() => {
    if (own !== undefined) setAsked(own);
  }, [own]);
  useEffect(() => {
    if (done?.deed.kind !== 'sit') return;
    const { counter, serves } = done.deed;
    setAsked(counter);
    if (serves.length > 0) memory.keepSeat({ counter, serves: [...serves] });
  }, [done, memory]);
  return {
    ...{ live, deeds, phase, asked },
    act(action, about) {
      if (own !== undefined) deeds.begin({ kind: 'act', counter: own, action, label: about?.label });
    },
    sit: seat => deeds.begin({ kind: 'sit', ...seat }),
  };
}

/**
 * The announcement of a deed may come before its answer. Until the answer is here nothing can be pressed, so the page
 * stays as it was when the press was made.
 */
function useUnmovedWhilePending(live: Live<DeskView>, isPending: boolean): Live<DeskView> {
  const shown = useRef(live);
  if (!isPending) shown.current = live;
  const before = shown.current;
  if (!isPending || !('value' in live) || !('value' in before)) return live;
  return { state: live.state, value: before.value };
}

function sendTo(hub: HubClient) {
  return ({ key, deed }: Sending, signal: AbortSignal): Promise<DeskView> => {
    if (deed.kind === 'act')
      return hub.queue.act({ key, counter: deed.counter, action: deed.action }, { signal });
    const { counter, serves, paused } = deed;
    return hub.queue.sit({ key, counter, serves: [...serves], paused }, { signal });
  };
}
