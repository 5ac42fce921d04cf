import type { CreateTables } from '../storage/lobby/tables';

/** The tables of this slice. */
export type StatisticsTables = Record<never, never>;

export const createStatisticsTables: CreateTables = () => [];
