/**
 * What guessers try first, in small letters and without the figures that people hang on: the tops of published lists of
 * leaked passwords and their Finnish cousins.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  aaaaaaaaaa abc12345678 abcd123456 admin adminadmin administrator asdasdasd asdfghjkl asdfghjklö asiakaspalvelu aula
  aulapalvelu aurinko baseball changeme dragon football hallinta heipähei helsinki henkilökunta hevonen iloveyou imatra
  imatrankoski imatrankaupunki jalkapallo jääkiekko kaupunki kesäkuu kesäloma kissa kissakissa koirakoira koskenparras
  kotiposti kukkaruukku kuningas letmein letmeinplease lokakuu maaliskuu marraskuu mansikka mikkihiiri minäitse monkey
  mustikka palvelu palvelupiste passw0rd password passwordpassword perkele princess q1w2e3r4t5 qazwsxedc qwerty qwertyui
  qwertyuiop qwertyuiopå raparperi salainen salakala salasana salasanasalasana satumaa suklaa suomi suomifinland superman
  sunshine syyskuu talvikki tammikuu tervetuloa testi testitesti tietokone toukokuu trustno1 työpöytä uusisalasana vaihda
  vaihdaminut vuoksi welcome whatever yllapito ylläpito zaq12wsx 1q2w3e4r5t 1qaz2wsx3edc
  `
    .trim()
    .split(/\s+/),
);
