import { describe, expect, it } from 'vitest';
import { itemFacts, shareItemOf } from './rules';

const item = (path: string) => ({
  path,
  files: [{ path: 'a', sha256: '0'.repeat(64), bytes: 5, modifiedMs: 1 }],
  since: 10,
});
const held = (path: string, showsOlder: boolean) => ({
  path,
  problems: [{ code: 'mirror.unfinished' }],
  since: 20,
  showsOlder,
});
const nothing = { problems: new Map(), held: new Set<string>() };
const states = (facts: ReturnType<typeof itemFacts>) =>
  facts.map(shareItemOf).map(({ path, state }) => [path, state]);

describe('the share item by item', () => {
  it('tells what is shown, shown in an older version, held and still being copied', () => {
    const facts = itemFacts(
      [item('kaavat/1'), item('kaavat/2')],
      { held: [held('kaavat/2', true), held('kaavat/3', false)], pending: ['kaavat/4'] },
      nothing,
    );
    expect(states(facts)).toEqual([
      ['kaavat/1', 'shown'],
      ['kaavat/2', 'shown-older'],
      ['kaavat/3', 'held'],
      ['kaavat/4', 'copying'],
    ]);
  });

  it('counts a held file to its folder', () => {
    const facts = itemFacts(
      [item('lomakkeet')],
      { held: [held('lomakkeet/a.pdf', true)], pending: [] },
      nothing,
    );
    expect(states(facts)).toEqual([['lomakkeet', 'shown-older']]);
  });

  it('calls a published item held when the catalogue can show nothing of it', () => {
    const catalogue = {
      problems: new Map([['kaavat/1', [{ code: 'catalogue.outside-municipality' }]]]),
      held: new Set(['kaavat/1']),
    };
    const [one] = itemFacts([item('kaavat/1')], { held: [], pending: [] }, catalogue).map(shareItemOf);
    expect(one).toMatchObject({ state: 'held', problems: [{ code: 'catalogue.outside-municipality' }] });
  });
});
