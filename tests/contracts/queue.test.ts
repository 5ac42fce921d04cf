import { afterEach, describe, expect, it } from 'vitest';
import { lobbyKinds, useLobbies, type TestLobbies } from '../fixtures/lobbies';
import { handClock, refusalOf, standQueue, type StandOptions } from '../fixtures/queue-stand';

const servedHere = { do: 'served', matter: 'building', thenNext: false } as const;
const next = { do: 'call-next' } as const;

describe.each(lobbyKinds)('the queue over %s', kind => {
  const open = useLobbies(kind);
  const clock = handClock('2027-03-01T10:00:00+02:00');
  let lobbies: TestLobbies;

  async function stand(options: Partial<StandOptions> = {}) {
    clock.set('2027-03-01T10:00:00+02:00');
    lobbies = await open({ clock });
    return standQueue(await lobbies.hub(), { clock, ...options });
  }
  afterEach(() => lobbies.dispose());

  it('gives the numbers of a letter one after another', async () => {
    const queue = await stand();
    expect([await queue.takes(), await queue.takes(), await queue.takes('parking')]).toEqual([
      'A1',
      'A2',
      'B1',
    ]);
  });

  it('calls in the order in which numbers were taken, across the matters of the counter', async () => {
    const queue = await stand();
    await queue.takes('parking');
    await queue.takes();
    await queue.sits('1');
    await queue.does('1', next);
    expect(await queue.at('1')).toBe('B1');
    await queue.does('1', { do: 'served', matter: 'parking', thenNext: true });
    expect(await queue.at('1')).toBe('A1');
    await queue.does('1', servedHere);
    expect(await refusalOf(queue.does('1', next))).toBe('NOBODY_WAITS');
  });
});
