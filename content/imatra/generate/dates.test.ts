import { describe, expect, it } from 'vitest';

import { displayPeriod, displayStateAt } from '#content/model/display-period';
import { planFile } from '#content/model/plan-file';

import { readYaml, shareText } from '../share-file';
import { fillDates } from './dates';
import { samplePlans } from './plans/sample-plans';

const zone = 'Europe/Helsinki';
const days = [
  ['an ordinary day', '2026-11-24T08:40:00Z'],
  ['the day on which the clock goes forward', '2026-03-29T09:00:00Z'],
  ['the day on which the clock goes back', '2026-10-25T09:00:00Z'],
  ['the last evening of the year', '2026-12-31T21:30:00Z'],
  ['the first minutes of the year', '2026-12-31T22:05:00Z'],
  ['a leap day', '2028-02-29T12:00:00Z'],
] as const;

describe.each(days)('the sample laid on %s', (_, instant) => {
  const today = new Date(instant);

  it('has a plan that ends today, one that ended, one to come and some on display', async () => {
    const states = await statesAt(today);
    expect(states.get('tonttijako-5112')).toBe('on-display');
    expect(states.get('koskenparras-1131')).toBe('on-display');
    expect(states.get('ukonniemi-1128')).toBe('on-display');
    expect(states.get('teppanala-1126')).toBe('ended');
    expect(states.get('pelkola-1130')).toBe('upcoming');
  });

  it('ends the plot division before tomorrow', async () => {
    const tomorrow = new Date(today.getTime() + 86_400_000);
    expect((await statesAt(today, tomorrow)).get('tonttijako-5112')).toBe('ended');
  });
});

describe('a date in a template', () => {
  const today = new Date('2026-12-31T22:05:00Z');

  it('is the calendar day of Helsinki, not of Greenwich', () => {
    expect(fillDates('{today}', today)).toBe('2027-01-01');
  });

  it('is moved by days, written as Finns write or in English, or as the year', () => {
    expect(fillDates('{today+16} {today-1:fi} {today:en} {today-1:year}', today)).toBe(
      '2027-01-17 31.12.2026 1 January 2027 2026',
    );
  });

  it('leaves other braces alone', () => {
    expect(fillDates('{ fi: Kaava, en: Plan }', today)).toBe('{ fi: Kaava, en: Plan }');
  });
});

/** The state at `seenAt` of every plan that has a display, in the share laid on `laidOn`. */
async function statesAt(laidOn: Date, seenAt = laidOn): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const { folder } of samplePlans) {
    const { display } = readYaml(planFile, await shareText(`kaavat/${folder}/kaava.yaml`, laidOn));
    if (display !== undefined)
      states.set(folder, displayStateAt(displayPeriod(display, zone), seenAt.getTime()));
  }
  return states;
}
