/** A Finnish property identifier: municipality – district or village – block or farm group – plot or unit. */
export interface PropertyIdentifier {
  readonly municipality: number;
  readonly district: number;
  readonly block: number;
  readonly plot: number;
}

/**
 * Reads every usual form: 153-12-1099-3, 153 12 1099 3, 15301210990003, with the stray leading dot of some
 * registers; undefined when it is none of them. Source: plan-domain 4.3 (National Land Survey).
 */
export function parsePropertyIdentifier(text: string): PropertyIdentifier | undefined {
  const plain = text.trim().replace(/^\./, '');
  const digits = /^(\d{3})(\d{3})(\d{4})(\d{4})$/.exec(plain);
  const parts = digits ?? /^(\d{1,3})[-\s](\d{1,3})[-\s](\d{1,4})[-\s](\d{1,4})$/.exec(plain);
  if (parts === null) return undefined;
  const [municipality = 0, district = 0, block = 0, plot = 0] = parts.slice(1).map(Number);
  return { municipality, district, block, plot };
}

/** The short form that people use: 153-12-1099-3. */
export function shortForm({ municipality, district, block, plot }: PropertyIdentifier): string {
  return `${municipality}-${district}-${block}-${plot}`;
}

/** The 14 digits of registers: 15301210990003. */
export function databaseForm({ municipality, district, block, plot }: PropertyIdentifier): string {
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  return padded(municipality, 3) + padded(district, 3) + padded(block, 4) + padded(plot, 4);
}

/** Whether `words` is the block and plot ("1099/3", "1099-3") or a part of the short form of `identifier`. */
export function matchesProperty(identifier: PropertyIdentifier, words: string): boolean {
  const whole = parsePropertyIdentifier(words);
  if (whole !== undefined) return databaseForm(whole) === databaseForm(identifier);
  const blockAndPlot = /^(\d{1,4})\s?[/-]\s?(\d{1,4})$/.exec(words.trim());
  if (blockAndPlot !== null) {
    return Number(blockAndPlot[1]) === identifier.block && Number(blockAndPlot[2]) === identifier.plot;
  }
  const tail = /^(\d{1,3})[-\s](\d{1,4})[-\s](\d{1,4})$/.exec(words.trim());
  if (tail === null) return false;
  const [district, block, plot] = tail.slice(1).map(Number);
  return district === identifier.district && block === identifier.block && plot === identifier.plot;
}
