import { expect, test } from 'vitest';
import type { BoardCall } from '../queue/contract';
import { speechRoutes } from './routes';

const call: BoardCall = {
  ...{ sequence: 7, ticket: 't', label: 'A12', colour: 'water', calledAt: 0, times: 1 },
  counter: { id: '2', name: { fi: 'Palvelupiste 2', en: 'Service point 2' } },
};

function routesThatNote() {
  const said: string[] = [];
  const voice = {
    say: async (sentence: string, language: string) => {
      said.push(`${language}: ${sentence}`);
      return new TextEncoder().encode('RIFF');
    },
  };
  return { said, routes: speechRoutes({ voice, calls: async () => [call] }) };
}

test('a present call is spoken in each language with its letter, number and counter', async () => {
  const { routes, said } = routesThatNote();
  for (const language of ['fi', 'en']) {
    const answer = await routes.request(`/7/${language}.wav`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(said).toEqual(['fi: Vuoronumero A 12. Palvelupiste 2.', 'en: Number A 12. Service point 2.']);
});

test('a call that no longer holds is not spoken, and nothing else ever is', async () => {
  const { routes, said } = routesThatNote();
  for (const asked of ['/6/fi.wav', '/7/sv.wav', '/x/fi.wav', '/7/fi.mp3'])
    expect((await routes.request(asked)).status).toBe(404);
  expect(said).toEqual([]);
});

test('a machine without a voice answers that it does not speak', async () => {
  const routes = speechRoutes({ voice: { say: async () => undefined }, calls: async () => [call] });
  expect((await routes.request('/7/fi.wav')).status).toBe(404);
});
