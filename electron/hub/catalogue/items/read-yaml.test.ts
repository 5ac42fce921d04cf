import { describe, expect, it } from 'vitest';
import { createTranslate, isTextKey } from '#content/locales/index';
import { lotsFile } from '#content/model/lots-file';
import { planFile } from '#content/model/plan-file';
import { readLenient, readStrict } from './read-yaml';

const bytes = (text: string) => new TextEncoder().encode(text);
const plan = `tunnus: 1099
nimi: Keskusta
laji: asemakaava
vaihe: ehdotus
nähtävillä:
  alkaa: 10.11.2026
  päättyy: 10.12.2026
  kello: 15.00
`;

function sentences(text: string) {
  const t = createTranslate('fi');
  return readStrict(planFile, bytes(text), 'kaava.yaml').findings.map(({ code, parameters }) => {
    const key = `problems.${code}`;
    return isTextKey(key) ? t(key, parameters) : key;
  });
}

describe('reading a planner’s YAML', () => {
  it('reads Finnish keys, dates and clock', () => {
    expect(readStrict(planFile, bytes(plan), 'kaava.yaml').value).toMatchObject({
      id: '1099',
      display: { starts: '2026-11-10', ends: '2026-12-10', clock: '15:00' },
    });
  });

  it.each([
    [
      'an unknown key',
      plan + 'viahe: ehdotus\n',
      'Avain ”viahe” on tuntematon (kaava.yaml). Tarkista kirjoitusasu.',
    ],
    ['a missing field', plan.replace('vaihe: ehdotus\n', ''), 'Kohta ”vaihe” puuttuu.'],
    [
      'a day that is none',
      plan.replace('10.12.2026', '31.11.2026'),
      'Kohdan ”nähtävillä › päättyy” päivä ”31.11.2026” ei ole päivämäärä. Kirjoita esimerkiksi 10.12.2026.',
    ],
    [
      'a display that ends first',
      plan.replace('10.12.2026', '1.11.2026'),
      'Kohdassa ”nähtävillä › päättyy” nähtävilläolo päättyy ennen kuin se alkaa.',
    ],
    ['a line that is no YAML', plan + 'nimi: "auki\n', expect.stringContaining('on kirjoitettu väärin')],
  ])('says %s in plain Finnish', (_, text, sentence) => {
    expect(sentences(text)).toEqual([sentence]);
  });

  it('takes kyllä and ei for yes and no', () => {
    expect(readStrict(planFile, bytes(plan + 'vähäinen: kyllä\n'), 'kaava.yaml').value?.minorEffect).toBe(
      true,
    );
    expect(sentences(plan + 'vähäinen: ehkä\n')).toEqual([
      'Kohdan ”vaikutukseltaan vähäinen” arvo ”ehkä” ei kelpaa. Kirjoita kyllä tai ei.',
    ]);
  });

  it('names the choices that there are', () => {
    expect(sentences(plan.replace('ehdotus', 'ehdtous'))[0]).toMatch(
      /”vaihe” arvo ”ehdtous” on tuntematon\. Vaihtoehdot: vireille, oas, luonnos, ehdotus/,
    );
  });

  it('refuses bytes that are not UTF-8 instead of guessing', () => {
    const latin1 = Uint8Array.from([...bytes('nimi: k'), 0xe4, 0x0a]);
    expect(readStrict(planFile, latin1, 'kaava.yaml').findings).toEqual([
      expect.objectContaining({ code: 'catalogue.encoding' }),
    ]);
  });

  it('leaves one broken entry of a list out and keeps the rest', () => {
    const lots = (...entries: string[]) =>
      `päivitetty: 1.11.2026\nhakuohje: Hae lomakkeella\ntontit:\n${entries.join('')}`;
    const good =
      '  - {kiinteistötunnus: 153-12-1099-3, osoite: Katu 1, tila: vapaa, käyttötarkoitus: AO, pinta-ala: 900, voimassa asti: 1.2.2027}\n';
    const bad = good.replace('1099-3', '1099-4').replace('900', 'iso');
    const { value, findings } = readLenient(lotsFile, bytes(lots(bad, good)), 'tontit.yaml');
    expect(value?.lots.map(lot => lot.propertyIdentifier)).toEqual(['153-12-1099-3']);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'leaves-out',
        code: 'catalogue.not-number',
        parameters: { field: 'tontit › 153-12-1099-4 › pinta-ala m2', value: 'iso' },
      }),
    ]);
  });
});
