import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editOf, keyboardRows } from './keyboard-layout';
import type { Edit } from './keyboard-layout';

function applied(value: string, edit: Edit | undefined): string {
  return edit ? value.slice(0, edit.from) + edit.text + value.slice(edit.to) : value;
}

test('The text layout has every letter of Finnish and all digits.', () => {
  const typed = keyboardRows.text.flat().flatMap(key => (key.does === 'type' ? [key.text] : []));
  expect([...'abcdefghijklmnopqrstuvwxyzåäö0123456789-'].filter(letter => !typed.includes(letter))).toEqual(
    [],
  );
});

test('Shift types the capital of å, ä and ö.', () => {
  expect(editOf({ does: 'type', text: 'ä' }, true, '', 0, 0)).toEqual({ from: 0, to: 0, text: 'Ä' });
});

test('A typed letter replaces the selection.', () => {
  expect(applied('talo', editOf({ does: 'type', text: 'k' }, false, 'talo', 1, 3))).toBe('tko');
});

test('Erase at the beginning of the text changes nothing.', () => {
  expect(editOf({ does: 'erase' }, false, 'talo', 0, 0)).toBeUndefined();
});

test('Erase takes one whole character, also one of two code units.', () => {
  expect(applied('a🌲', editOf({ does: 'erase' }, false, 'a🌲', 3, 3))).toBe('a');
});

test('Typing a letter and erasing it gives the text back, at any place.', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ö', '1', ' ') }), fc.nat(), (value, place) => {
      const caret = place % (value.length + 1);
      const typed = applied(value, editOf({ does: 'type', text: 'x' }, false, value, caret, caret));
      expect(applied(typed, editOf({ does: 'erase' }, false, typed, caret + 1, caret + 1))).toBe(value);
    }),
  );
});
