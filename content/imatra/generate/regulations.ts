import type { Regulation } from './plan-drawing';

/** Regulations that town plans share; a plan may say its own for the same code. */
export const commonRegulations: Readonly<Record<string, Regulation>> = {
  katu: { fi: 'Katu.', en: 'Street.' },
  jk: {
    fi: 'Jalankululle varattu katu. Huoltoajo on sallittu kello 6–10.',
    en: 'Pedestrian street. Service traffic is allowed from 6 to 10 a.m.',
  },
  'jk/pp': { fi: 'Jalankululle ja pyöräilylle varattu katu.', en: 'Street for walking and cycling.' },
  hk: {
    fi: 'Katuaukio tai tori. Aukio on kivettävä ja sille on istutettava vähintään kahdeksan puuta.',
    en: 'Square. It must be paved with stone and planted with at least eight trees.',
  },
  VP: {
    fi: 'Puisto. Alueen puustoa hoidetaan niin, että näkymät vesistölle säilyvät.',
    en: 'Park. Trees are tended so that the views to the water remain.',
  },
  VL: {
    fi: 'Lähivirkistysalue. Alueen metsäinen luonne säilytetään. Ulkoilureittejä saa rakentaa.',
    en: 'Local recreation area. It stays wooded; outdoor paths may be built.',
  },
  VK: { fi: 'Leikkipuisto.', en: 'Playground.' },
  VV: {
    fi: 'Uimaranta-alue. Alueelle saa rakentaa pukusuojia ja laiturin.',
    en: 'Bathing beach. Changing huts and a pier may be built.',
  },
  EV: {
    fi: 'Suojaviheralue. Alueelle istutetaan monikerroksinen suojapuusto.',
    en: 'Protective green zone, to be planted with trees of several heights.',
  },
  W: { fi: 'Vesialue.', en: 'Water area.' },
  LPA: {
    fi: 'Autopaikkojen korttelialue. Pysäköintialue jäsennetään puurivein.',
    en: 'Parking block. The parking area is divided by rows of trees.',
  },
  LV: {
    fi: 'Venesatama. Laiturit saa ulottaa enintään 40 metriä rannasta.',
    en: 'Marina. Piers may reach at most 40 metres from the shore.',
  },
  'AO-1': {
    fi: 'Erillispientalojen korttelialue. Rakennusten pääväri on vaalea tai maanläheinen ja katto harjakatto. Autopaikkoja on rakennettava 2 asuntoa kohti. Hulevedet viivytetään tontilla.',
    en: 'Detached houses. Main colour light or earthy, gabled roofs. Two parking places for each home. Rainwater is held back on the plot.',
  },
  AP: {
    fi: 'Asuinpientalojen korttelialue. Autopaikkoja on rakennettava 1 asunnon 80 k-m² kohti, kuitenkin vähintään 1,5 asuntoa kohti.',
    en: 'Small houses. One parking place for each 80 m² of floor area, at least 1.5 for each home.',
  },
  AR: {
    fi: 'Rivitalojen ja muiden kytkettyjen asuinrakennusten korttelialue. Asunnoilla on oltava oma piha, joka aidataan pensasaidalla.',
    en: 'Terraced and other attached houses. Each home has a yard of its own, bounded by a hedge.',
  },
  AK: {
    fi: 'Asuinkerrostalojen korttelialue. Vähintään 10 % korttelin kerrosalasta varataan yhteistiloille. Pihakansi on istutettava. Autopaikkoja on rakennettava 1 asuntojen 110 k-m² kohti.',
    en: 'Blocks of flats. At least 10% of the floor area is reserved for shared rooms. The yard is planted. One parking place for each 110 m² of homes.',
  },
  Rakennusala: { fi: 'Rakennusala.', en: 'Building area.' },
  'Istutettava alueen osa': {
    fi: 'Istutettava alueen osa. Alueella on säilytettävä tai sille on istutettava puita ja pensaita.',
    en: 'Part of the area to be planted with trees and shrubs.',
  },
  'Leikki- ja oleskelualueeksi varattu alueen osa': {
    fi: 'Leikki- ja oleskelualueeksi varattu alueen osa.',
    en: 'Part reserved for play and leisure.',
  },
  Pysäköimispaikka: { fi: 'Pysäköimispaikka.', en: 'Parking.' },
  'Johtoa varten varattu alueen osa': {
    fi: 'Maanalaista johtoa varten varattu alueen osa.',
    en: 'Part reserved for an underground main.',
  },
  'Suojeltava rakennus': {
    fi: 'Suojeltava rakennus. Rakennusta ei saa purkaa eikä sen ulkoasua muuttaa niin, että sen kulttuurihistoriallinen arvo heikkenee.',
    en: 'Protected building. It must not be demolished nor altered so that its cultural value suffers.',
  },
  'Kaava-alueen raja': {
    fi: '3 m kaava-alueen rajan ulkopuolella oleva viiva.',
    en: 'Line 3 m outside the plan boundary.',
  },
  'Ohjeellinen tontin/rakennuspaikan raja': {
    fi: 'Ohjeellinen tontin raja.',
    en: 'Indicative plot boundary.',
  },
  'Sitovan tonttijaon mukaisen tontin raja': {
    fi: 'Sitovan tonttijaon mukaisen tontin raja ja numero.',
    en: 'Plot boundary and number of the binding plot division.',
  },
  Ulkoilureitti: {
    fi: 'Ulkoilureitti. Sijainti on ohjeellinen.',
    en: 'Outdoor path. The place is indicative.',
  },
  'Säilytettävä/istutettava puurivi': {
    fi: 'Säilytettävä tai istutettava puurivi.',
    en: 'Row of trees to be kept or planted.',
  },
  'Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää': {
    fi: 'Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää.',
    en: 'Stretch of street boundary with no vehicle access.',
  },
};
