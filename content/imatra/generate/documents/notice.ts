import type { PlanFile } from '#content/model/plan-file';

import { finnishDate } from '../dates';
import { createDocument } from '../pdf/document';
import { documentDate, kindInFinnish } from './document-task';
import type { DocumentTask } from './document-task';

/** The notice (kuulutus): one page that says what is on display, where, until when, and what one can do. */
export async function notice({ plan, file, today }: DocumentTask): Promise<Uint8Array> {
  const title = `Kuulutus: ${file.name.fi}`;
  const document = await createDocument({
    title,
    running: `Kuulutus ${finnishDate(documentDate(file, today))}`,
    today,
  });
  document.heading('KUULUTUS');
  document.paragraph(`${kindInFinnish(file)} ${file.id}: ${file.name.fi}`, 'bold');
  document.paragraph(opening(file));
  document.facts([
    ['Kaavan tunnus', file.id],
    ['Alue', file.place?.fi ?? plan.district.name],
    ...displayFacts(file),
  ]);
  if (file.aim !== undefined) document.paragraph(file.aim.fi);
  document.heading('Mitä voit tehdä', 2);
  document.paragraph(file.participation?.instructions?.fi ?? remedyText(file));
  document.heading('Lisätietoja', 2);
  document.paragraph(
    `${file.contact?.name ?? ''}, ${file.contact?.jobTitle?.fi ?? ''}, puhelin ${file.contact?.phone ?? ''}, ${file.contact?.email ?? ''}`,
  );
  document.paragraph(`Imatralla ${finnishDate(documentDate(file, today))}`);
  document.paragraph('IMATRAN KAUPUNKI, kaavoitus', 'bold');
  document.paragraph(
    'Virallinen kuulutus on kaupungin verkkosivulla. Kuulutuksesta poistetaan henkilötiedot määräajan päätyttyä.',
    'small',
  );
  return document.finish();
}

function displayFacts({ display }: PlanFile): (readonly [string, string])[] {
  if (display === undefined) return [];
  const deadline = `${finnishDate(display.ends)} klo ${display.clock.replace(':', '.')}`;
  return [
    ['Nähtävillä', `${finnishDate(display.starts)}–${finnishDate(display.ends)}`],
    ['Määräaika', `viimeistään ${deadline}`],
    ['Paikka', display.place?.fi ?? ''],
  ];
}

function opening(file: PlanFile): string {
  const texts: Record<PlanFile['phase'], string> = {
    initiated:
      'Kaupunki ilmoittaa alueidenkäyttölain 63 §:n mukaisesti, että kaavan laatiminen on tullut vireille. Osallistumis- ja arviointisuunnitelmaan voi tutustua kaupungin asiakaspalvelussa ja verkkosivulla.',
    'participation-scheme':
      'Kaavatyö on tullut vireille, ja osallistumis- ja arviointisuunnitelma asetetaan nähtäville alueidenkäyttölain 63 §:n mukaisesti.',
    draft:
      'Kaavan valmisteluaineisto asetetaan nähtäville mielipiteiden saamista varten (alueidenkäyttölaki 62 §, maankäyttö- ja rakennusasetus 30 §).',
    proposal:
      file.kind === 'plot-division'
        ? 'Ehdotus erilliseksi sitovaksi tonttijaoksi asetetaan julkisesti nähtäville (alueidenkäyttölaki 79 §, maankäyttö- ja rakennusasetus 39 §).'
        : 'Kaavaehdotus asetetaan julkisesti nähtäville (alueidenkäyttölaki 65 §, maankäyttö- ja rakennusasetus 27 §).',
    'changed-proposal':
      'Muutettu kaavaehdotus asetetaan uudelleen nähtäville (maankäyttö- ja rakennusasetus 32 §).',
    approved: 'Kaupunginvaltuusto on hyväksynyt kaavan. Päätös valitusosoituksineen pidetään nähtävillä.',
    'in-force':
      'Kaavan hyväksymispäätös on saanut lainvoiman, ja kaava tulee voimaan tällä kuulutuksella (maankäyttö- ja rakennusasetus 93 §).',
    lapsed: 'Kaavan laatiminen on lopetettu.',
  };
  return texts[file.phase];
}

function remedyText({ phase }: PlanFile): string {
  if (phase === 'proposal')
    return 'Kunnan jäsenet ja osalliset voivat jättää kaavaehdotuksesta kirjallisen muistutuksen kirjaamoon ennen nähtävilläolon päättymistä.';
  if (phase === 'in-force') return 'Kuulutus on tiedoksi.';
  return 'Palautetta voi antaa kaavoitukseen.';
}
