import { expect, test } from 'vitest';
import { openedScreen } from './count-opened';
import { createNavigation } from './navigation';
import type { Navigation } from './navigation';

/** The screens counted while a visitor does all this. */
function counted(visit: (navigation: Navigation) => void): string[] {
  const navigation = createNavigation();
  const screens: string[] = [];
  navigation.store.subscribe((after, before) => {
    const screen = openedScreen(before, after);
    if (screen !== undefined) screens.push(screen);
  });
  visit(navigation);
  return screens;
}

test('each screen opened counts, and each plan anew', () => {
  const screens = counted(({ open }) => {
    open({ screen: 'plans' });
    open({ screen: 'plan', id: '1' });
    open({ screen: 'plan', id: '2' });
  });
  expect(screens).toEqual(['plans', 'plan', 'plan']);
});

test('going back or home counts nothing, opening again afterwards does', () => {
  const screens = counted(({ open, back, home }) => {
    open({ screen: 'lots' });
    open({ screen: 'lot', id: '1' });
    back();
    home();
    open({ screen: 'lots' });
  });
  expect(screens).toEqual(['lots', 'lot', 'lots']);
});

test('other words in the same screen are the same screen', () => {
  const screens = counted(({ open, replace }) => {
    open({ screen: 'search' });
    replace({ screen: 'search', words: 'kaava' });
    replace({ screen: 'search', words: 'kaavat' });
  });
  expect(screens).toEqual(['search']);
});

test('a step back to a screen that is already on the way counts nothing', () => {
  const screens = counted(({ open }) => {
    open({ screen: 'plans' });
    open({ screen: 'plan', id: '1' });
    open({ screen: 'plans' });
  });
  expect(screens).toEqual(['plans', 'plan']);
});
