import type { Problem } from '../mirror/contract';

/** What a problem costs: the whole item, the one entry or file it stands in, or nothing yet. */
export type Severity = 'stops' | 'leaves-out' | 'notes';

/** A problem with what it costs. */
export interface Finding extends Problem {
  readonly severity: Severity;
}

type Values = Readonly<Record<string, string | number>>;

/** A finding whose sentence is `problems.<code>` of the locales. */
export function finding(severity: Severity, code: string, file?: string, parameters?: Values): Finding {
  return {
    severity,
    code,
    ...(file === undefined ? {} : { file }),
    ...(parameters === undefined ? {} : { parameters: { ...parameters } }),
  };
}

/** The finding as others tell it. */
export function toProblem({ code, file, parameters }: Finding): Problem {
  return {
    code,
    ...(file === undefined ? {} : { file }),
    ...(parameters === undefined ? {} : { parameters }),
  };
}

/** Whether the item cannot be published with these findings. */
export function stops(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'stops');
}
