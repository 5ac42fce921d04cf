import { finnishDate } from '../dates';
import { createDocument } from '../pdf/document';
import { drawLocationInBox } from '../pdf/map-sheet';
import { documentDate, kindInFinnish } from './document-task';
import type { DocumentTask } from './document-task';
import { phaseRows } from './phase-rows';

/** The participation and assessment scheme (OAS) of a plan. */
export async function participationScheme({ plan, file, today }: DocumentTask): Promise<Uint8Array> {
  const date = finnishDate(documentDate(file, today));
  const document = await createDocument({
    title: `${file.name.fi}, osallistumis- ja arviointisuunnitelma`,
    running: `OAS, kaava ${file.id}, ${date}`,
    today,
  });
  document.heading('OSALLISTUMIS- JA ARVIOINTISUUNNITELMA');
  document.paragraph(`${kindInFinnish(file)} ${file.id}: ${file.name.fi}`, 'bold');
  document.paragraph(
    'Tässä suunnitelmassa kerrotaan, mitä alueelle suunnitellaan, miten kaavan valmistelu etenee, miten sen vaikutukset arvioidaan ja miten siihen voi vaikuttaa (alueidenkäyttölaki 63 §). Suunnitelmaa täydennetään työn aikana.',
  );
  document.heading('Suunnittelualue', 2);
  plan.text.area.forEach(text => document.paragraph(text));
  document.figure(
    230,
    'Kuva 1. Suunnittelualueen sijainti (punainen rajaus). Kaaviomainen esimerkkikartta.',
    (page, box) => drawLocationInBox(page, document.paper, plan, box),
  );
  document.heading('Mitä suunnitellaan', 2);
  plan.text.aims.forEach(text => document.paragraph(text));
  document.heading('Lähtötiedot', 2);
  for (const { title, paragraphs } of plan.text.present) {
    document.paragraph(title, 'bold');
    paragraphs.forEach(text => document.paragraph(text));
  }
  document.heading('Osalliset', 2);
  document.paragraph(
    'Osallisia ovat alueen maanomistajat ja ne, joiden asumiseen, työntekoon tai muihin oloihin kaava saattaa huomattavasti vaikuttaa, sekä viranomaiset ja yhteisöt, joiden toimialaa suunnittelussa käsitellään. Tässä työssä osallisia ovat ainakin:',
  );
  document.bullets(['alueen ja naapurialueiden asukkaat, omistajat ja yritykset', ...plan.text.parties]);
  document.heading('Vaikutusten arviointi', 2);
  for (const { title, paragraphs } of plan.text.impacts) {
    document.paragraph(title, 'bold');
    paragraphs.forEach(text => document.paragraph(text));
  }
  document.heading('Vaiheet ja aikataulu', 2);
  document.table(['Vaihe', 'Ajankohta', 'Miten voit vaikuttaa'], phaseRows(file), [28, 34, 50]);
  document.heading('Yhteystiedot', 2);
  document.paragraph(
    `${file.contact?.name ?? ''}, ${file.contact?.jobTitle?.fi ?? ''}, puhelin ${file.contact?.phone ?? ''}, ${file.contact?.email ?? ''}`,
  );
  document.paragraph('Kirjaamo: Virastokatu 2, 55100 Imatra, kirjaamo@imatra.example');
  return document.finish();
}
