import type { CreateTables } from '../storage/lobby/tables';

/** The tables of this slice. */
export type QueueTables = Record<never, never>;

export const createQueueTables: CreateTables = () => [];
