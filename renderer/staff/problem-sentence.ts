import { isTextKey } from '#content/locales/index';
import type { Translate } from '#content/locales/index';
import type { ShareItem } from '#hub/status/contract';

type Problem = ShareItem['problems'][number];

/** A problem as one plain sentence, with its file when it has one; a code without a sentence is told as such. */
export function problemSentence(problem: Problem, t: Translate): string {
  const key = `problems.${problem.code}`;
  const sentence = isTextKey(key)
    ? t(key, { file: problem.file ?? '', ...problem.parameters })
    : t('staff.unknownProblem', { code: problem.code });
  const namesFile = problem.file === undefined || sentence.includes(problem.file);
  return namesFile ? sentence : t('staff.inFile', { file: problem.file ?? '', problem: sentence });
}

/** Bytes as people read them: "3,4 Mt", "12 kt". */
export function sizeText(
  bytes: number,
  t: Translate,
  number: (value: number, digits?: number) => string,
): string {
  if (bytes < 1_000_000) return t('staff.kilobytes', { value: number(Math.ceil(bytes / 1000)) });
  if (bytes < 1_000_000_000) return t('staff.megabytes', { value: number(bytes / 1_000_000, 1) });
  return t('staff.gigabytes', { value: number(bytes / 1_000_000_000, 1) });
}
