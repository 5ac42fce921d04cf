/** What may be built, read from the marks of a plan. */
export interface BuildingRight {
  /** Tehokkuusluku: floor area divided by the plot's area, for example 0.25. */
  efficiency: number | undefined;
  /** Floor area in k-m². */
  floorAreaM2: number | undefined;
  storeys: Storeys | undefined;
}

export interface Storeys {
  /** Greatest number of full storeys. */
  max: number;
  /** The Roman numeral as the plan has it. */
  roman: string;
  /** Share of the attic that counts ("3/4" of "IIu3/4"). */
  attic: string | undefined;
  /** Share of the cellar that counts ("1/2" of "1/2kII"). */
  cellar: string | undefined;
}

/**
 * Reads building right from a plan's marks: "e=0.25", "1 200 k-m²", "II", "1/2kIIu3/4", alone or together ("AO-12,
 * e=0,25, II"). What it does not find is undefined. A text that is nothing but a whole number is floor area, as on
 * plan maps.
 */
export function parseBuildingRight(text: string): BuildingRight {
  const tidy = text.normalize('NFC').trim();
  return {
    efficiency: readEfficiency(tidy),
    floorAreaM2: readFloorAreaM2(tidy),
    storeys: readStoreys(tidy),
  };
}

function readEfficiency(text: string): number | undefined {
  const value = /(?<!\p{L})e\s*=\s*(\d+(?:[.,]\d+)?)/iu.exec(text)?.[1];
  return value === undefined ? undefined : Number(value.replace(',', '.'));
}

const spacedNumber = String.raw`(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?`;
const floorArea = new RegExp(
  String.raw`(?<![\d.,])${spacedNumber}[ \u00a0\u202f]*(?:k-?\s?m|kem)\s?(?:²|2)(?!\d)`,
  'iu',
);
const bareNumber = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$|^\d{2,6}$/u;

function readFloorAreaM2(text: string): number | undefined {
  if (bareNumber.test(text)) return Number(text.replace(/\D/gu, ''));
  const found = floorArea.exec(text);
  return found ? Number(`${found[1]?.replace(/\D/gu, '')}.${found[2] ?? '0'}`) : undefined;
}

const storeysMark =
  /(?<![\p{L}\d/])(?:(\d\/\d|[½¼¾⅓⅔])\s?k\s?)?([IVX]{1,5})(?:\s?u\s?(\d\/\d|[½¼¾⅓⅔]))?(?![\p{L}\d/])/u;

function readStoreys(text: string): Storeys | undefined {
  const found = storeysMark.exec(text);
  const roman = found?.[2];
  const max = roman === undefined ? undefined : romanNumber(roman);
  if (!roman || max === undefined) return undefined;
  return { max, roman, attic: plainFraction(found?.[3]), cellar: plainFraction(found?.[1]) };
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10 };
const romanOnes = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 1–39 for a well-formed Roman numeral, otherwise undefined ("IIII", "VX"). */
export function romanNumber(roman: string): number | undefined {
  const values = [...roman].map(digit => romanDigits[digit] ?? Number.NaN);
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return toRoman(sum) === roman ? sum : undefined;
}

/** The Roman numeral of a whole number 1–39; undefined outside. */
export function toRoman(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 39) return undefined;
  return 'X'.repeat(Math.floor(value / 10)) + romanOnes[value % 10];
}

const fractionSigns: Record<string, string> = { '½': '1/2', '¼': '1/4', '¾': '3/4', '⅓': '1/3', '⅔': '2/3' };

function plainFraction(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (fractionSigns[text] ?? text);
}
