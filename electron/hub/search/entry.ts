import type { Language } from '#content/model/text';
import type { HitTarget } from './contract';

/** A text that can be found, in one language. */
export interface SearchEntry {
  readonly target: HitTarget;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}
