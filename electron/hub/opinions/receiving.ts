import { randomUUID } from 'node:crypto';
import { createTranslate } from '#content/locales/index';
import { dateAt } from '#content/model/site-time';
import type { MadePdf } from '../prints/making';
import type { Letter, LetterKind } from './contract';
import { letterPaper, letterQr, type LetterFacts } from './letter-paper';
import { createReceipts } from './receipts';
import { refuse } from './refused';
import { givingOf, labelOf, letterKindOf } from './rules';
import type { Opinions, OpinionsParts } from './service';
import { lettersIn, noteNumber } from './store';
import type { OpinionRow } from './tables';

type Hand = Opinions['hand'];
type Input = Parameters<Hand>[0];

/** Writes letters for visitors, and receives them for the registry where the city has set so. */
export function createReceiving(parts: OpinionsParts): Pick<Opinions, 'write' | 'hand' | 'receipt'> {
  const { plans, city, timeZone, making, prints, names, addressAt } = parts;
  const receipts = createReceipts(parts);
  const running = new Map<string, ReturnType<Hand>>();

  /** The facts of a letter on a plan on which letters are given, whether in time or not. */
  function factsOf(letter: Letter): LetterFacts {
    const { plan, now } = plans.get(letter.plan) ?? refuse({ code: 'NOT_FOUND' });
    const kind = letterKindOf(plan) ?? refuse({ code: 'NOT_NOW', data: {} });
    const address = letter.place && addressAt(letter.place);
    return { letter, plan, kind, at: now, timeZone: timeZone(), city: names().name, address };
  }

  /** The same, refused when the planner's minute has come. */
  function factsInTime(letter: Letter): LetterFacts {
    const facts = factsOf(letter);
    const { isOpen, until } = givingOf(facts.plan, facts.at);
    if (isOpen) return facts;
    return refuse({
      code: 'NOT_NOW',
      data: until !== undefined && until <= facts.at ? { endedAt: until } : {},
    });
  }

  async function receive({ key, letter, paper }: Input): ReturnType<Hand> {
    const { lobby } = parts;
    const known = await lettersIn(lobby.database, lobby.site).byKey(key);
    if (known === undefined && city()?.planFeedback?.receive !== true) refuse({ code: 'NOT_RECEIVED' });
    const row = known ?? (await store(parts, key, factsInTime(letter)));
    return {
      label: labelOf(row),
      receivedAt: row.received_at,
      paper: paper ? await receipts.paper(row) : 'not-wanted',
    };
  }

  return {
    async write(letter) {
      const facts = factsOf(letter);
      const made = await making.paper(letterPaper(facts));
      const qr = letterQr(facts);
      return { token: prints.keep(made, 'letter'), pages: made.pages, ...(qr === undefined ? {} : { qr }) };
    },
    hand(input) {
      const joined = running.get(input.key);
      if (joined !== undefined) return joined;
      const receiving = receive(input).finally(() => running.delete(input.key));
      running.set(input.key, receiving);
      return receiving;
    },
    async receipt({ key }) {
      const { database, site } = parts.lobby;
      const row = (await lettersIn(database, site).byKey(key)) ?? refuse({ code: 'NOT_FOUND' });
      return { paper: await receipts.again(row) };
    },
  };
}

/** Tries at a number that another hub took meanwhile. */
const MOST_TRIES = 20;

/**
 * Stores the letter with the next number of the year and puts it into the outbox, all in one transaction. The PDF that
 * carries the number is made before, so that nobody waits for it; whoever finds the number taken makes it again.
 */
async function store(parts: OpinionsParts, key: string, facts: LetterFacts): Promise<OpinionRow> {
  const { lobby, making } = parts;
  const { site } = lobby;
  const year = Number(dateAt(facts.at, facts.timeZone).slice(0, 4));
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const number = (await lettersIn(lobby.database, site).lastNumber(year)) + 1;
    const label = labelOf({ year, number });
    const pdf = await making.paper(letterPaper({ ...facts, label }));
    const stored = await lobby.write('opinions', async writing => {
      const letters = lettersIn(writing, site);
      const known = await letters.byKey(key);
      if (known !== undefined) return known;
      if ((await letters.lastNumber(year)) !== number - 1) return undefined;
      await noteNumber(writing, site, { year, number });
      const item = await putOut(parts, writing, { ...facts, label }, pdf);
      const row = rowOf(facts, { site, key, year, number, outbox_number: item });
      await writing.insertInto('opinions').values(row).execute();
      return row;
    });
    if (stored !== undefined) return stored;
  }
  throw new Error('other hubs took every number');
}

function rowOf(
  { letter, plan, kind, at }: LetterFacts,
  identity: Pick<OpinionRow, 'site' | 'key' | 'year' | 'number' | 'outbox_number'>,
): OpinionRow {
  const { words, name = '', address = '', place, language } = letter;
  return {
    ...identity,
    ...{ id: randomUUID(), kind, plan: plan.id, plan_name: JSON.stringify(plan.name), words, language },
    name: name === '' ? null : name,
    address: address === '' ? null : address,
    place: place === undefined ? null : JSON.stringify(place),
    ...{ received_at: at, erased_at: null },
  };
}

type Writing = Parameters<Parameters<OpinionsParts['lobby']['write']>[1]>[0];

function putOut(
  { outbox }: OpinionsParts,
  writing: Writing,
  facts: LetterFacts & { readonly label: string },
  { pdf }: MadePdf,
): Promise<number> {
  const { label } = facts;
  const json = `${JSON.stringify(recordOf(facts), undefined, 2)}\n`;
  const file = (ending: string, mediaType: string, bytes: Uint8Array) => ({
    ...{ name: `${label}.${ending}`, mediaType },
    base64: Buffer.from(bytes).toString('base64'),
  });
  return outbox.put(writing, {
    ...{ key: `opinions/${label}`, subject: 'opinions.letter', label },
    parcel: {
      ...{ channel: 'folder', folder: 'mielipiteet', name: label },
      files: [file('pdf', 'application/pdf', pdf), file('json', 'application/json', Buffer.from(json))],
    },
  });
}

/** What the case-management system reads. */
function recordOf({ label, letter, plan, kind, at, address }: LetterFacts & { readonly label: string }) {
  return {
    number: label,
    kind,
    kindInFinnish: finnishKind(kind),
    plan: { id: plan.id, name: plan.name, phase: plan.phase },
    receivedAt: new Date(at).toISOString(),
    language: letter.language,
    words: letter.words,
    name: letter.name ?? null,
    address: letter.address ?? null,
    place: letter.place === undefined ? null : { type: 'Point', coordinates: letter.place },
    placeAddress: address ?? null,
  };
}

function finnishKind(kind: LetterKind): string {
  return createTranslate('fi')(`opinions.kind_${kind}`);
}
