import { describe, expect, it } from 'vitest';

import { planFile } from '#content/model/plan-file';

import { checkSample } from './check-sample';
import { readYaml, shareText, templateNames } from './share-file';

describe('the sample check', () => {
  it('finds nothing wrong in the sample as it is kept', async () => {
    expect(await checkSample()).toEqual([]);
  });

  it('covers nine plans of at least five kinds and six phases, in both notation sets', async () => {
    const names = (await templateNames()).filter(name => name.startsWith('kaavat'));
    const plans = await Promise.all(
      names.map(async name => readYaml(planFile, await shareText(name, new Date()))),
    );
    expect(plans.length).toBe(9);
    expect(new Set(plans.map(plan => plan.kind)).size).toBeGreaterThanOrEqual(5);
    expect(new Set(plans.map(plan => plan.phase)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(plans.map(plan => plan.notation)).size).toBe(2);
  });
});
