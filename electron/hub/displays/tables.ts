import type { CreateTables } from '../storage/lobby/tables';

/** The tables of this slice. */
export type DisplayTables = Record<never, never>;

export const createDisplayTables: CreateTables = () => [];
