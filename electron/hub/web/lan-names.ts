import os from 'node:os';

/** The names and addresses by which this machine may be called on its network: those configured and its own. */
export function lanNames(configured: readonly string[]): ReadonlySet<string> {
  const addresses = Object.values(os.networkInterfaces())
    .flatMap(own => own ?? [])
    .filter(({ scopeid }) => scopeid === undefined || scopeid === 0)
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  return new Set([...configured, os.hostname(), 'localhost', ...addresses].map(name => name.toLowerCase()));
}
