/** One thing to fill in on a form. */
export type FormField =
  | { readonly kind: 'text'; readonly label: string; readonly half?: boolean; readonly isRequired?: boolean }
  | { readonly kind: 'lines'; readonly label: string; readonly rows: number }
  | { readonly kind: 'checks'; readonly label: string; readonly options: readonly string[] }
  | { readonly kind: 'choice'; readonly label: string; readonly options: readonly string[] };

export interface FormSection {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** A municipal form: what it is for, what is asked, and what to enclose. */
export interface FormDefinition {
  readonly title: string;
  readonly intro: string;
  /** Whether the PDF has fields that can be filled in on a screen; the others are filled in by hand. */
  readonly fillable: boolean;
  readonly sections: readonly FormSection[];
  readonly enclosures: readonly string[];
  readonly sendTo: string;
}

const text = (label: string, half = false): FormField => ({ kind: 'text', label, half });
const lines = (label: string, rows = 4): FormField => ({ kind: 'lines', label, rows });
const checks = (label: string, ...options: string[]): FormField => ({ kind: 'checks', label, options });
const choice = (label: string, ...options: string[]): FormField => ({ kind: 'choice', label, options });

const applicant: FormSection = {
  title: 'Hakija',
  fields: [
    { kind: 'text', label: 'Nimi', isRequired: true },
    text('Osoite'),
    text('Puhelin', true),
    text('Sähköposti', true),
  ],
};
const property: FormSection = {
  title: 'Kiinteistö',
  fields: [
    text('Kiinteistötunnus', true),
    text('Osoite', true),
    checks('Hakija on', 'omistaja', 'vuokraaja', 'muu'),
  ],
};
const signature: FormSection = {
  title: 'Päiväys ja allekirjoitus',
  fields: [text('Paikka ja päivä', true), text('Allekirjoitus', true)],
};

/** The sample's forms by the file names that lomakkeet.yaml gives. */
export const formDefinitions: Readonly<Record<string, FormDefinition>> = {
  'rakennuslupa-ennakkoneuvottelu.pdf': {
    title: 'Rakentamisluvan ennakkoneuvottelu',
    intro:
      'Varaa ennakkoneuvottelu, kun hankkeesi on luonnosvaiheessa. Neuvottelu on maksuton, ja siinä selvitetään kaava, tarvittavat luvat ja selvitykset sekä aikataulu.',
    fillable: true,
    sections: [
      applicant,
      property,
      {
        title: 'Hanke',
        fields: [
          choice(
            'Hankkeen laji',
            'Uusi pientalo',
            'Laajennus',
            'Käyttötarkoituksen muutos',
            'Korjaus',
            'Muu',
          ),
          text('Kerrosala, k-m²', true),
          text('Kerrosten määrä', true),
          lines('Kuvaa hanke lyhyesti', 5),
          checks(
            'Haluan keskustella',
            'kaavasta',
            'energiasta ja lämmityksestä',
            'hulevesistä',
            'paloturvallisuudesta',
            'esteettömyydestä',
          ),
        ],
      },
      {
        title: 'Aika',
        fields: [
          checks(
            'Minulle sopii',
            'tiistai aamupäivä',
            'tiistai iltapäivä',
            'torstai aamupäivä',
            'torstai iltapäivä',
            'etäyhteys',
          ),
        ],
      },
    ],
    enclosures: ['asemapiirrosluonnos', 'pohjapiirrosluonnos', 'valokuvia rakennuspaikalta'],
    sendTo: 'Rakennusvalvonta, rakennusvalvonta@imatra.example, Virastokatu 2, 55100 Imatra',
  },
  'poikkeamislupahakemus.pdf': {
    title: 'Poikkeamislupahakemus',
    intro:
      'Poikkeamislupaa haetaan, kun rakentaminen poikkeaa asemakaavasta tai muusta määräyksestä. Poikkeamiseen on oltava erityinen syy.',
    fillable: true,
    sections: [
      applicant,
      property,
      {
        title: 'Mistä poiketaan',
        fields: [
          checks(
            'Poikkeaminen koskee',
            'rakennusoikeutta',
            'rakennusalan rajaa',
            'kerroslukua',
            'käyttötarkoitusta',
            'suojelumääräystä',
          ),
          lines('Kuvaa poikkeaminen', 5),
          lines('Perustelut', 5),
          lines('Arvio vaikutuksista naapureille ja ympäristöön', 4),
        ],
      },
      signature,
    ],
    enclosures: [
      'asemapiirros 1:500',
      'julkisivupiirrokset',
      'ote kaavasta',
      'selvitys naapurien kuulemisesta',
    ],
    sendTo: 'Rakennusvalvonta, Virastokatu 2, 55100 Imatra',
  },
  'toimenpideilmoitus.pdf': {
    title: 'Ilmoitus pienestä rakentamisesta',
    intro:
      'Tällä ilmoituksella kysyt, tarvitaanko pieneen rakennelmaan lupa. Vastaus lähetetään noin viikossa.',
    fillable: true,
    sections: [
      applicant,
      property,
      {
        title: 'Mitä teet',
        fields: [
          choice(
            'Rakennelma',
            'Terassi',
            'Aita',
            'Vaja tai leikkimökki',
            'Autokatos',
            'Lämpöpumppu',
            'Aurinkopaneelit',
            'Muu',
          ),
          text('Pinta-ala, m²', true),
          text('Korkeus, m', true),
          text('Etäisyys rajasta, m', true),
          text('Aloitus (kk/vuosi)', true),
          lines('Kuvaus ja materiaalit', 4),
        ],
      },
    ],
    enclosures: ['piirros tai valokuva paikasta, johon rakennelma on merkitty'],
    sendTo: 'rakennusvalvonta@imatra.example',
  },
  'naapurin-kuuleminen.pdf': {
    title: 'Naapurin kuuleminen',
    intro:
      'Rakentamiseen ryhtyvä täyttää ylemmän osan ja esittää piirustukset naapurille. Naapuri täyttää alemman osan.',
    fillable: false,
    sections: [
      applicant,
      property,
      { title: 'Hanke', fields: [lines('Rakennushankkeen kuvaus', 3)] },
      {
        title: 'Naapuri täyttää',
        fields: [
          text('Naapurin nimi'),
          text('Kiinteistötunnus tai osoite'),
          checks('Kanta', 'Ei huomautettavaa', 'Huomautettavaa on'),
          lines('Huomautus', 4),
        ],
      },
      signature,
    ],
    enclosures: ['asemapiirros', 'julkisivupiirrokset'],
    sendTo: 'Palautetaan rakentamiseen ryhtyvälle, joka liittää sen hakemukseen.',
  },
  'tonttihakemus.pdf': {
    title: 'Omakotitontin hakemus',
    intro:
      'Yksi hakemus talouteen riittää. Voit luetella kolme tonttia siinä järjestyksessä, jossa toivot niitä.',
    fillable: true,
    sections: [
      applicant,
      { title: 'Toinen hakija', fields: [text('Nimi', true), text('Puhelin', true)] },
      {
        title: 'Tontti',
        fields: [
          text('1. toive, kiinteistötunnus tai osoite'),
          text('2. toive'),
          text('3. toive'),
          choice('Haluan', 'ostaa tontin', 'vuokrata tontin', 'en tiedä vielä'),
          checks('Rakennamme', 'heti', 'vuoden sisällä', 'kahden vuoden sisällä'),
        ],
      },
      {
        title: 'Lisätietoja',
        fields: [lines('Kerro vapaasti', 4), checks('Vahvistus', 'Olen tutustunut luovutusehtoihin')],
      },
    ],
    enclosures: [],
    sendTo: 'tontit@imatra.example tai asiakaspalvelu, Virastokatu 2',
  },
  'lohkomishakemus.pdf': {
    title: 'Tontin lohkomishakemus',
    intro: 'Lohkomisella tontti muodostetaan omaksi kiinteistöksi. Käsittely kestää noin kolme kuukautta.',
    fillable: false,
    sections: [
      applicant,
      {
        title: 'Lohkottava alue',
        fields: [
          text('Lähtökiinteistön tunnus', true),
          text('Muodostettava tontti', true),
          checks('Haetaan myös', 'rasitteen perustamista', 'rajannäyttöä', 'yhdistämistä'),
        ],
      },
      { title: 'Lasku', fields: [text('Maksajan nimi ja osoite')] },
      signature,
    ],
    enclosures: ['saantokirja tai kauppakirjan jäljennös', 'valtakirja, jos hakee toisen puolesta'],
    sendTo: 'Maanmittaus, maankaytto@imatra.example',
  },
  'kartta-ja-johtotilaus.pdf': {
    title: 'Kartan ja johtotietojen tilaus',
    intro:
      'Asemapiirrosta varten tarvitset pohjakartan, kaavaotteen ja johtotiedot. Toimitusaika on viisi työpäivää.',
    fillable: true,
    sections: [
      applicant,
      property,
      {
        title: 'Tilaus',
        fields: [
          checks(
            'Tilaan',
            'pohjakartta 1:500',
            'kaavaote ja määräykset',
            'johtokartta',
            'korkeuslausunto',
            'tonttikartta',
          ),
          choice('Toimitus', 'PDF sähköpostiin', 'DWG sähköpostiin', 'paperilla asiakaspalvelusta'),
          text('Laskutusosoite'),
        ],
      },
    ],
    enclosures: [],
    sendTo: 'maankaytto@imatra.example',
  },
  'puunkaatoilmoitus.pdf': {
    title: 'Puunkaatoilmoitus',
    intro:
      'Ilmoita puun kaatamisesta asemakaava-alueella. Saat vastauksen viikossa. Vaarallisesta puusta voit soittaa.',
    fillable: true,
    sections: [
      applicant,
      property,
      {
        title: 'Puut',
        fields: [
          text('Puulaji', true),
          text('Puiden määrä', true),
          text('Rungon läpimitta, cm', true),
          choice(
            'Syy',
            'Vaarallinen',
            'Sairas tai laho',
            'Varjostaa',
            'Rakentaminen',
            'Kaupungin puu haittaa',
          ),
          lines('Missä puu on ja miksi se kaadetaan', 4),
          checks('Vahvistus', 'Istutan uuden puun tilalle', 'Naapurille on kerrottu'),
        ],
      },
    ],
    enclosures: ['valokuva puusta', 'karttapiirros'],
    sendTo: 'kadut@imatra.example',
  },
  'katualueen-kaivulupa.pdf': {
    title: 'Hakemus kaivuluvaksi katualueella',
    intro:
      'Hae lupaa vähintään seitsemän päivää ennen työtä. Kiireellisestä korjauksesta ilmoitetaan heti puhelimitse.',
    fillable: true,
    sections: [
      {
        title: 'Hakija ja vastuuhenkilö',
        fields: [
          text('Yritys'),
          text('Y-tunnus', true),
          text('Vastuuhenkilö', true),
          text('Puhelin', true),
          text('Tieturvakortin numero', true),
        ],
      },
      {
        title: 'Työ',
        fields: [
          text('Kadun nimi ja numero'),
          choice('Työn laji', 'Vesi tai viemäri', 'Sähkö', 'Kaukolämpö', 'Tietoliikenne', 'Muu'),
          text('Alkaa', true),
          text('Päättyy', true),
          text('Kaivannon pituus, m', true),
          text('Kaivannon leveys, m', true),
          checks(
            'Työ vaikuttaa',
            'ajorataan',
            'jalkakäytävään',
            'pyörätiehen',
            'bussipysäkkiin',
            'puuhun tai nurmikkoon',
          ),
          lines('Liikennejärjestelyt', 4),
        ],
      },
      signature,
    ],
    enclosures: ['liikennejärjestelysuunnitelma', 'johtoselvitys'],
    sendTo: 'kadut@imatra.example',
  },
  'venepaikkahakemus.pdf': {
    title: 'Venepaikkahakemus',
    intro: 'Paikat jaetaan huhtikuussa. Nykyinen paikka säilyy, kun maksu on suoritettu.',
    fillable: true,
    sections: [
      applicant,
      {
        title: 'Vene',
        fields: [
          choice('Veneen laji', 'Moottorivene', 'Purjevene', 'Soutuvene', 'Kanootti tai kajakki'),
          text('Pituus, m', true),
          text('Leveys, m', true),
          text('Syväys, m', true),
          text('Rekisteritunnus', true),
        ],
      },
      {
        title: 'Toive',
        fields: [
          checks('Satama', 'Vuoksenniska', 'Ukonniemi', 'Varpasaari', 'Mellonlahti'),
          checks('Muuta', 'tarvitsen sähköä', 'talvisäilytys', 'esteetön laituri'),
        ],
      },
    ],
    enclosures: [],
    sendTo: 'Liikuntapalvelut, liikunta@imatra.example, viimeistään 31. maaliskuuta',
  },
  'tilavaraus.pdf': {
    title: 'Liikuntasalin ja kokoustilan varaus',
    intro: 'Vakiovuorot haetaan huhtikuussa, yksittäisiä vuoroja voi hakea koko vuoden.',
    fillable: true,
    sections: [
      {
        title: 'Varaaja',
        fields: [
          text('Seura, yhdistys tai henkilö'),
          text('Yhteyshenkilö', true),
          text('Puhelin', true),
          text('Sähköposti'),
        ],
      },
      {
        title: 'Vuoro',
        fields: [
          choice('Tila', 'Liikuntasali', 'Kokoushuone', 'Auditorio', 'Ulkokenttä'),
          text('Päivä tai viikonpäivä', true),
          text('Kello', true),
          text('Osallistujia', true),
          checks('Ikäryhmä', 'alle 18', 'aikuiset', 'seniorit', 'erityisryhmä'),
          lines('Käyttötarkoitus', 3),
        ],
      },
    ],
    enclosures: [],
    sendTo: 'liikunta@imatra.example',
  },
  'varhaiskasvatushakemus.pdf': {
    title: 'Varhaiskasvatushakemus',
    intro:
      'Hae paikkaa vähintään neljä kuukautta ennen hoidon alkua. Jos saat työn tai opiskelupaikan äkillisesti, kaksi viikkoa riittää.',
    fillable: true,
    sections: [
      {
        title: 'Lapsi',
        fields: [text('Nimi'), text('Syntymäaika', true), text('Äidinkieli', true), text('Osoite')],
      },
      {
        title: 'Huoltajat',
        fields: [
          text('Huoltaja 1, nimi', true),
          text('Puhelin', true),
          text('Huoltaja 2, nimi', true),
          text('Puhelin (2)', true),
        ],
      },
      {
        title: 'Paikka',
        fields: [
          text('Toivottu alkamispäivä', true),
          choice('Hoitoaika', 'kokopäiväinen', 'osapäiväinen', 'vuorohoito', 'esiopetus ja hoito'),
          text('1. toive'),
          text('2. toive'),
          checks('Otettava huomioon', 'allergia', 'tuen tarve', 'sisarus samassa yksikössä', 'tulkin tarve'),
          lines('Lisätietoja', 4),
        ],
      },
      signature,
    ],
    enclosures: ['palkkatodistus tai tuloselvitys maksua varten'],
    sendTo: 'varhaiskasvatus@imatra.example tai asiakaspalvelu',
  },
  'koulukuljetushakemus.pdf': {
    title: 'Koulukuljetushakemus',
    intro:
      'Kuljetuksen voi saada, kun koulumatka on yli viisi kilometriä taikka oppilaalle liian vaikea, rasittava tai vaarallinen.',
    fillable: false,
    sections: [
      {
        title: 'Oppilas',
        fields: [text('Nimi'), text('Koulu ja luokka', true), text('Syntymäaika', true), text('Osoite')],
      },
      { title: 'Huoltaja', fields: [text('Nimi', true), text('Puhelin', true)] },
      {
        title: 'Peruste',
        fields: [
          checks(
            'Haemme, koska',
            'matka on pitkä',
            'matka on vaarallinen',
            'terveydellinen syy',
            'vuoroasuminen',
          ),
          text('Matka kilometreinä', true),
          text('Kuljetus alkaa', true),
          lines('Perustelut', 5),
        ],
      },
      signature,
    ],
    enclosures: ['lääkärin tai asiantuntijan lausunto, jos syy on terveydellinen'],
    sendTo: 'Koulun rehtori',
  },
  'kuntalaisaloite.pdf': {
    title: 'Kuntalaisaloite',
    intro:
      'Kunnan asukkaalla sekä kunnassa toimivalla yhteisöllä on oikeus tehdä aloitteita kunnan toimintaa koskevissa asioissa. Saat tiedon siitä, mitä aloitteen johdosta on tehty.',
    fillable: true,
    sections: [
      { title: 'Aloite', fields: [text('Otsikko'), lines('Mitä ehdotat', 7), lines('Miksi', 6)] },
      {
        title: 'Tekijä',
        fields: [
          text('Nimi tai yhteisö'),
          text('Kotikunta', true),
          text('Puhelin tai sähköposti', true),
          checks('Allekirjoittajia', 'yksi', 'useita, lista liitteenä'),
        ],
      },
    ],
    enclosures: ['nimilista, jos tekijöitä on useita'],
    sendTo: 'Kirjaamo, kirjaamo@imatra.example, Virastokatu 2, 55100 Imatra',
  },
  'oikaisuvaatimus.pdf': {
    title: 'Oikaisuvaatimus',
    intro:
      'Viranhaltijan ja lautakunnan päätökseen haetaan ensin oikaisua. Vaatimus on tehtävä 14 päivän kuluessa päätöksen tiedoksisaannista.',
    fillable: true,
    sections: [
      { title: 'Päätös', fields: [text('Kuka päätti', true), text('Päivä ja pykälä', true), text('Asia')] },
      { title: 'Vaatimus', fields: [lines('Millaista oikaisua vaadit', 5), lines('Perustelut', 7)] },
      {
        title: 'Tekijä',
        fields: [text('Nimi'), text('Osoite'), text('Puhelin', true), text('Sähköposti', true)],
      },
      signature,
    ],
    enclosures: ['päätös, johon oikaisua haetaan', 'asiakirjat, joihin vetoat'],
    sendTo: 'Kirjaamo, kirjaamo@imatra.example',
  },
};
