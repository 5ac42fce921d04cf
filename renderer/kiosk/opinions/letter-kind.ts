import type { LetterKind } from '#hub/opinions/contract';
import type { About } from './opinion-screen';

/** The law's word for what is written on the plan; feedback where the law has none. */
export function letterKindOf({ remedy }: Pick<About, 'remedy'>): LetterKind {
  return remedy === 'opinion' || remedy === 'objection' ? remedy : 'feedback';
}
