export const problems = {
  'mirror.disk': 'Näyttölaite ei pysty kirjoittamaan levylleen. Ilmoita ylläpidolle.',
  'mirror.disk-full':
    'Näyttölaitteen levy on täynnä. Uusi aineisto tulee näkyviin, kun ylläpito on vapauttanut tilaa.',
  'mirror.empty': 'Jaettu kansio on tyhjä. Näytetään aiempi aineisto, kunnes kansiossa on taas tiedostoja.',
  'mirror.empty-file': 'Tiedosto {file} on tyhjä. Kopioi se uudelleen.',
  'mirror.encoding': 'Tiedoston {file} ääkköset eivät aukea. Tallenna tiedosto merkistöllä UTF-8.',
  'mirror.half-gone':
    'Jaetusta kansiosta puuttuu yli puolet tiedostoista. Näytetään aiempi aineisto, kunnes tiedostot ovat taas paikallaan.',
  'mirror.json':
    'Tiedosto {file} ei ole ehjää JSON-muotoa. Tallenna se uudelleen ohjelmasta, jolla se on tehty.',
  'mirror.link': '{file} on pikakuvake tai linkki, eikä sitä näytetä. Kopioi sen tilalle itse tiedosto.',
  'mirror.not-a-file': '{file} ei ole tavallinen tiedosto. Poista se jaetusta kansiosta.',
  'mirror.not-understood':
    'Kansiota ei voitu käsitellä ohjelmassa olevan virheen takia. Ilmoita ylläpidolle.',
  'mirror.same-name':
    'Nimet {file} ja {kept} ovat sama nimi, ja näytetään vain {kept}. Anna toiselle eri nimi tai poista se.',
  'mirror.slow': 'Jaettu kansio vastaa hyvin hitaasti. Näytetään aiempi aineisto.',
  'mirror.too-deep': 'Kansio {file} on liian monen kansion sisällä. Siirrä se ylemmäs.',
  'mirror.unfinished': 'Tiedosto {file} on vielä kesken tai katkennut. Kopioi se uudelleen.',
  'mirror.unplaced':
    '{file} ei kuulu mihinkään näytettävään kansioon. Siirrä se oikeaan kansioon tai poista se.',
  'mirror.unreachable': 'Jaettuun kansioon ei saada yhteyttä. Näytetään aiempi aineisto.',
  'mirror.unreadable':
    'Kohdetta {file} ei voi lukea. Sulje se muista ohjelmista ja tarkista, että kioskilla on lukuoikeus.',
  'mirror.wrong-format':
    'Tiedosto {file} ei ole sitä muotoa, jota sen pääte lupaa. Tallenna se uudelleen oikeassa muodossa.',
  'mirror.yaml':
    'Tiedostossa {file} on kirjoitusvirhe rivillä {line}. Tarkista sisennys, kaksoispisteet ja lainausmerkit.',
  'storage.damaged':
    'Laitteen tietokanta oli vioittunut. Se on siirretty talteen ja aloitettu uusi. Ilmoita ylläpidolle.',
  'storage.restored':
    'Laitteen tietokanta oli vioittunut. Se on siirretty talteen ja tilalle on palautettu viimeisin varmuuskopio. Sen jälkeen tehdyt muutokset puuttuvat. Ilmoita ylläpidolle.',
  'catalogue.axes-swapped': 'Tiedostossa leveysaste on ennen pituusastetta. Kartta näytetään oikein päin.',
  'catalogue.bad-calendar-path':
    'Kohtaan ”{field}” kirjoitetaan kalenterin polku, esimerkiksi /rakval/raija/. Palvelimen osoitteen antaa tietohallinto.',
  'catalogue.bad-clock':
    'Kohdan ”{field}” kellonaika ”{value}” ei ole kellonaika. Kirjoita esimerkiksi 15.00.',
  'catalogue.bad-coordinates': 'Kohteen {number} koordinaateissa on muuta kuin lukuja.',
  'catalogue.bad-date':
    'Kohdan ”{field}” päivä ”{value}” ei ole päivämäärä. Kirjoita esimerkiksi 10.12.2026.',
  'catalogue.bad-five-minutes':
    'Kohdan ”{field}” minuuttien pitää olla viidellä jaollisia. Arvo ”{value}” ei käy.',
  'catalogue.bad-hours':
    'Kohdan ”{field}” aukioloaika ”{value}” ei ole ymmärrettävä. Kirjoita esimerkiksi 8.30–16.00.',
  'catalogue.bad-letter':
    'Kohdan ”{field}” arvo ”{value}” ei kelpaa vuoronumeron kirjaimeksi. Kirjoita yksi kirjain A–Ö.',
  'catalogue.bad-number-band': 'Kohdassa ”{field}” ensimmäisen numeron pitää olla pienempi kuin viimeisen.',
  'catalogue.bad-period': 'Kohdassa ”{field}” nähtävilläolo päättyy ennen kuin se alkaa.',
  'catalogue.bad-property':
    'Kohdan ”{field}” kiinteistötunnus ”{value}” on väärin. Kirjoita esimerkiksi 153-12-1099-3.',
  'catalogue.bad-time-zone': 'Aikavyöhykettä ”{value}” ei ole. Suomessa se on Europe/Helsinki.',
  'catalogue.bad-traffic-light': 'Kohdassa ”{field}” keltaisen rajan pitää olla pienempi kuin punaisen.',
  'catalogue.bad-value': 'Kohdan ”{field}” arvo ”{value}” ei kelpaa. Katso malli suunnittelijan ohjeesta.',
  'catalogue.bad-yaml':
    'Tiedoston rivi {line} on kirjoitettu väärin. Tarkista sisennys, kaksoispisteet ja lainausmerkit.',
  'catalogue.coordinates-disagree':
    'Koordinaatit eivät ole siinä järjestelmässä, joka tiedostossa tai yaml-tiedostossa on ilmoitettu ({system}).',
  'catalogue.coordinates-unclear':
    'Koordinaatisto ei selviä luvuista. Kirjoita yaml-tiedostoon esimerkiksi koordinaatisto: 3883.',
  'catalogue.booking-unknown-matter':
    'Ajanvarauksen asian ”{name}” jonon asiaa ”{matter}” ei ole jonon asioissa, joten varannut ei saa vuoronumeroa. Tarkista tunnus.',
  'catalogue.crossing-ring':
    'Alueen rajaviiva leikkaa tai sivuaa itseään (kohde {numbers}). Alue näytetään, mutta tarkista sen rajaus.',
  'catalogue.curved-geometry':
    'Kohteessa {number} on kaaria ({type}). Vie aineisto uudelleen niin, että kaaret muutetaan murtoviivoiksi.',
  'catalogue.empty-field': 'Kohta ”{field}” on tyhjä.',
  'catalogue.empty-list': 'Luettelo ”{field}” on tyhjä. Kirjoita siihen ainakin yksi kohta.',
  'catalogue.encoding': 'Tiedoston merkistö ei ole UTF-8. Tallenna tiedosto uudelleen UTF-8-muodossa.',
  'catalogue.expert-unknown-matter':
    'Asiantuntijan ”{name}” asiaa ”{matter}” ei ole asioiden luettelossa. Tarkista tunnus.',
  'catalogue.file-missing': 'Tiedostoa ”{name}” ei ole kansiossa.',
  'catalogue.lot-without-shape':
    'Tontille {id} ei löytynyt rajoja karttatiedostosta. Tontti näytetään ilman karttaa.',
  'catalogue.map-not-read':
    'Tiedostoa {file} ei vielä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
  'catalogue.matter-nowhere':
    'Asiaa ”{name}” ei hoideta missään palvelupisteessä, joten sen vuoronumeroita ei kutsuttaisi. Lisää asia johonkin palvelupisteeseen.',
  'catalogue.matter-unknown-service': 'Asian ”{name}” palvelua ”{service}” ei ole palvelujen luettelossa.',
  'catalogue.matter-without-expert':
    'Asiaan ”{name}” ei ole yhtään asiantuntijaa, joten siihen ei voi varata aikaa.',
  'catalogue.missing-field': 'Kohta ”{field}” puuttuu.',
  'catalogue.no-document': 'Tiedostoa ei voi näyttää asiakirjana. Tallenna se PDF-muodossa.',
  'catalogue.no-features': 'Karttatiedostossa ei ole yhtään kohdetta.',
  'catalogue.no-map': 'Kaavalla ei ole karttatiedostoa (GeoJSON). Kaava näytetään ilman karttaa.',
  'catalogue.no-municipality':
    'Kuntarajaa ei ole vielä luettu kansiosta kartta, joten kaava-alueen paikkaa ei voitu tarkistaa.',
  'catalogue.no-picture': 'Tiedosto ei ole kuva. Käytä PNG-, JPEG-, WebP- tai SVG-muotoa.',
  'catalogue.no-pmtiles': 'Pohjakartan on oltava PMTiles-tiedosto. Sen tilalla näytetään pelkistetty kartta.',
  'catalogue.no-yaml': 'Tiedosto {name} puuttuu kansiosta.',
  'catalogue.not-geojson': 'Tiedosto ei ole GeoJSON-tiedosto tai se on katkennut.',
  'catalogue.not-list': 'Kohdan ”{field}” pitää olla luettelo.',
  'catalogue.not-number': 'Kohdan ”{field}” arvo ”{value}” ei ole luku. Kirjoita pelkkä luku ilman yksikköä.',
  'catalogue.not-yes-no': 'Kohdan ”{field}” arvo ”{value}” ei kelpaa. Kirjoita kyllä tai ei.',
  'catalogue.open-ring': 'Kohteen {number} alue ei sulkeudu.',
  'catalogue.order-file':
    'Tiedosto ei ole minkään aineiston tiedosto luettelossa tilaukset.yaml, joten sitä ei liitetä tilauksiin. Tarkista tiedoston nimi.',
  'catalogue.order-folder':
    'Kansion nimen pitää olla kiinteistötunnus, esimerkiksi 153-12-1099-3. Tiedostoa ei liitetä tilauksiin.',
  'catalogue.order-unknown-form':
    'Tilauksiin kuuluvaa lomaketta ”{form}” ei ole lomakkeiden luettelossa. Tarkista tunnus.',
  'catalogue.order-unknown-matter':
    'Tilausten jonon asiaa ”{matter}” ei ole jonon asioissa. Tarkista tunnus.',
  'catalogue.other-json':
    'Tiedosto {file} ei ole GeoJSON-muotoa, eikä sitä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
  'catalogue.outside-municipality': 'Kaava-alue on {km} km kunnan rajasta: koordinaatisto lienee väärin.',
  'catalogue.packed-file':
    'Tiedosto {file} on pakattu, eikä Aula pura sitä. Pura se ja tallenna kartta-aineisto GeoJSON-muodossa, asiakirjat PDF-muodossa.',
  'catalogue.position-unclear':
    'Kohteen ”{name}” sijaintia ei voitu paikantaa. Tarkista koordinaatit ja koordinaatisto.',
  'catalogue.private-name':
    'Tiedoston nimi viittaa ihmisten mielipiteisiin, joissa voi olla nimiä. Sitä ei näytetä, ellei sille anneta roolia asiakirjojen luettelossa.',
  'catalogue.raster-not-read':
    'Karttakuvaa {file} ei vielä osata näyttää. Tallenna se PDF-muodossa, niin se näkyy asiakirjana.',
  'catalogue.repeated-id': 'Tunnus ”{id}” on käytössä kahdesti. Vain ensimmäinen näytetään.',
  'catalogue.repeated-plan':
    'Kaavatunnus {id} on jo kansiossa {other}. Vain toinen kansioista voidaan näyttää.',
  'catalogue.rule-without-length':
    'Aikataulun rivillä ”{rule}” alku ja loppu ovat sama kellonaika ({clock}), ja rivi jätetään pois. Korjaa ajat tai poista ne, jos rivi koskee koko päivää.',
  'catalogue.shapes-without-property': 'Karttatiedoston {count} kohteelta puuttuu kiinteistötunnus.',
  'catalogue.shared-calendar':
    'Asiantuntijoilla ”{name}” ja ”{other}” on sama kalenteri. Toisen varaus vie silloin molempien ajan.',
  'catalogue.short-line': 'Kohteen {number} viivassa on vain yksi piste.',
  'catalogue.short-period':
    'Nähtävilläolo kestää {days} päivää, säännösten mukaan vähintään {least}. Tarkista päivät.',
  'catalogue.too-big': 'Kohdan ”{field}” arvo ”{value}” on liian suuri (enintään {most}).',
  'catalogue.too-many-features': 'Karttatiedostossa on liikaa kohteita (enintään {most}).',
  'catalogue.too-many-vertices': 'Karttatiedostossa on liikaa taitepisteitä (enintään {most}).',
  'catalogue.too-small': 'Kohdan ”{field}” arvo ”{value}” on liian pieni.',
  'catalogue.two-bands':
    'Asioilla ”{name}” ja ”{other}” on sama kirjain {prefix} mutta eri numerot. Molemmissa käytetään numeroita {first}–{last}. Anna toiselle eri kirjain tai samat numerot.',
  'catalogue.unknown-choice': 'Kohdan ”{field}” arvo ”{value}” on tuntematon. Vaihtoehdot: {choices}.',
  'catalogue.unknown-geometry': 'Kohteen {number} geometriatyyppiä {type} ei tueta.',
  'catalogue.unknown-group': 'Lomakkeen ”{id}” ryhmää ”{group}” ei ole ryhmien luettelossa.',
  'catalogue.unknown-item': 'Tätä kansiota Aula ei tunne. Sisältöä ei näytetä.',
  'catalogue.unknown-key': 'Avain ”{key}” on tuntematon ({where}). Tarkista kirjoitusasu.',
  'catalogue.unknown-matter':
    'Palvelupisteen ”{counter}” asiaa ”{matter}” ei ole asioiden luettelossa. Tarkista tunnus.',
  'catalogue.unknown-screen':
    'Aikataulun rivin ”{rule}” näyttöä ”{screen}” ei ole näyttöjen luettelossa. Tarkista tunnus.',
  'catalogue.unknown-system':
    'Koordinaatistoa {system} ei tueta. Käytä ETRS-GK- tai ETRS-TM35FIN-koordinaatteja.',
  'catalogue.unreadable': 'Sisältöä ei voitu lukea tällä laitteella. Tapahtuma on lokissa.',
  'catalogue.unused-file':
    'Tiedostoa {file} ei näytetä. Jos se kuuluu näytettäviin asiakirjoihin, tallenna se PDF-muodossa.',
} as const;
