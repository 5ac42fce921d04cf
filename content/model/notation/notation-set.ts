import { z } from 'zod';

/**
 * The two national sets of plan notation that live side by side until the end of 2028: Opas 12 (2003, decree of
 * 2000) and the decree 311/2024. Each plan names its own.
 */
export const notationSetSchema = z.enum(['opas12', '311/2024']);
export type NotationSet = z.infer<typeof notationSetSchema>;
