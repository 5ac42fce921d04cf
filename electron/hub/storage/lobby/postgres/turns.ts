import { LobbyAway } from '../lobby';

/** Does one work at a time, first come first served. */
export interface Turns {
  /** Rejects with `LobbyAway`, its work undone, when the turn does not come in time. */
  take<Outcome>(work: () => Promise<Outcome>): Promise<Outcome>;
}

export function createTurns(patienceMs: number): Turns {
  const waiting: (() => void)[] = [];
  let isBusy = false;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else isBusy = false;
  };
  const enter = () =>
    new Promise<void>((resolve, reject) => {
      if (!isBusy) {
        isBusy = true;
        return resolve();
      }
      const begin = () => {
        clearTimeout(limit);
        resolve();
      };
      const limit = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(new LobbyAway('earlier decisions of this hub still wait for the shared database'));
      }, patienceMs);
      waiting.push(begin);
    });
  return {
    async take(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
