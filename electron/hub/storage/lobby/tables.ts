/** The words in which the two databases name the same column types. */
export interface ColumnTypes {
  /** Whole numbers and instants (epoch milliseconds UTC); read as JavaScript numbers from both. */
  readonly integer: string;
  /** Numbers with a fraction. */
  readonly real: string;
  readonly text: string;
  readonly bytes: string;
  /** Stands after the closing bracket of a table. */
  readonly strict: string;
}

/** A slice's tables as SQL statements in the words of one database. Yes and no are 1 and 0, lists are JSON in text. */
export type CreateTables = (types: ColumnTypes) => readonly string[];

export const columnTypes: Readonly<Record<'sqlite' | 'postgres', ColumnTypes>> = {
  sqlite: { integer: 'integer', real: 'real', text: 'text', bytes: 'blob', strict: ' strict' },
  postgres: { integer: 'bigint', real: 'double precision', text: 'text', bytes: 'bytea', strict: '' },
};
