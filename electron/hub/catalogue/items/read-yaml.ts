import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { withEnglishKeys } from '#content/model/keys';
import { finding, type Finding } from '../finding';
import { issueFindings } from './issue-findings';

/** A document that could be used, and what had to be left out of it; without `value` nothing could be. */
export interface Reading<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

/** Reads a planner's YAML file; anything wrong in it stops the whole. */
export function readStrict<S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
  file: string,
): Reading<z.infer<S>> {
  const parsed = parseYaml(bytes, file);
  if (!('document' in parsed)) return parsed;
  const result = schema.safeParse(parsed.document);
  if (result.success) return { value: result.data, findings: [] };
  return {
    findings: issueFindings(result.error.issues, { document: parsed.document, file, severity: 'stops' }),
  };
}

/** Reads a planner's YAML file; a list's entry with something wrong in it is left out and reported, the rest is used. */
export function readLenient<S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
  file: string,
): Reading<z.infer<S>> {
  const parsed = parseYaml(bytes, file);
  if (!('document' in parsed)) return parsed;
  const first = schema.safeParse(parsed.document);
  if (first.success) return { value: first.data, findings: [] };
  const { issues } = first.error;
  const rest = schema.safeParse(
    withoutEntries(
      parsed.document,
      issues.map(({ path }) => path),
    ),
  );
  const severity = rest.success ? 'leaves-out' : 'stops';
  const findings = issueFindings(issues, { document: parsed.document, file, severity });
  return rest.success ? { value: rest.data, findings } : { findings };
}

function parseYaml(bytes: Uint8Array, file: string): { document: unknown } | { findings: Finding[] } {
  const text = decoded(bytes);
  if (text === undefined) return { findings: [finding('stops', 'catalogue.encoding', file)] };
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    return { findings: [finding('stops', 'catalogue.bad-yaml', file, { line })] };
  }
  return { document: withEnglishKeys(document.toJS()) };
}

/** UTF-8, or UTF-16 when its mark stands first; anything else is not guessed at. */
function decoded(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The document without the list entries that the paths point into (`[list, index, …]`). */
function withoutEntries(document: unknown, paths: readonly PropertyKey[][]): unknown {
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      const broken = new Set(paths.filter(path => path[0] === key).map(path => path[1]));
      return [key, Array.isArray(value) ? value.filter((_, index) => !broken.has(index)) : value];
    }),
  );
}
