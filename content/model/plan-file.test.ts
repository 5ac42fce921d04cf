import { expect, test } from 'vitest';
import { withEnglishKeys } from './keys';
import { planFile, roleFromFileName } from './plan-file';
import { leastDisplayDays, remedyOf } from './plan-rules';

const written = {
  tunnus: 1099,
  nimi: { fi: 'Imatrankosken keskusta', en: 'Imatrankoski centre' },
  laji: 'Asemakaavan muutos',
  vaihe: 'ehdotus',
  nähtävillä: { alkaa: '10.11.2026', päättyy: '10.12.2026', klo: 15.0 },
  merkinnät: 'Opas 12',
};

test('Finnish keys and words become the model', () => {
  expect(planFile.parse(withEnglishKeys(written))).toMatchObject({
    id: '1099',
    kind: 'local-detailed-plan-change',
    phase: 'proposal',
    notation: 'opas12',
    display: { starts: '2026-11-10', ends: '2026-12-10', clock: '15:00' },
  });
});

test('keys are read without regard to case, dots of letters and spaces', () => {
  const { nähtävillä, ...rest } = written;
  expect(planFile.parse(withEnglishKeys({ ...rest, Nahtavilla: nähtävillä })).display?.clock).toBe('15:00');
});

test('a display period without a clock time of the deadline is refused', () => {
  const withoutClock = { ...written, nähtävillä: { alkaa: '10.11.2026', päättyy: '10.12.2026' } };
  expect(planFile.safeParse(withEnglishKeys(withoutClock)).success).toBe(false);
});

test('a period that ends before it starts is refused', () => {
  const turned = { ...written, nähtävillä: { alkaa: '10.12.2026', päättyy: '10.11.2026', klo: '15.00' } };
  expect(planFile.safeParse(withEnglishKeys(turned)).success).toBe(false);
});

test('an unknown key is refused by its own name, so that a slip of the pen is found', () => {
  const slip = planFile.safeParse(withEnglishKeys({ ...written, yhteyshenkilo_: 'x', nmi: 'x' }));
  expect(JSON.stringify(slip.error?.issues)).toContain('nmi');
});

test.each([
  ['Kuulutus 10.11.pdf', 'notice'],
  ['1099_kaavakartta_ehdotus.pdf', 'plan-map'],
  ['Kaavaselostus.pdf', 'description'],
  ['OAS.pdf', 'participation-scheme'],
  ['Päätös 12.pdf', 'decision'],
  ['Luontoselvitys.pdf', 'attachment'],
])('the file %s has the role %s', (file, role) => {
  expect(roleFromFileName(file)).toBe(role);
});

test('a draft takes opinions, a proposal objections: the two words of the law are not mixed', () => {
  expect(remedyOf('draft', '2026-11-24')).toBe('opinion');
  expect(remedyOf('proposal', '2026-11-24')).toBe('objection');
});

test('a proposal stays on display 30 days, a minor change and a plot division 14', () => {
  const proposal = { kind: 'local-detailed-plan', phase: 'proposal', minorEffect: false } as const;
  expect(leastDisplayDays(proposal, '2026-11-24')).toBe(30);
  expect(leastDisplayDays({ ...proposal, minorEffect: true }, '2026-11-24')).toBe(14);
  expect(leastDisplayDays({ ...proposal, kind: 'plot-division' }, '2026-11-24')).toBe(14);
  expect(leastDisplayDays({ ...proposal, phase: 'draft' }, '2026-11-24')).toBeUndefined();
});
