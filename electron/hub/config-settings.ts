import { z } from 'zod';
import { parsePrinterAddress } from './printing/address';

/** Which page a screen opens: the visitors' kiosk, or the wall screen. */
export const screenMode = z.enum(['kiosk', 'board']);
export type ScreenMode = z.infer<typeof screenMode>;

const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u);
const directory = z.string().trim().min(1);
const wholeNumber = (least: number, most: number) =>
  z.coerce.number<number | string>().int().min(least).max(most);
const mebibyte = 1024 * 1024;

/** yes/no as people write it in files and environment variables. */
const yesOrNo = z
  .union([z.boolean(), z.string()])
  .transform(value => String(value).toLowerCase())
  .pipe(z.enum(['true', 'false', 'yes', 'no', '1', '0', '']))
  .transform(value => value === 'true' || value === 'yes' || value === '1' || value === '');

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/);
/** A list in a file, or one text with commas. */
const hostNames = z
  .union([z.array(z.string()), z.string().transform(text => text.split(','))])
  .pipe(z.array(hostName));

/** A number from a text, but never zero from an empty one. */
const number = (schema: z.ZodType<number, number | string>) =>
  z.union([z.number(), z.string().trim().min(1)]).pipe(schema);

/** Where a shared PostgreSQL is; its name must be there, as a forgotten one would silently be the user's. */
const databaseAddress = z.string().refine(text => {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  return /^postgres(ql)?:$/.test(address?.protocol ?? '') && address?.pathname.match(/^\/[^/]+$/) !== null;
});

/** Where the ticket printer is: the network or a device file. */
const printerAddress = z
  .string()
  .trim()
  .refine(text => parsePrinterAddress(text) !== undefined);

/** An address of a server, without a user's name or password in it; what visitors wrote leaves the machine by TLS only. */
const webAddress = z.url({ protocol: /^https?$/ }).refine(text => {
  const { username, password, protocol, hostname } = new URL(text);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || isHere);
});
const mailServer = z.url({ protocol: /^smtps?$/ });
const documentPrinter = z.url({ protocol: /^ipps?$/ });
const text = z.string().trim().min(1).max(500);

export interface Setting<T> {
  schema: z.ZodType<T>;
  /** Key of the configuration file; `--share-poll-ms` and `AULA_SHARE_POLL_MS` follow from it. */
  key: string;
  /** What a right value looks like: the part of `program.expects_…` in the locales. */
  expects:
    | 'directory'
    | 'file'
    | 'port'
    | 'address'
    | 'hostNames'
    | 'name'
    | 'mode'
    | 'yesOrNo'
    | 'milliseconds'
    | 'bytes'
    | 'database'
    | 'printer'
    | 'webAddress'
    | 'mailServer'
    | 'mailAddress'
    | 'documentPrinter'
    | 'text';
  /** Its value may hold a password: it is never repeated in a message. */
  isSecret?: boolean;
}

const setting = <T>(key: string, expects: Setting<T>['expects'], schema: z.ZodType<T>): Setting<T> => ({
  key,
  expects,
  schema,
});

/** Everything that can be set, each as an option, an environment variable and a key of the configuration file. */
export const settings = {
  /** The planners' folder; read only. */
  share: setting('share', 'directory', directory),
  /** State, mirror and logs of this machine; never on a network share. */
  data: setting('data', 'directory', directory),
  /** Door for browsers on 127.0.0.1; 0 takes any free port. */
  port: setting('port', 'port', number(wholeNumber(0, 65_535))),
  /** Door for browsers on the network, TLS only; without it there is none. */
  lanPort: setting('lanPort', 'port', number(wholeNumber(0, 65_535))),
  /** The network card that the door is on; without it, all. */
  lanAddress: setting('lanAddress', 'address', z.union([z.ipv4(), z.ipv6()])),
  /** Names under which the network calls this machine, beside its own. */
  hostNames: setting('hostNames', 'hostNames', hostNames),
  /** The city's certificate and key, PEM; without them one is made. */
  certificateFile: setting('certificateFile', 'file', directory),
  certificateKeyFile: setting('certificateKeyFile', 'file', directory),
  site: setting('site', 'name', name),
  /** Which screen this is. */
  display: setting('display', 'name', name),
  mode: setting('mode', 'mode', screenMode),
  headless: setting('headless', 'yesOrNo', yesOrNo),
  /** Time between two looks at the share. */
  sharePollMs: setting('sharePollMs', 'milliseconds', number(wholeNumber(100, 3_600_000))),
  /** The PostgreSQL that several hubs share; without it the lobby's state is this machine's own. */
  database: { ...setting('database', 'database', databaseAddress), isSecret: true },
  /** This screen's own ticket printer (ESC/POS); without it tickets are on the screen only. */
  printer: setting('printer', 'printer', printerAddress),
  /** The system's printer for letters and forms, by IPP; without it those are taken by phone or read only. */
  documentPrinter: setting('documentPrinter', 'documentPrinter', documentPrinter),
  /** The tray of that printer, as it names it itself. */
  documentTray: setting('documentTray', 'text', text),
  /** The CalDAV server of the experts' calendars, and the account that reads and writes them. */
  calendarServer: setting('calendarServer', 'webAddress', webAddress),
  calendarUser: setting('calendarUser', 'text', text),
  calendarPassword: { ...setting('calendarPassword', 'text', text), isSecret: true },
  /** The server that confirmations leave by, `smtps://user:password@host:465`. */
  mailServer: { ...setting('mailServer', 'mailServer', mailServer), isSecret: true },
  mailFrom: setting('mailFrom', 'mailAddress', z.email()),
  /** Where faults are sent: the root of an Open311 GeoReport v2 service. */
  reportServer: setting('reportServer', 'webAddress', webAddress),
  reportKey: { ...setting('reportKey', 'text', text), isSecret: true },
  /** Where what is received leaves to; without it, `_aula/lahtevat` of the share. */
  outboxFolder: setting('outboxFolder', 'directory', directory),
  /** Budget of the local copy of the share, older snapshots included. */
  keepContentBytes: setting('keepContentBytes', 'bytes', number(wholeNumber(100 * mebibyte, 2 ** 50))),
  /** Budget of all log files together. */
  keepLogBytes: setting('keepLogBytes', 'bytes', number(wholeNumber(mebibyte, 2 ** 40))),
};

export type SettingName = keyof typeof settings;

export const settingDefaults = {
  port: 0,
  lanAddress: '0.0.0.0',
  site: 'imatra',
  display: 'aula',
  mode: 'kiosk',
  headless: false,
  sharePollMs: 10_000,
  keepContentBytes: 20_000 * mebibyte,
  keepLogBytes: 50 * mebibyte,
} as const;

const dashed = (key: string) => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** `sharePollMs` as an option: `--share-poll-ms`. */
export const optionOf = (key: string): string => `--${dashed(key)}`;

/** `sharePollMs` as an environment variable: `AULA_SHARE_POLL_MS`. */
export const variableOf = (key: string): string => `AULA_${dashed(key).replaceAll('-', '_').toUpperCase()}`;
