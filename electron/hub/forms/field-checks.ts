import { parsePropertyIdentifier } from '#content/model/property-identifier';
import type { FieldFault, FormField } from './contract';

type Content = Extract<FormField['value'], { kind: 'text' }>['content'];
export type WrittenValue = string | boolean | undefined;

/** What is wrong with what was written in a field; undefined when nothing is. */
export function faultOf(field: FormField, written: WrittenValue): FieldFault | undefined {
  if (isEmpty(written)) return field.isRequired ? 'required' : undefined;
  if (typeof written === 'boolean') return undefined;
  switch (field.value.kind) {
    case 'tick':
      return undefined;
    case 'choice':
      return field.value.options.some(({ value }) => value === written) ? undefined : 'required';
    case 'text':
      return faultOfText(field.value, written.trim());
  }
}

function faultOfText(
  { mostLetters, content }: Extract<FormField['value'], { kind: 'text' }>,
  text: string,
): FieldFault | undefined {
  if (mostLetters !== undefined && [...text].length > mostLetters) return 'too-long';
  const check = checks[content];
  return check === undefined || check.isRight(text) ? undefined : check.fault;
}

/** Whether nothing was written: an empty line, or no tick. */
export function isEmpty(written: WrittenValue): written is '' | false | undefined {
  return written === undefined || written === false || (typeof written === 'string' && written.trim() === '');
}

interface Check {
  readonly isRight: (text: string) => boolean;
  readonly fault: FieldFault;
}

const checks: Readonly<Record<Content, Check | undefined>> = {
  any: undefined,
  date: { isRight: isDate, fault: 'not-a-date' },
  number: { isRight: text => /^[-–]?\d[\d\s]*([.,]\d+)?$/.test(text), fault: 'not-a-number' },
  email: { isRight: text => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text), fault: 'not-an-email' },
  phone: { isRight: text => /^\+?[\d\s()-]{5,20}$/.test(text), fault: 'not-a-phone' },
  'property-identifier': {
    isRight: text => parsePropertyIdentifier(text) !== undefined,
    fault: 'not-a-property-identifier',
  },
  'personal-identity-code': { isRight: isPersonalIdentityCode, fault: 'not-a-personal-identity-code' },
};

/** A day as it is written in Finland, 5.11.2026, that the calendar has. */
function isDate(text: string): boolean {
  const parts = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (parts === null) return false;
  const [day = 0, month = 0, year = 0] = parts.slice(1).map(Number);
  return hasDay(year, month, day);
}

function hasDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const CONTROL = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** The signs between the day of birth and the number, by century; the newer ones are in use since 2024. */
const CENTURIES: Readonly<Record<string, number>> = Object.fromEntries([
  ['+', 1800],
  ...[...'-UVWXY'].map(sign => [sign, 1900] as const),
  ...[...'ABCDEF'].map(sign => [sign, 2000] as const),
]);

function isPersonalIdentityCode(text: string): boolean {
  const parts = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/.exec(text.toLocaleUpperCase('fi'));
  if (parts === null) return false;
  const [, day = '', month = '', year = '', sign = '', number = '', control] = parts;
  const isBorn = hasDay((CENTURIES[sign] ?? 0) + Number(year), Number(month), Number(day));
  return isBorn && CONTROL[Number(day + month + year + number) % 31] === control;
}
