import { z } from 'zod';
import { plainKey } from './keys';

const words: Readonly<Record<string, boolean>> = { kylla: true, yes: true, ei: false, no: false };

/** Yes or no as planners write it: kyllä, ei, true, false. */
export const writtenYesNo = z.preprocess(
  word => (typeof word === 'string' ? (words[plainKey(word)] ?? word) : word),
  z.boolean(),
);
