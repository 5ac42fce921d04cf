import { finding, type Finding } from '../finding';

/** In a lenient folder a broken file costs only itself. */
export function asLeftOut(one: Finding): Finding {
  return one.severity === 'stops' ? { ...one, severity: 'leaves-out' } : one;
}

/** The first entry of each id, and a finding for every later one. */
export function repeated<T>(
  entries: readonly T[],
  idOf: (entry: T) => string,
): { once: T[]; findings: Finding[] } {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const once = entries.filter(entry => {
    const id = idOf(entry);
    const isFirst = !seen.has(id);
    if (!isFirst) findings.push(finding('leaves-out', 'catalogue.repeated-id', undefined, { id }));
    seen.add(id);
    return isFirst;
  });
  return { once, findings };
}
