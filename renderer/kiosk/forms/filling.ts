import type { FieldFault, FormField, FormValues } from '#hub/forms/contract';
import type { HubClient } from '../../hub/client';

export type Values = FormValues;
export type Faults = Readonly<Record<string, FieldFault>>;
export type Filled = Awaited<ReturnType<HubClient['forms']['fill']>>;

/** The faults that a refusal of the hub carries; undefined where it carries none. */
export function faultsIn(data: unknown): Faults | undefined {
  return (data as { faults?: Faults } | undefined)?.faults;
}

/** What was written in a field as its words on a list; undefined where it is empty. */
export function writtenIn({ name, value }: FormField, values: Values, yes: string): string | undefined {
  const written = values[name];
  if (typeof written === 'boolean') return written ? yes : undefined;
  if (written === undefined || written.trim() === '') return undefined;
  if (value.kind !== 'choice') return written;
  return value.options.find(option => option.value === written)?.label;
}
