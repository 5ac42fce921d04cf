import { randomUUID } from 'node:crypto';
import type { DeskAction, DeskView, OwnTicket } from '#hub/queue/contract';
import type { Lobby } from './lobby';
import { newColleague, staffCall } from './staff';

/** A visitor who took a number and has it in hand. */
export async function takesNumber(lobby: Lobby, ...matters: string[]): Promise<OwnTicket> {
  const key = randomUUID();
  const wanted = { kind: 'walk-in', language: 'fi', paper: false, display: 'aula' };
  await staffCall(lobby, 'queue/take', { key, matters, ...wanted });
  const { ticket } = (await staffCall(lobby, 'queue/received', { key })) as { ticket: OwnTicket };
  return ticket;
}

/** A clerk at a counter, working without a page. */
export interface Clerk {
  does(action: DeskAction): Promise<DeskView>;
}

/** A colleague sits down at a counter for some matters. */
export async function sitsDown(lobby: Lobby, counter: string, ...serves: string[]): Promise<Clerk> {
  const colleague = await newColleague(lobby, counter, 'desk');
  await colleague.call('queue/sit', { key: randomUUID(), counter, serves, paused: false });
  return {
    does: async action =>
      (await colleague.call('queue/act', { key: randomUUID(), counter, action })) as DeskView,
  };
}
