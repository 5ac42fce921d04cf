import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { untilAborted, withLimit } from './with-limit';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('fires when the time is over, also when memory was collected meanwhile', async () => {
  const outcome = withLimit(50, [new AbortController().signal], async signal => {
    await untilAborted(signal);
    return 'over';
  });
  collectGarbage();
  await expect(outcome).resolves.toBe('over');
});

it('fires when another signal does, or has done so before', async () => {
  const other = new AbortController();
  const begun = withLimit(60_000, [other.signal], untilAborted);
  other.abort();
  await begun;
  await withLimit(60_000, [AbortSignal.abort()], untilAborted);
});

it('gives what the work gives, and what it throws', async () => {
  await expect(withLimit(60_000, [], async () => 1)).resolves.toBe(1);
  const broken = withLimit(60_000, [], () => Promise.reject(new Error('broken')));
  await expect(broken).rejects.toThrow('broken');
});
