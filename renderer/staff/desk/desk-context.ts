import { createContext, useContext } from 'react';
import type { CounterNow, DeskAction, DeskTicket, DeskView, MatterNow } from '#hub/queue/contract';

/** What every part of the desk knows. */
export interface DeskNow {
  person: { id: string; name: string };
  view: DeskView;
  /** The hub's present time. */
  now: number;
  /** Where the person sits; undefined while they sit nowhere. */
  own: CounterNow | undefined;
  /** False while the hub is away: then nothing is pressed. */
  isCurrent: boolean;
  /** False also while a deed is under way. */
  canAct: boolean;
  act: (action: DeskAction, about?: DeskTicket) => void;
  sit: (seat: { counter: string; serves: readonly string[]; paused: boolean }) => void;
  /** The matter of that id, as long as the planners have it. */
  matterOf: (id: string) => MatterNow | undefined;
}

export const DeskContext = createContext<DeskNow | null>(null);

export function useDeskNow(): DeskNow {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the desk stands outside it.');
  return desk;
}
