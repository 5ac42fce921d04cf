import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNavigation, opened, routeOf, wentBack } from './navigation';
import type { Route, Trail } from './navigation';

const home: Route = { screen: 'home' };
const plans: Route = { screen: 'plans' };
const plan: Route = { screen: 'plan', id: '1099' };

const anyRoute = fc.oneof(
  fc.constant<Route>(home),
  fc.constant<Route>(plans),
  fc.constant<Route>({ screen: 'lots' }),
  fc.constantFrom('1', '2', '3').map((id): Route => ({ screen: 'plan', id })),
  fc.constantFrom('a', 'b').map((words): Route => ({ screen: 'search', words })),
);

test('A visit begins at home.', () => {
  expect(createNavigation().store.getState()).toEqual([home]);
});

test('Opening a screen puts it on top, back takes it off.', () => {
  const trail = opened(opened([home], plans), plan);
  expect(trail).toEqual([home, plans, plan]);
  expect(wentBack(trail)).toEqual([home, plans]);
});

test('Opening a screen that is on the trail goes back to it.', () => {
  expect(opened([home, plans, plan], plans)).toEqual([home, plans]);
});

test('The same screen with another id is another screen.', () => {
  expect(opened([home, plan], { screen: 'plan', id: '1100' })).toHaveLength(3);
});

test('Back at home stays at home.', () => {
  expect(wentBack([home])).toEqual([home]);
});

test('Replacing keeps the depth.', () => {
  const navigation = createNavigation();
  navigation.open({ screen: 'search' });
  navigation.replace({ screen: 'search', words: 'ranta' });
  expect(navigation.store.getState()).toEqual([home, { screen: 'search', words: 'ranta' }]);
});

test('Whatever is opened: home stays first, the route opened is in view, and no screen is on the trail twice.', () => {
  fc.assert(
    fc.property(fc.array(anyRoute), routes => {
      let trail: Trail = [home];
      for (const route of routes) {
        trail = opened(trail, route);
        expect(routeOf(trail)).toEqual(route);
      }
      expect(trail[0]).toEqual(home);
      expect(new Set(trail.map(route => JSON.stringify(route))).size).toBe(trail.length);
    }),
  );
});
