import { ORPCError } from '@orpc/client';
import type { Translate } from '#content/locales/index';
import type { PasswordFault } from '#hub/people/contract';

/** The sentences of errors that mean something else in each form. */
export type OwnWords = Readonly<Partial<Record<string, string>>>;

/** Seconds to wait that an error asks for; undefined when it is another one. */
export function secondsToWait(failure: unknown): number | undefined {
  if (!(failure instanceof ORPCError) || failure.code !== 'WAIT') return undefined;
  return (failure.data as { seconds: number }).seconds;
}

/** How long still, in the unit that people count in. */
export function waitSentence(seconds: number, t: Translate): string {
  if (seconds <= 90) return t('people.waitSeconds', { count: seconds });
  return t('people.waitMinutes', { count: Math.ceil(seconds / 60) });
}

/** One sentence for what went wrong. */
export function failureSentence(failure: unknown, t: Translate, own: OwnWords = {}): string {
  if (!(failure instanceof ORPCError)) return t('people.unreachable');
  const words = own[failure.code];
  if (words !== undefined) return words;
  switch (failure.code) {
    case 'WRONG':
      return t('people.wrong');
    case 'WEAK_PASSWORD':
      return t(`people.fault_${(failure.data as { fault: PasswordFault }).fault}`);
    case 'LOGIN_TAKEN':
      return t('people.loginTaken');
    case 'LAST_IT':
      return t('people.lastIt');
    case 'ALREADY_SET_UP':
      return t('people.alreadySetUp');
    case 'BAD_REQUEST':
      return t('people.notValid');
    case 'SERVICE_UNAVAILABLE':
      return t('people.away');
    default:
      return t('people.unreachable');
  }
}
