import { expect, test } from 'vitest';
import { isEmail, missingOf } from './contact';

test.each([
  '050 123 4567',
  '+358 50 1234567',
  '(05) 000-1234',
  '05000.1234',
  'aino@example.fi',
  ' a.b@c.d.fi ',
])('"%s" is a way to be reached.', contact => {
  expect(missingOf({ name: 'Aino', contact })).toBeUndefined();
});

test.each([
  'aino',
  '123',
  'aino@',
  'aino@example',
  '@example.fi',
  'aino aalto@example.fi',
  '050-12x4567',
  '+-+',
])('"%s" is none.', contact => {
  expect(missingOf({ name: 'Aino', contact })).toBe('contact-form');
});

test('The name is missed before the contact, and blanks are nothing.', () => {
  expect(missingOf({ name: ' ', contact: '' })).toBe('name');
  expect(missingOf({ name: 'Aino', contact: ' ' })).toBe('contact');
});

test('A confirmation is promised to e-mail only.', () => {
  expect(isEmail('aino@example.fi')).toBe(true);
  expect(isEmail('050 123 4567')).toBe(false);
});
