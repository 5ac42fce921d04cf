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

/** Small marks of part areas; the longest that a mark begins with counts ("sr-1" -> protected building). */
const partMarks: readonly (readonly [mark: RegExp, key: NotationTextKey])[] = [
  [/^(rakennusala|ra\b)/iu, 'part_buildingArea'],
  [/^istut/iu, 'part_planting'],
  [/^(leikki|le(?!\p{L}))/iu, 'part_play'],
  [/^(pysäköi|p(?!\p{L}))/u, 'part_parking'],
  [/^ajo(?!\p{L})/u, 'part_driveway'],
  [/^(johto|v(?!\p{L}))/u, 'part_pipes'],
  [/^(jk|pp)(?!\p{L})/u, 'part_walkAndCycle'],
  [/^(ma|maa)(?!\p{L})/u, 'part_underground'],
  [/^sr(?!\p{L})/u, 'part_protectedBuilding'],
  [/^(sl|luo)(?!\p{L})/u, 'part_nature'],
  [/^sm(?!\p{L})/u, 'part_monument'],
  [/^s(?!\p{L})/u, 'part_protected'],
  [/^pv(?!\p{L})/u, 'part_groundwater'],
  [/^(va|sv)(?!\p{L})/u, 'part_hazard'],
];

/** The sentence for a part area by its small mark ("sr-1", "le", "ma"); a general one when the mark is not known. */
export function partMeaningKey(mark: string | undefined): NotationTextKey {
  const tidy = mark?.normalize('NFC').trim() ?? '';
  return partMarks.find(([pattern]) => pattern.test(tidy))?.[1] ?? 'part_part';
}
