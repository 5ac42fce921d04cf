/** What is wrong with what was written; undefined when it can be sent. */
export type Missing = 'name' | 'contact' | 'contact-form';

/** A name, and one way to be reached that looks like a phone number or an e-mail address. */
export function missingOf({ name, contact }: { name: string; contact: string }): Missing | undefined {
  if (name.trim() === '') return 'name';
  if (contact.trim() === '') return 'contact';
  return isPhone(contact) || isEmail(contact) ? undefined : 'contact-form';
}

/** Whether a confirmation can be sent there by e-mail. */
export function isEmail(contact: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(contact.trim());
}

/** Whether it looks like a phone number. */
export function isPhone(contact: string): boolean {
  const digits = contact.replace(/[\s\-().]/g, '');
  return /^\+?\d{5,15}$/.test(digits);
}
