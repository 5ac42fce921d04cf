import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What one hash costs: 128 · blockSize · 2^costBits bytes of memory, `parallel` times over. */
export interface HashCost {
  readonly costBits: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** 32 MiB three times over: one of the settings that OWASP's cheat sheet on password storage calls equal (2026). */
export const fullCost: HashCost = { costBits: 15, blockSize: 8, parallel: 3 };

/** Hashes what people prove themselves with. */
export interface PasswordHash {
  /** The hash with all that verifying needs, in one text. Without a salt a new one is made. */
  hash(secret: string, salt?: string): Promise<string>;
  /** Costs the same whether it matches or not; without a stored hash it costs the same and is false. */
  verify(secret: string, stored: string | undefined): Promise<boolean>;
  /** Whether a stored hash was made at today's cost. */
  isCurrent(stored: string): boolean;
}

const MOST_AT_ONCE = 2;
const HASH_BYTES = 32;

/** Creates the hashing; at most two run at once, so that files and everything else keep their threads. */
export function createPasswordHash(cost: HashCost): PasswordHash {
  const lane = createLane(MOST_AT_ONCE);
  const made = (secret: string, salt: string, of: HashCost) => lane(() => derive(secret, salt, of));
  const nobody = written(cost, newSalt(), randomBytes(HASH_BYTES));
  return {
    async hash(secret, salt = newSalt()) {
      return written(cost, salt, await made(secret, salt, cost));
    },
    async verify(secret, stored) {
      const read = readHash(stored ?? nobody);
      const isSame = timingSafeEqual(await made(secret, read.salt, read.cost), read.hash);
      return isSame && stored !== undefined;
    },
    isCurrent: stored => stored.startsWith(prefix(cost)),
  };
}

export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

function derive(secret: string, salt: string, { costBits, blockSize, parallel }: HashCost): Promise<Buffer> {
  const N = 2 ** costBits;
  const options = { N, r: blockSize, p: parallel, maxmem: 256 * N * blockSize };
  return new Promise((resolve, reject) =>
    scrypt(secret.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    ),
  );
}

/** `scrypt$15$8$3$salt$hash` */
function written(cost: HashCost, salt: string, hash: Buffer): string {
  return `${prefix(cost)}${salt}$${hash.toString('base64url')}`;
}

function prefix({ costBits, blockSize, parallel }: HashCost): string {
  return `scrypt$${costBits}$${blockSize}$${parallel}$`;
}

function readHash(stored: string): { cost: HashCost; salt: string; hash: Buffer } {
  const [algorithm, costBits, blockSize, parallel, salt, hash] = stored.split('$');
  if (algorithm !== 'scrypt' || salt === undefined || hash === undefined)
    throw new Error('a stored password hash cannot be read');
  const cost = { costBits: Number(costBits), blockSize: Number(blockSize), parallel: Number(parallel) };
  return { cost, salt, hash: Buffer.from(hash, 'base64url') };
}

/** Runs so many at once; the others wait their turn. */
function createLane(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (running >= most) await new Promise<void>(resolve => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
