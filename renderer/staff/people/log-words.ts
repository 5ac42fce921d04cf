import { isTextKey } from '#content/locales/index';
import type { Translate } from '#content/locales/index';
import type { AuditEntry, Person } from '#hub/people/contract';

/** An entry in words: what was done, on what, and the rest of it. An action without words stands as it is written. */
export function entryWords(
  entry: AuditEntry,
  t: Translate,
): { action: string; subject: string; detail: string } {
  const key = `audit.${entry.action}`;
  const { roles, ...rest } = entry.detail;
  const others = Object.entries(rest).map(([name, value]) => `${name}: ${value}`);
  return {
    action: isTextKey(key) ? t(key) : entry.action,
    subject: entry.subject,
    detail: [...(typeof roles === 'string' ? [rolesInWords(roles, t)] : []), ...others].join(', '),
  };
}

/** Whether the entry holds the words that somebody looks for; none finds all. */
export function matches(entry: AuditEntry, words: string, t: Translate): boolean {
  const { action, subject, detail } = entryWords(entry, t);
  const all = [entry.person, entry.origin, action, subject, detail].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word));
}

function rolesInWords(roles: string, t: Translate): string {
  const names = roles.split(' ').map(role => t(`people.role_${role as Person['roles'][number]}`));
  return t('people.rolesDetail', { roles: names.join(', ') });
}
