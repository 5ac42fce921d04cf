import type { QueueFile } from '#content/model/queue-file';

export interface Band {
  readonly first: number;
  readonly last: number;
}

const usualBand: Band = { first: 1, last: 999 };

/** The band of a letter: matters with the same letter share one, by the first of them that names it. */
export function bandOf(settings: QueueFile, prefix: string): Band {
  return (
    settings.matters.find(one => one.prefix === prefix && one.numbers !== undefined)?.numbers ?? usualBand
  );
}

export interface PlaceInRow {
  readonly round: number;
  readonly number: number;
}

/**
 * The number after `last`; after the band's last comes its first in the next round. Numbers in `inLobby` are passed
 * over; undefined when all are. Within a round numbers only grow, so that none comes twice, also when the band is
 * changed in the middle of a day.
 */
export function nextNumber(
  band: Band,
  last: PlaceInRow | undefined,
  inLobby: ReadonlySet<number>,
): PlaceInRow | undefined {
  let place = last ?? { round: 1, number: band.first - 1 };
  for (let tried = band.first; tried <= band.last; tried += 1) {
    place = following(band, place);
    if (!inLobby.has(place.number)) return place;
  }
  return undefined;
}

function following({ first, last }: Band, { round, number }: PlaceInRow): PlaceInRow {
  if (number >= last) return { round: round + 1, number: first };
  return { round, number: Math.max(first, number + 1) };
}

/** As it is called and printed; undefined for a visitor without a number. */
export function labelOf({ prefix, number }: { prefix: string; number: number | null }): string | undefined {
  return number === null ? undefined : `${prefix}${number}`;
}

/** The letter and number that somebody typed: "A12", "a 12", "A-012". */
export function readLabel(typed: string): { prefix: string; number: number } | undefined {
  const parts = /^([A-ZÅÄÖ])[\s.-]*0*(\d{1,4})$/.exec(typed.normalize('NFC').trim().toUpperCase());
  return parts === null ? undefined : { prefix: parts[1] ?? '', number: Number(parts[2]) };
}
