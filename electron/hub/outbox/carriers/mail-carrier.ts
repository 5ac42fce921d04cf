import { once } from 'node:events';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Carried, Carrier, Label } from '../carrier';
import type { OutboxProblem } from '../contract';
import type { ParcelOf } from '../parcels';

export interface MailCarrierParts {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS. */
  readonly server: string;
  readonly from: string;
  /** How long each step of the conversation may take. */
  readonly stepMs?: number;
}

const STEP_MS = 15_000;

/** Sends mails by SMTP, in TLS unless the server is on this machine. */
export function createMailCarrier({ server, from, stepMs = STEP_MS }: MailCarrierParts): Carrier<'mail'> {
  const address = new URL(server);
  return async (parcel, label, signal) => {
    const message = await compose(parcel, label, from);
    const connection = new SMTPConnection(connectionOptions(address, stepMs));
    // The message is taken whole or it is not a message: before its last byte is on its way nothing has arrived.
    const progress = { isHandedOver: false };
    const abort = () => connection.close();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const talk = converse(connection, { address, from, to: parcel.to, message, progress });
      await Promise.race([talk, lost(connection), aborted(signal)]);
      return { outcome: 'sent' };
    } catch (error) {
      return outcomeOf(error as MailError, progress.isHandedOver);
    } finally {
      signal.removeEventListener('abort', abort);
      connection.on('error', ignoreAfterwards);
      connection.close();
    }
  };
}

/** What the outcome was is known by then; the closed connection has nothing more to say. */
function ignoreAfterwards(): void {}

function compose(
  { to, subject, text, attachments }: ParcelOf<'mail'>,
  { site, number }: Label,
  from: string,
): Promise<Buffer> {
  const messageId = `<aula.${site}.${number}@${from.slice(from.lastIndexOf('@') + 1)}>`;
  const files = attachments.map(({ name, mediaType, base64 }) => ({
    ...{ filename: name, contentType: mediaType },
    content: Buffer.from(base64, 'base64'),
  }));
  const guards = { disableFileAccess: true, disableUrlAccess: true };
  const mail = { from, to: { name: '', address: to }, subject, text, messageId, attachments: files };
  return new MailComposer({ ...mail, ...guards }).compile().build();
}

function connectionOptions({ protocol, hostname, port }: URL, stepMs: number): SMTPConnection.Options {
  const secure = protocol === 'smtps:';
  const isHere = /^(localhost|127\.|\[?::1)/.test(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(isHere ? { ignoreTLS: !secure } : { requireTLS: !secure }),
    tls: { minVersion: 'TLSv1.2' },
    ...{ connectionTimeout: stepMs, greetingTimeout: stepMs, socketTimeout: stepMs, dnsTimeout: stepMs },
  };
}

interface Letter {
  readonly address: URL;
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
  readonly progress: { isHandedOver: boolean };
}

async function converse(connection: SMTPConnection, letter: Letter): Promise<void> {
  const { address, from, to, message, progress } = letter;
  await told(done => connection.connect(done));
  if (address.username !== '') {
    const credentials = {
      user: decodeURIComponent(address.username),
      pass: decodeURIComponent(address.password),
    };
    await told(done => connection.login({ credentials }, done));
  }
  const body = Readable.from([message], { objectMode: false });
  body.once('end', () => (progress.isHandedOver = true));
  await told(done => connection.send({ from, to: [to], size: message.byteLength }, body, done));
  connection.quit();
}

function told(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask(error => (error ? reject(error) : resolve()));
  });
}

/** A connection that ends before its time ends every step. */
async function lost(connection: SMTPConnection): Promise<never> {
  const error = await new Promise<Error>(resolve => {
    connection.once('error', resolve);
    connection.once('end', () => resolve(new Error('the connection ended')));
  });
  throw error;
}

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw new Error('there was no more time');
}

type MailError = Error & { readonly code?: string; readonly responseCode?: number };

const problems: Readonly<Record<string, OutboxProblem>> = {
  EAUTH: 'denied',
  ENOAUTH: 'denied',
  ETLS: 'denied',
  EDNS: 'unreachable',
  ESOCKET: 'unreachable',
  ECONNECTION: 'broken-off',
  ETIMEDOUT: 'no-answer',
  EPROTOCOL: 'odd-answer',
};

function outcomeOf({ code = '', responseCode }: MailError, isHandedOver: boolean): Carried {
  const problem = problems[code] ?? 'broken-off';
  if (problem === 'denied') return { outcome: 'later', problem };
  // A server's own word is certain, whenever it comes.
  if (responseCode !== undefined && responseCode >= 500) return { outcome: 'refused', problem: 'rejected' };
  if (responseCode !== undefined && responseCode >= 400) return { outcome: 'later', problem: 'busy' };
  return { outcome: isHandedOver ? 'uncertain' : 'later', problem };
}
