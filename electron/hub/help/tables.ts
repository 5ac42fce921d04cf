import type { CreateTables } from '../storage/lobby/tables';

/** The tables of this slice. */
export type HelpTables = Record<never, never>;

export const createHelpTables: CreateTables = () => [];
