import { finnishDate } from '../dates';
import { createDocument } from '../pdf/document';
import { documentDate, kindInFinnish } from './document-task';
import type { DocumentTask } from './document-task';

/** The extract of the minutes by which the council approved the plan. */
export async function decision({ plan, file, today }: DocumentTask): Promise<Uint8Array> {
  const date = finnishDate(documentDate(file, today));
  const document = await createDocument({
    title: `${file.name.fi}, hyväksymispäätös`,
    running: `Pöytäkirjanote ${date}`,
    today,
  });
  document.heading('PÖYTÄKIRJANOTE');
  document.facts([
    ['Toimielin', file.decidedBy?.fi ?? 'Kaupunginvaltuusto'],
    ['Kokous', date],
    ['Pykälä', '58 §'],
    ['Asia', `${kindInFinnish(file)} ${file.id}, ${file.name.fi}, hyväksyminen`],
  ]);
  document.heading('Valmistelu', 2);
  plan.text.area.forEach(text => document.paragraph(text));
  plan.text.aims.forEach(text => document.paragraph(text));
  document.paragraph(
    'Kaavaehdotus on ollut julkisesti nähtävillä. Siitä saatiin kolme lausuntoa ja kaksi muistutusta, joihin on laadittu perustellut vastaukset. Palautteen johdosta tarkistettiin koulupihan istutusmääräystä ja pysäköinnin paikkaa. Muutokset eivät ole olennaisia, joten ehdotusta ei ollut tarpeen asettaa uudelleen nähtäville.',
  );
  document.heading('Kaupunginhallituksen ehdotus', 2);
  document.paragraph(`Kaupunginvaltuusto hyväksyy kaavan ${file.id} selostuksineen.`);
  document.heading('Päätös', 2);
  document.paragraph('Ehdotus hyväksyttiin yksimielisesti.', 'bold');
  document.heading('Muutoksenhaku', 2);
  document.paragraph(
    'Päätökseen haetaan muutosta kunnallisvalituksella hallinto-oikeudelta. Valitusosoitus on erillisenä asiakirjana.',
  );
  document.paragraph('Otteen oikeaksi todistaa: kaupunginsihteeri (esimerkki)');
  return document.finish();
}

/** How to appeal against the council's decision. */
export async function appealInstructions({ file, today }: DocumentTask): Promise<Uint8Array> {
  const document = await createDocument({
    title: `${file.name.fi}, valitusosoitus`,
    running: 'Valitusosoitus',
    today,
  });
  document.heading('VALITUSOSOITUS');
  document.paragraph(`${kindInFinnish(file)} ${file.id}, ${file.name.fi}`, 'bold');
  document.heading('Kuka voi valittaa', 2);
  document.paragraph(
    'Päätöksestä voi valittaa se, johon päätös on kohdistettu tai jonka oikeuteen, velvollisuuteen tai etuun se välittömästi vaikuttaa, sekä kunnan jäsen. Lisäksi valitusoikeus on laissa nimetyillä viranomaisilla ja yhteisöillä.',
  );
  document.heading('Valitusaika', 2);
  document.paragraph(
    'Valitus on tehtävä 30 päivän kuluessa päätöksen tiedoksisaannista. Päätöksestä katsotaan saadun tieto seitsemän päivän kuluttua siitä, kun pöytäkirja on nähtävänä yleisessä tietoverkossa. Tiedoksisaantipäivää ei lueta valitusaikaan.',
  );
  document.heading('Miten valitus tehdään', 2);
  document.bullets([
    'Ilmoita päätös, johon haet muutosta, ja miltä kohdin.',
    'Kerro, mitä muutoksia vaadit ja millä perusteilla.',
    'Kirjoita nimesi, kotikuntasi, postiosoitteesi ja puhelinnumerosi.',
    'Liitä mukaan päätös ja asiakirjat, joihin vetoat.',
    'Toimita valitus hallinto-oikeuden kirjaamoon ennen määräajan päättymistä.',
  ]);
  document.paragraph(
    'Tämä on esimerkki. Oikean päätöksen valitusosoitus on aina päätöksen liitteenä.',
    'small',
  );
  return document.finish();
}
