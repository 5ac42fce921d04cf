import { useCallback, useRef, useState } from 'react';
import type { OwnBooking } from '#hub/booking/contract';
import type { HubClient } from '../../hub/client';
import { useHub } from '../../hub/hub-provider';
import { untilAnswered } from '../../hub/until-answered';
import type { Refused } from '../../hub/until-answered';
import { useLanguage } from '../language';
import { useDisplay } from '../parts/display';
import { usePrintsNow } from '../parts/prints';

export type Arrival = Awaited<ReturnType<HubClient['booking']['arrive']>>;

/** Why nothing was done: as the hub said, or because it could not be reached. */
export type Trouble =
  | { why: 'not-found' }
  | { why: 'wait'; seconds: number }
  | { why: 'too-early'; from: number }
  | { why: 'ended' }
  | { why: 'away' };

/** A booking by its code, from asking for it on. */
export type MyBooking =
  | { step: 'keying'; trouble?: Trouble }
  | { step: 'looking' }
  | { step: 'shown'; code: string; booking: OwnBooking; now: number; busy: boolean; trouble?: Trouble }
  | { step: 'arrived'; arrival: Arrival };

export interface MyBookingDeeds {
  my: MyBooking;
  look(code: string): void;
  arrive(): void;
  cancel(): void;
  again(): void;
}

const ATTEMPTS = 3;

/** What the holder of a code sees and does; the code lives as long as the screen. */
export function useMyBooking(): MyBookingDeeds {
  const hub = useHub();
  const { language } = useLanguage();
  const display = useDisplay();
  const paper = usePrintsNow();
  const [my, setMy] = useState<MyBooking>({ step: 'keying' });
  const key = useRef(crypto.randomUUID());
  const again = useCallback(() => setMy({ step: 'keying' }), []);

  const look = async (code: string) => {
    setMy({ step: 'looking' });
    const outcome = await untilAnswered(signal => hub.booking.find({ code }, { signal }), {
      attempts: ATTEMPTS,
    });
    if (!('value' in outcome)) return setMy({ step: 'keying', trouble: troubleOf(outcome.refused) });
    setMy({ step: 'shown', code, ...outcome.value, busy: false });
  };
  const arrive = async () => {
    if (my.step !== 'shown' || my.busy) return;
    const { trouble: _, ...shown } = my;
    setMy({ ...shown, busy: true });
    const wanted = { code: my.code, key: key.current, language, paper, display };
    const outcome = await untilAnswered(signal => hub.booking.arrive(wanted, { signal }), {
      attempts: ATTEMPTS,
    });
    if ('value' in outcome) return setMy({ step: 'arrived', arrival: outcome.value });
    setMy({ ...shown, trouble: troubleOf(outcome.refused) });
  };
  const cancel = async () => {
    if (my.step !== 'shown' || my.busy) return;
    const { trouble: _, ...shown } = my;
    setMy({ ...shown, busy: true });
    const outcome = await untilAnswered(signal => hub.booking.cancel({ code: my.code }, { signal }), {
      attempts: ATTEMPTS,
    });
    if ('value' in outcome) return setMy({ ...shown, booking: outcome.value.booking, busy: false });
    setMy({ ...shown, trouble: troubleOf(outcome.refused) });
  };
  return {
    my,
    look: code => void look(code),
    arrive: () => void arrive(),
    cancel: () => void cancel(),
    again,
  };
}

function troubleOf(refused: Refused | undefined): Trouble {
  const { code, data } = refused ?? {};
  switch (code) {
    case 'NOT_FOUND':
      return { why: 'not-found' };
    case 'WAIT':
      return { why: 'wait', seconds: numberIn(data, 'seconds') };
    case 'TOO_EARLY':
      return { why: 'too-early', from: numberIn(data, 'from') };
    case 'ENDED':
      return { why: 'ended' };
    default:
      return { why: 'away' };
  }
}

/** The contract promises it; what breaks the promise is told as nought. */
function numberIn(data: unknown, name: string): number {
  const value = (data as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'number' ? value : 0;
}
