import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate and its private key, both PEM. */
export interface CertificatePair {
  readonly certificate: string;
  readonly key: string;
}

/** What Apple's and all other browsers still take from a certificate that somebody has trusted by hand. */
const VALID_MS = 825 * 86_400_000;
const HOUR_MS = 3_600_000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';

/** Makes a certificate for these names and addresses that vouches for itself. */
export async function makeCertificate(names: readonly string[], now: number): Promise<CertificatePair> {
  const { x509 } = await library();
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `00${randomBytes(15).toString('hex')}`,
    name: 'CN=Aula, OU=itse tehty, O=Aula',
    // An hour back: the desk's clock may be behind.
    notBefore: new Date(now - HOUR_MS),
    notAfter: new Date(now + VALID_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([SERVER_AUTHENTICATION]),
      new x509.SubjectAlternativeNameExtension(names.map(alternativeName)),
    ],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { certificate: made.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
}

/** Loaded only when a certificate is made: the library changes `Reflect` for its own use. */
async function library() {
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as Crypto);
  return { x509 };
}

function alternativeName(name: string): { type: 'ip' | 'dns'; value: string } {
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return { type: isIP(bare) === 0 ? 'dns' : 'ip', value: bare };
}
