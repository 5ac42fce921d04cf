import { describe, expect, it } from 'vitest';
import { lobbyKinds, useLobbies } from '../fixtures/lobbies';

const clock = { now: () => Date.parse('2027-03-01T10:00:00+02:00') };

describe.each(lobbyKinds)('the lobby over %s', kind => {
  const open = useLobbies(kind);

  it('opens', async () => {
    const lobbies = await open({ clock });
    const lobby = await lobbies.hub();
    expect(lobby.reach().current).toBe(true);
    await lobbies.dispose();
  });
});
