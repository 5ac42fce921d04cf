import { LobbyAway } from '../storage/lobby/lobby';

/** What was decided, or the contract's own error while the common state is out of reach. */
export async function unlessAway<Outcome>(decision: Promise<Outcome>, away: () => Error): Promise<Outcome> {
  return decision.catch((error: unknown) => {
    throw error instanceof LobbyAway ? away() : error;
  });
}
