import { describe, expect, it } from 'vitest';
import { createTranslate, isTextKey } from '#content/locales/index';
import type { Language } from '#content/model/text';
import { toProblem, type Finding } from '../finding';
import type { ItemReader } from './item-reader';
import { readDisplays } from './read-displays';
import { readQueue } from './read-queue';

const counters = `palvelupisteet:
  - {tunnus: piste-1, nimi: Palvelupiste 1}
`;
const matter = (more: string) => `  - {tunnus: a, nimi: Neuvonta, kirjain: A${more}}\n`;

function readerOf(name: string, text: string): ItemReader {
  const bytes = new TextEncoder().encode(text);
  const files = [{ path: name, sha256: '0'.repeat(64), bytes: bytes.length, modifiedAt: 0 }];
  return { path: name, files, read: () => Promise.resolve(bytes) } as unknown as ItemReader;
}

const queueOf = (text: string) => readQueue(readerOf('jono.yaml', text));
const displaysOf = (text: string) => readDisplays(readerOf('naytot.yaml', text));

function sentence(one: Finding | undefined, language: Language = 'fi'): string | undefined {
  if (one === undefined) return undefined;
  const { code, parameters } = toProblem(one);
  const key = `problems.${code}`;
  return isTextKey(key) ? createTranslate(language)(key, parameters) : key;
}

describe('reading the queue', () => {
  it('reads the look of the paper ticket in Finnish, and finds its logo', async () => {
    const text = `asiat:
${matter('')}${counters}paperilappu: {paperin leveys mm: 58, rivit: [logo, numero, qr-koodi], leikkaus: kokonaan}
`;
    const reader = readerOf('jono.yaml', text);
    const logo = { path: 'Logo.PNG', sha256: '1'.repeat(64), bytes: 9, modifiedMs: 0 };
    const { value, findings } = await readQueue({ ...reader, files: [...reader.files, logo] });
    expect(findings).toEqual([]);
    expect(value?.file.ticket).toMatchObject({
      widthDots: 384,
      lines: ['logo', 'number', 'qr'],
      cut: 'full',
    });
    expect(value?.logo).toBe('1'.repeat(64));
  });

  it('reads Finnish keys, colours and rules, with the defaults of what is left out', async () => {
    const { value, findings } = await queueOf(
      `asiat:
  - {tunnus: a, nimi: Neuvonta, kirjain: a, väri: metsä, numerot loppuvat minuuttia ennen sulkemista: 5, päiväraja: 40}
${counters}etumatkat minuuttia: {ajanvaraus: 30}
`,
    );
    expect(findings).toEqual([]);
    expect(value?.file).toMatchObject({
      matters: [{ id: 'a', prefix: 'A', colour: 'forest', endsBeforeClosingMinutes: 5, dailyLimit: 40 }],
      counters: [{ id: 'piste-1', name: { fi: 'Palvelupiste 1' } }],
      headStarts: { booked: 30, assisted: 0 },
      trafficLight: { yellowMinutes: 10, redMinutes: 20 },
      recallSeconds: 20,
      mostCalls: 3,
    });
  });

  it('keeps the first of two matters with one id and says so', async () => {
    const { value, findings } = await queueOf(
      `asiat:\n${matter('')}  - {tunnus: a, nimi: Toinen, kirjain: B}\n${counters}`,
    );
    expect(value?.file.matters.map(({ name }) => name.fi)).toEqual(['Neuvonta']);
    expect(findings.map(one => sentence(one))).toEqual([
      'Tunnus ”a” on käytössä kahdesti. Vain ensimmäinen näytetään.',
    ]);
  });

  it('takes an unknown matter off a counter, which then does not serve everything', async () => {
    const { value, findings } = await queueOf(
      `asiat:\n${matter('')}palvelupisteet:\n  - {tunnus: p, nimi: Piste, asiat: [luvat]}\n  - {tunnus: q, nimi: Toinen}\n`,
    );
    expect(value?.file.counters.map(({ matters }) => matters)).toEqual([[], undefined]);
    expect(findings.map(one => sentence(one))).toEqual([
      'Palvelupisteen ”Piste” asiaa ”luvat” ei ole asioiden luettelossa. Tarkista tunnus.',
    ]);
  });

  it('notes a matter whose numbers nobody could call', async () => {
    const { findings } = await queueOf(
      `asiat:\n${matter('')}  - {tunnus: b, nimi: Luvat, kirjain: B}\npalvelupisteet:\n  - {tunnus: p, nimi: Piste, asiat: [a]}\n`,
    );
    expect(findings).toMatchObject([{ severity: 'notes', code: 'catalogue.matter-nowhere' }]);
    expect(sentence(findings[0])).toContain('Asiaa ”Luvat” ei hoideta missään palvelupisteessä');
  });

  it('gives all matters of one letter the band that is first written for it', async () => {
    const { value, findings } = await queueOf(
      `asiat:
  - {tunnus: a, nimi: Eka, kirjain: A}
  - {tunnus: b, nimi: Toka, kirjain: A, numerot: {ensimmäinen: 1, viimeinen: 499}}
  - {tunnus: c, nimi: Kolmas, kirjain: A, numerot: {ensimmäinen: 500, viimeinen: 999}}
  - {tunnus: d, nimi: Neljäs, kirjain: B}
${counters}`,
    );
    const shared = { first: 1, last: 499 };
    expect(value?.file.matters.map(({ numbers }) => numbers)).toEqual([shared, shared, shared, undefined]);
    expect(findings.map(one => sentence(one))).toEqual([
      'Asioilla ”Kolmas” ja ”Toka” on sama kirjain A mutta eri numerot. Molemmissa käytetään numeroita 1–499. Anna toiselle eri kirjain tai samat numerot.',
    ]);
  });

  it.each([
    ['kirjain: AB', 'Kohdan ”asiat › Toinen › kirjain” arvo ”AB” ei kelpaa vuoronumeron kirjaimeksi.'],
    ['kirjain: B, väri: pinkki', 'Vaihtoehdot: vesi, metsä, graniitti, aurinko, kanerva, kivi.'],
    ['kirjain: B, numerot: {ensimmäinen: 9, viimeinen: 2}', 'ensimmäisen numeron pitää olla pienempi'],
    ['kirjain: B, päiväraja: 20000', 'on liian suuri (enintään 9999)'],
    ['kirjain: B, tila: auki', 'Avain ”tila” on tuntematon (asiat › Toinen).'],
  ])('leaves out a matter with %s and says why', async (more, expected) => {
    const { value, findings } = await queueOf(
      `asiat:\n${matter('')}  - {tunnus: b, nimi: Toinen, ${more}}\n${counters}`,
    );
    expect(value?.file.matters.map(({ id }) => id)).toEqual(['a']);
    expect(findings.map(one => sentence(one))).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    [`asiat: []\n${counters}`, 'Luettelo ”asiat” on tyhjä. Kirjoita siihen ainakin yksi kohta.'],
    [
      `asiat:\n${matter('')}${counters}liikennevalo: {keltainen: 20, punainen: 10}\n`,
      'Kohdassa ”liikennevalo” keltaisen rajan pitää olla pienempi kuin punaisen.',
    ],
  ])('shows no queue where the whole cannot be meant', async (text, expected) => {
    const { value, findings } = await queueOf(text);
    expect(value).toBeUndefined();
    expect(findings.map(one => [one.severity, sentence(one)])).toEqual([['stops', expected]]);
  });
});

