/** The words of the audit log: a key is `slice.action`, written by that slice. */
export const audit = {
  'people.signed-in': 'Signed in',
  'people.sign-in-refused': 'Failed to sign in',
  'people.signed-out': 'Signed out',
  'people.first-account': 'Created the first account',
  'people.set-up-refused': 'Wrong set-up code',
  'people.password-changed': 'Changed their password',
  'people.pin-renewed': 'Made themselves a new PIN',
  'people.pin-refused': 'Wrong PIN at a screen',
  'people.created': 'Created an account',
  'people.renamed': 'Changed the name of an account',
  'people.roles-changed': 'Changed the roles of an account',
  'people.disabled': 'Took an account out of use',
  'people.enabled': 'Took an account into use',
  'people.password-set': 'Gave an account a new password',
  'people.pin-removed': 'Removed the PIN of an account',
} as const;
