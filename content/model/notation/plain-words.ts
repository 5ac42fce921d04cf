import type { notation } from '../../locales/fi/notation';
import { parseBuildingRight, type BuildingRight } from './building-right';
import type { NotationEntry } from './notation';

export type NotationTextKey = keyof typeof notation;

/** A sentence of the locale area `notation` with its values. */
export interface PlainSentence {
  key: NotationTextKey;
  values?: Record<string, string | number>;
}

/**
 * The key of the sentence that says in plain words what a code allows: of the code itself when it is known, otherwise
 * of its group. Always the general meaning; the plan's own regulation wins.
 */
export function meaningKey(entry: NotationEntry): NotationTextKey {
  return entry.known && entry.base !== undefined
    ? (`code_${entry.base.replace('/', '_')}` as NotationTextKey)
    : `group_${entry.group}`;
}

/** The reservation that belongs under the meaning: general, only alike, or not in the national list. */
export function reservation(entry: NotationEntry): PlainSentence {
  if (entry.known) return { key: 'generalMeaning' };
  return entry.base === undefined
    ? { key: 'unknownCode' }
    : { key: 'resembles', values: { base: entry.base } };
}

/** Plot of the example sentence, m². */
const examplePlotM2 = 1000;

/** Sentences that say in plain words what a plan's building-right and storey marks allow; none when there are no such marks. */
export function buildingRightSentences(
  marks: { buildingRight?: string | undefined; storeys?: string | undefined },
  formatNumber: (value: number) => string,
): PlainSentence[] {
  const right = marks.buildingRight === undefined ? undefined : parseBuildingRight(marks.buildingRight);
  const storeys = marks.storeys === undefined ? right?.storeys : parseBuildingRight(marks.storeys).storeys;
  return [...amountSentences(right, formatNumber), ...storeySentences(storeys)];
}

function amountSentences(
  right: BuildingRight | undefined,
  formatNumber: (value: number) => string,
): PlainSentence[] {
  const sentences: PlainSentence[] = [];
  if (right?.efficiency !== undefined) {
    sentences.push({
      key: 'right_efficiency',
      values: {
        value: formatNumber(right.efficiency),
        plotM2: formatNumber(examplePlotM2),
        floorAreaM2: formatNumber(Math.round(examplePlotM2 * right.efficiency)),
      },
    });
  }
  if (right?.floorAreaM2 !== undefined) {
    sentences.push({ key: 'right_floorArea', values: { areaM2: formatNumber(right.floorAreaM2) } });
  }
  return sentences;
}

function storeySentences(storeys: BuildingRight['storeys']): PlainSentence[] {
  if (storeys === undefined) return [];
  const { max, roman, attic, cellar } = storeys;
  return [
    { key: max === 1 ? 'right_storeysOne' : 'right_storeysMany', values: { count: max, roman } },
    ...(attic === undefined ? [] : [{ key: 'right_attic' as const, values: { share: attic } }]),
    ...(cellar === undefined ? [] : [{ key: 'right_cellar' as const, values: { share: cellar } }]),
  ];
}

/** Marks of part areas, as short signs ("sr-1") and as the names that plan data carry; the first that fits counts. */
const partMarks: readonly (readonly [mark: RegExp, key: NotationTextKey])[] = [
  [/^rakennusala/iu, 'part_buildingArea'],
  [/istutet|^puita/iu, 'part_planting'],
  [/^leikki|^le(?!\p{L})/iu, 'part_play'],
  [/^pysäköi|^p(?!\p{L})/iu, 'part_parking'],
  [/^ajo(?!\p{L})|^ajoyhteys/iu, 'part_driveway'],
  [/^johto/iu, 'part_pipes'],
  [/^(jk|pp)(?!\p{L})|^jalankul/iu, 'part_walkAndCycle'],
  [/^maanalai|^ma(?!\p{L})/iu, 'part_underground'],
  [/^suojeltava rakennus|^sr(?!\p{L})/iu, 'part_protectedBuilding'],
  [/^natura|^(sl|luo)(?!\p{L})/iu, 'part_nature'],
  [/^muinais|^sm(?!\p{L})/iu, 'part_monument'],
  [/^suojeltava|^s(?!\p{L})/iu, 'part_protected'],
  [/^pohjavesi|^pv(?!\p{L})/iu, 'part_groundwater'],
  [/^vaara|^suojavyöhyke|^(va|sv)(?!\p{L})/iu, 'part_hazard'],
];

/** The sentence for a part area by its small mark ("sr-1", "le", "ma"); a general one when the mark is not known. */
export function partMeaningKey(mark: string | undefined): NotationTextKey {
  const tidy = mark?.normalize('NFC').trim() ?? '';
  return partMarks.find(([pattern]) => pattern.test(tidy))?.[1] ?? 'part_part';
}