const screens = `näytöt:
  - {tunnus: aula, nimi: Aula, näkymä: kioski}
  - {tunnus: seinä, nimi: Seinä, näkymä: kutsunäyttö, kutsujen rinnalla: tapahtumat, puhe: ei}
`;

describe('reading the screens', () => {
  it('reads Finnish keys, modes, weekdays and clocks', async () => {
    const { value, findings } = await displaysOf(
      `${screens}aikataulu:\n  - {näkymä: kaavat, näytöt: [seinä], viikonpäivät: [ma, perjantai], alkaen: 16, asti: 20.30, ovet: kiinni}\n`,
    );
    expect(findings).toEqual([]);
    expect(value?.file).toEqual({
      screens: [
        { id: 'aula', name: { fi: 'Aula' }, mode: 'kiosk', boardSide: 'plans', speech: true },
        { id: 'seinä', name: { fi: 'Seinä' }, mode: 'board', boardSide: 'events', speech: false },
      ],
      schedule: [
        {
          mode: 'plans',
          screens: ['seinä'],
          weekdays: ['1', '5'],
          from: '16:00',
          until: '20:30',
          doors: 'closed',
        },
      ],
    });
  });

  it('takes an unknown screen off a line, and leaves the line out where none is left', async () => {
    const { value, findings } = await displaysOf(
      `${screens}aikataulu:
  - {näkymä: kaavat, näytöt: [aula, infopiste]}
  - {näkymä: matkailu, näytöt: [infopiste], alkaen: 9.00}
`,
    );
    expect(value?.file.schedule).toEqual([{ mode: 'plans', screens: ['aula'] }]);
    expect(findings.map(one => sentence(one))).toEqual([
      'Aikataulun rivin ”kaavat” näyttöä ”infopiste” ei ole näyttöjen luettelossa. Tarkista tunnus.',
      'Aikataulun rivin ”matkailu, 9.00–” näyttöä ”infopiste” ei ole näyttöjen luettelossa. Tarkista tunnus.',
    ]);
  });

  it('leaves out a line that begins and ends at the same minute', async () => {
    const { value, findings } = await displaysOf(
      `${screens}aikataulu:\n  - {näkymä: suljettu, alkaen: 9.00, asti: 9.00}\n`,
    );
    expect(value?.file.schedule).toEqual([]);
    expect(sentence(findings[0])).toBe(
      'Aikataulun rivillä ”suljettu, 9.00–9.00” alku ja loppu ovat sama kellonaika (9.00), ja rivi jätetään pois. Korjaa ajat tai poista ne, jos rivi koskee koko päivää.',
    );
  });

  it.each([
    ['näkymä: huolto', 'Vaihtoehdot: kioski, kaavat, kutsunäyttö, matkailu, suljettu.'],
    ['näkymä: kaavat, viikonpäivät: [arki]', 'Vaihtoehdot: ma, ti, ke, to, pe, la, su.'],
    ['näkymä: kaavat, alkaen: yhdeksän', 'ei ole kellonaika. Kirjoita esimerkiksi 15.00.'],
    ['näkymä: kaavat, ovet: raollaan', 'Vaihtoehdot: auki, kiinni.'],
  ])('leaves out a line with %s and names the choices', async (line, expected) => {
    const { value, findings } = await displaysOf(`${screens}aikataulu:\n  - {${line}}\n`);
    expect(value?.file.schedule).toEqual([]);
    expect(findings.map(one => sentence(one))).toEqual([expect.stringContaining(expected)]);
  });
});
