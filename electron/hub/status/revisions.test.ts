import { describe, expect, it } from 'vitest';
import { createRevisions } from './revisions';

describe('revisions', () => {
  it('tell the number at once and again when it rises', async () => {
    const revisions = createRevisions(5);
    const watch = revisions.watch();
    expect((await watch.next()).value).toBe(5);
    const next = watch.next();
    revisions.raise();
    revisions.raise();
    expect((await next).value).toBe(6);
    revisions.close();
  });

  it('tell a change at once and gather those that follow closely', async () => {
    const revisions = createRevisions(0);
    const watch = revisions.watch();
    await watch.next();
    const next = watch.next();
    revisions.raise();
    expect(revisions.current()).toBe(1);
    expect((await next).value).toBe(1);
    for (let change = 0; change < 50; change += 1) revisions.raise();
    expect(revisions.current()).toBe(1);
    expect((await watch.next()).value).toBe(2);
    revisions.close();
  });

  it('end every watch when they are closed', async () => {
    const revisions = createRevisions(1);
    const watch = revisions.watch();
    await watch.next();
    const next = watch.next();
    revisions.close();
    expect((await next).done).toBe(true);
  });

  it('end a watch whose page has gone', async () => {
    const revisions = createRevisions(1);
    const gone = new AbortController();
    const watch = revisions.watch(gone.signal);
    await watch.next();
    const next = watch.next();
    gone.abort();
    expect((await next).done).toBe(true);
    revisions.close();
  });
});
