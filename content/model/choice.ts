import { z } from 'zod';
import { plainKey } from './keys';

/** A choice whose values planners may also write in Finnish; rows are `english: finnish words`, the guide shows the first. */
export function choice<const Rows extends Readonly<Record<string, readonly string[]>>>(rows: Rows) {
  type Value = Extract<keyof Rows, string>;
  const values = Object.keys(rows) as [Value, ...Value[]];
  const byWord = new Map<string, Value>(
    values.flatMap(value => [value, ...(rows[value] ?? [])].map(word => [plainKey(word), value] as const)),
  );
  const value = z.enum(values);
  const written = z.preprocess(
    word =>
      typeof word === 'string' || typeof word === 'number'
        ? (byWord.get(plainKey(String(word))) ?? word)
        : word,
    value,
  );
  return { value, written, rows };
}
