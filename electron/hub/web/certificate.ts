import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import type { Clock } from '#content/model/clock';
import { type CertificatePair, makeCertificate } from './make-certificate';

/** The certificate of the network's door as it is now in use. */
export interface Certificate extends CertificatePair {
  /** SHA-256, as browsers show it. */
  readonly fingerprint: string;
  readonly endsAt: number;
  readonly isSelfMade: boolean;
}

export interface CertificateParts {
  /** The city's own; without it one is made and kept in `directory`. */
  readonly files?: { readonly certificate: string; readonly key: string } | undefined;
  readonly directory: string;
  readonly names: () => ReadonlySet<string>;
  readonly clock: Clock;
}

/** The city's certificate cannot be used; the message says why. */
export class BadCertificate extends Error {
  override readonly name = 'BadCertificate';
}

const RENEW_BEFORE_MS = 60 * 86_400_000;

/**
 * The certificate to use now: the city's as its files are, or the self-made one, made anew before it ends and when
 * this machine is called by other names than it says. Rejects with `BadCertificate` for files that will not do.
 */
export async function currentCertificate(parts: CertificateParts): Promise<Certificate> {
  const { files, directory } = parts;
  if (files !== undefined) return described(await readPair(files), false);
  const own = { certificate: path.join(directory, 'certificate.pem'), key: path.join(directory, 'key.pem') };
  const kept = await readPair(own).catch(() => undefined);
  if (kept !== undefined && stillGood(kept, parts)) return described(kept, true);
  const made = await makeCertificate([...parts.names()], parts.clock.now());
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeWhole(own.key, made.key);
  await writeWhole(own.certificate, made.certificate);
  return described(made, true);
}

async function readPair(files: { certificate: string; key: string }): Promise<CertificatePair> {
  try {
    const [certificate, key] = await Promise.all([
      readFile(files.certificate, 'utf8'),
      readFile(files.key, 'utf8'),
    ]);
    if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)))
      throw new Error('the key does not belong to the certificate');
    return { certificate, key };
  } catch (error) {
    throw new BadCertificate(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function described(pair: CertificatePair, isSelfMade: boolean): Certificate {
  const { fingerprint256, validTo } = new X509Certificate(pair.certificate);
  return { ...pair, fingerprint: fingerprint256, endsAt: Date.parse(validTo), isSelfMade };
}

function stillGood({ certificate }: CertificatePair, { names, clock }: CertificateParts): boolean {
  const read = new X509Certificate(certificate);
  const isCovered = (name: string) => {
    const bare = name.replace(/^\[(.*)\]$/, '$1');
    return (isIP(bare) === 0 ? read.checkHost(bare) : read.checkIP(bare)) !== undefined;
  };
  const isValid = Date.parse(read.validFrom) <= clock.now();
  return isValid && clock.now() < Date.parse(read.validTo) - RENEW_BEFORE_MS && [...names()].every(isCovered);
}

/** Never half a file, and the key for nobody else. */
async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
