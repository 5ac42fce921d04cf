import { addDays, dateAt, instantAt } from '#content/model/site-time';
import type { Account, PasswordFault } from './contract';
import { commonPasswords } from './common-passwords';

/** After so long without anybody at the page the session ends. */
export const IDLE_LIMIT_MS = 4 * 3_600_000;
/** How exactly the last touch is remembered. */
export const SEEN_EVERY_MS = 60_000;
export const LEAST_PASSWORD_LETTERS = 10;
/** So much of a password must be something else than the login in it. */
const LEAST_OWN_LETTERS = 6;

/** How failures slow the next try down. */
export interface Patience {
  /** So many failures cost nothing. */
  readonly free: number;
  /** After that each waits twice as long as the one before, from one second to this. */
  readonly mostMs: number;
  /** Without a failure for so long all is forgotten. */
  readonly forgetMs: number;
}

/** For one claim (a login, the set-up code) from one address. */
export const claimPatience: Patience = { free: 0, mostMs: 300_000, forgetMs: 12 * 3_600_000 };
/** For one claim from all addresses that have never proved it: those that have are not slowed by strangers. */
export const strangerPatience: Patience = { free: 50, mostMs: 300_000, forgetMs: 3_600_000 };
/** For an address whatever it claims, so that trying many logins is slow as well. */
export const addressPatience: Patience = { free: 20, mostMs: 300_000, forgetMs: 3_600_000 };

/** An address from where the claim was proved counts as known for so long after the last time. */
export const KNOWN_FOR_MS = 30 * 86_400_000;
/** So long the audit log is kept. */
export const AUDIT_KEPT_MS = 400 * 86_400_000;

export interface Tries {
  readonly failures: number;
  readonly lastAt: number;
  readonly waitUntil: number;
}

/** Milliseconds until the next try is looked at; never more than the patience's most, whatever the clock has done. */
export function waitMs(tries: Tries | undefined, now: number, { mostMs }: Patience): number {
  return tries === undefined ? 0 : Math.min(Math.max(0, tries.waitUntil - now), mostMs);
}

/** The tries after one more, counted as failed until it is known to be right. */
export function nextTries(tries: Tries | undefined, now: number, patience: Patience): Tries {
  const isForgotten = tries === undefined || now - tries.lastAt > patience.forgetMs;
  const failures = (isForgotten ? 0 : tries.failures) + 1;
  const doublings = failures - patience.free - 1;
  const pauseMs = doublings < 0 ? 0 : Math.min(1000 * 2 ** Math.min(doublings, 30), patience.mostMs);
  return { failures, lastAt: now, waitUntil: now + pauseMs };
}

/** Midnight of the site: with it every session ends. */
export function endOfDay(now: number, timeZone: string): number {
  return instantAt(addDays(dateAt(now, timeZone), 1), '00:00', timeZone);
}

/** When a session ends if nobody touches the page any more. */
export function sessionEnd({ seen_at, ends_at }: { seen_at: number; ends_at: number }): number {
  return Math.min(ends_at, seen_at + IDLE_LIMIT_MS);
}

/** Why a password will not do for that login; undefined when it will. No rules of composition. */
export function faultOf(password: string, login: string): PasswordFault | undefined {
  const plain = password.toLowerCase();
  if ([...password].length < LEAST_PASSWORD_LETTERS) return 'too-short';
  if (plain.includes(login) && plain.length - login.length < LEAST_OWN_LETTERS) return 'like-login';
  return isCommon(plain) ? 'common' : undefined;
}

/** A well-known password, one with figures hung on, or a row of a few characters. */
function isCommon(plain: string): boolean {
  const core = plain.replace(/[\d!.?*#_-]+$/, '');
  return commonPasswords.has(plain) || commonPasswords.has(core) || new Set(plain).size < 4 || isRow(plain);
}

/** 1234567890, abcdefghij: each character follows the one before. */
function isRow(plain: string): boolean {
  const steps = [...plain].slice(1).map((letter, index) => letter.charCodeAt(0) - plain.charCodeAt(index));
  return steps.filter(step => step === steps[0]).length >= steps.length - 1;
}

/** Whether somebody could still look after the accounts if this one were so. */
export function keepsIt(accounts: readonly Account[], changed: Account): boolean {
  const after = accounts.map(one => (one.id === changed.id ? changed : one));
  return after.some(one => !one.isDisabled && one.roles.includes('it'));
}
