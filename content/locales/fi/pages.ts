export const pages = {
  picture: 'Sivu {page}/{count}. Siirrä nuolinäppäimillä, lähennä ja loitonna plus- ja miinusnäppäimellä.',
  text: 'Sivun {page} teksti',
  'no-text': 'Sivulla {page} ei ole luettavaa tekstiä. Kysy sisältöä asiakaspalvelusta.',
  damaged: 'Asiakirjaa ei voi näyttää, koska tiedosto on vioittunut.',
  encrypted: 'Asiakirjaa ei voi näyttää, koska se on suojattu salasanalla.',
  'too-large': 'Asiakirjasta ei voitu tehdä kuvaa, koska se on liian suuri.',
  'timed-out': 'Asiakirjasta ei voitu tehdä kuvaa, koska piirtäminen kesti liian kauan.',
  unreachable: 'Asiakirjaa ei juuri nyt saada avattua. Kokeile hetken kuluttua uudelleen.',
} as const;
