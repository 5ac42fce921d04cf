import { createTranslate } from '#content/locales/index';
import type { Position } from '#content/model/coordinates';
import { phaseKey } from '#content/model/deadline-words';
import { clockAt, dateAt } from '#content/model/site-time';
import { type LocalText, textIn } from '#content/model/text';
import type { Plan } from '../plans/contract';
import type { TextPaper } from '../prints/making';
import type { Letter, LetterKind } from './contract';

export interface LetterFacts {
  readonly letter: Letter;
  readonly plan: Pick<
    Plan,
    'id' | 'name' | 'kind' | 'phase' | 'registry' | 'remedy' | 'display' | 'throughout'
  >;
  readonly kind: LetterKind;
  readonly at: number;
  readonly timeZone: string;
  readonly city: LocalText;
  /** Once the city has received it. */
  readonly label?: string;
  /** The nearest address of the place. */
  readonly address?: string | undefined;
}

/** The letter as a paper: in the visitor's language, but what the law calls it and the plan's name as the city has them. */
export function letterPaper(facts: LetterFacts): TextPaper {
  const { letter, kind, label } = facts;
  const t = createTranslate(letter.language);
  return {
    title: titleOf(kind, letter.language),
    language: letter.language,
    rows: rowsOf(facts),
    parts: [{ text: letter.words }, ...(label === undefined ? [{ text: t('opinions.paperSignature') }] : [])],
    foot: label === undefined ? t('opinions.paperNotHanded') : t('opinions.paperReceived'),
  };
}

/** The registry reads its own word, whatever language the visitor writes. */
function titleOf(kind: LetterKind, language: Letter['language']): string {
  const own = createTranslate(language)(`opinions.kind_${kind}`);
  return language === 'fi' ? own : `${own} (${createTranslate('fi')(`opinions.kind_${kind}`).toLowerCase()})`;
}

/** What stands over the words, as label and value. */
function rowsOf({ letter, plan, kind, at, timeZone, label, address }: LetterFacts): TextPaper['rows'] {
  const t = createTranslate(letter.language);
  const said = (text: LocalText) => textIn(text, letter.language).text;
  const { registry } = plan;
  const written = `${dayWords(dateAt(at, timeZone), letter.language)} ${clockWords(clockAt(at, timeZone), letter.language)}`;
  const rows = [
    [t('opinions.rowNumber'), label],
    [t('opinions.rowTo'), registry && `${said(registry.name)}, ${said(registry.address)}`],
    [t('opinions.rowPlan'), `${said(plan.name)} (${plan.id}), ${t(phaseKey(plan))}`],
    [t(label === undefined ? 'opinions.rowWritten' : 'opinions.rowReceived'), written],
    [t('opinions.rowName'), letter.name],
    // The law promises the city's reasoned answer to who asks for it in the objection (132/1999 § 65).
    [t(kind === 'objection' ? 'opinions.rowAnswerTo' : 'opinions.rowAddress'), letter.address],
    [t('opinions.rowPlace'), letter.place && placeWords(letter.place, address)],
  ] as const;
  return rows.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ label: name, value }],
  );
}

/** A place in words: its address, and its coordinates (WGS 84). */
function placeWords([longitude, latitude]: Position, address: string | undefined): string {
  const coordinates = `${latitude.toFixed(5)}, ${longitude.toFixed(5)} (WGS 84)`;
  return address === undefined ? coordinates : `${address}: ${coordinates}`;
}

function dayWords(date: string, language: Letter['language']): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'fi' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}

function clockWords(clock: string, language: Letter['language']): string {
  return language === 'fi' ? clock.replace(':', '.').replace(/^0/, '') : clock;
}

/** Bytes beyond which phones read a code badly from a screen. */
const MOST_QR_BYTES = 1200;

/**
 * The letter for a phone without any network: an e-mail to the registry, else its words; undefined when it is too long
 * for a code.
 */
export function letterQr(facts: LetterFacts): string | undefined {
  const { title, parts } = letterPaper(facts);
  const rows = rowsOf(facts).map(({ label, value }) => `${label}: ${value}`);
  const body = [...rows, '', parts[0]?.text ?? ''].join('\n');
  const to = facts.plan.registry?.email;
  const subject = `${title}: ${facts.plan.name.fi} (${facts.plan.id})`;
  const mail =
    to === undefined
      ? []
      : [`mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`];
  return [...mail, `${subject}\n${body}`].find(text => Buffer.byteLength(text) <= MOST_QR_BYTES);
}
