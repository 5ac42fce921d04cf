import { z } from 'zod';
import { calendarDate, instant } from '#content/model/site-time';
import { callFor, roles } from '../call';

export const role = z.enum(roles);
export const personId = z.string().min(1).max(64);

/** Whoever is signed in, as every slice sees them. */
export const person = z.object({ id: personId, name: z.string(), roles: z.array(role) });
export type Person = z.infer<typeof person>;

/** As people write it; compared without regard to capitals. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,59}$/u);
const name = z.string().trim().min(1).max(80);
/** Whatever somebody types; whether it is good enough is decided inside. */
const typedPassword = z.string().min(1).max(200);
const someRoles = z.array(role).min(1).max(roles.length);

/** Why a password will not do. */
export const passwordFault = z.enum(['too-short', 'like-login', 'common']);
export type PasswordFault = z.infer<typeof passwordFault>;

/** Seconds to wait before the next try is looked at. */
const wait = { WAIT: { status: 429, data: z.object({ seconds: z.number().int().positive() }) } } as const;
const weakPassword = {
  WEAK_PASSWORD: { status: 422, data: z.object({ fault: passwordFault }) },
} as const;
const loginTaken = { LOGIN_TAKEN: { status: 409 } } as const;

export const account = person.extend({
  login: z.string(),
  isDisabled: z.boolean(),
  hasPin: z.boolean(),
});
export type Account = z.infer<typeof account>;

/** Who this browser is to the hub. */
export const whoAmI = z.object({
  now: instant,
  /** The session's end; the page asks again then. */
  changesAt: instant.optional(),
  person: person.extend({ login: z.string(), hasPin: z.boolean() }).optional(),
  /** Nobody has an account yet: the set-up code makes the first one. */
  needsFirstAccount: z.boolean(),
});
export type WhoAmI = z.infer<typeof whoAmI>;

const lanDoor = z.object({
  url: z.string(),
  /** SHA-256 of the certificate, as browsers show it. */
  fingerprint: z.string(),
  endsAt: instant,
  isSelfMade: z.boolean(),
});

export const auditEntry = z.object({
  id: z.string(),
  at: instant,
  person: z.string(),
  origin: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const peopleContract = {
  me: callFor('browser').output(whoAmI),
  signIn: callFor('browser')
    .input(z.object({ login: z.string().max(200), password: typedPassword }))
    .errors({ ...wait, WRONG: { status: 401 } })
    .output(person),
  /** The first account, with every role; signs in. */
  createFirst: callFor('browser')
    .input(z.object({ code: z.string().max(40), name, login, password: typedPassword }))
    .errors({ ...wait, ...weakPassword, WRONG: { status: 401 }, ALREADY_SET_UP: { status: 409 } })
    .output(person),
  /** The code that makes the first account; absent once there is one. */
  setUpCode: callFor('shell').output(z.object({ code: z.string().optional() })),

  /** How the network reaches the hub, for whoever checks the certificate; absent when it does not. */
  lanDoor: callFor('shell', 'it').output(z.object({ door: lanDoor.optional() })),

  signOut: callFor('staff'),
  /** Somebody sits before the page: the session is not idle. */
  stillHere: callFor('staff'),
  changePassword: callFor('staff')
    .input(z.object({ current: typedPassword, next: typedPassword }))
    .errors({ ...wait, ...weakPassword, WRONG: { status: 401 } }),
  /** Makes a new PIN for the screens' hidden corner, told this once. */
  renewPin: callFor('staff')
    .input(z.object({ password: typedPassword }))
    .errors({ ...wait, WRONG: { status: 401 } })
    .output(z.object({ pin: z.string() })),
  /** Everybody who may be asked to serve, for choosing among them. */
  colleagues: callFor('staff').output(z.object({ people: z.array(person) })),

  list: callFor('it').output(z.object({ accounts: z.array(account) })),
  create: callFor('it')
    .input(z.object({ name, login, roles: someRoles, password: typedPassword }))
    .errors({ ...weakPassword, ...loginTaken })
    .output(account),
  /** Changes what is given; a change of roles or being disabled ends the person's sessions. */
  change: callFor('it')
    .input(
      z.object({
        id: personId,
        name: name.optional(),
        roles: someRoles.optional(),
        isDisabled: z.boolean().optional(),
      }),
    )
    .errors({ NOT_FOUND: { status: 404 }, LAST_IT: { status: 409 } })
    .output(account),
  /** Gives a person a new password and ends their sessions. */
  setPassword: callFor('it')
    .input(z.object({ id: personId, password: typedPassword }))
    .errors({ NOT_FOUND: { status: 404 }, ...weakPassword }),
  removePin: callFor('it')
    .input(z.object({ id: personId }))
    .errors({ NOT_FOUND: { status: 404 } }),
  /** What the staff did on one day of the site, newest first. */
  audit: callFor('it')
    .input(z.object({ day: calendarDate }))
    .output(z.object({ entries: z.array(auditEntry), isCut: z.boolean() })),
};
