export const prints = {
  title: 'Tulosteet',
  print: 'Tulosta',
  another: 'Tulosta toinen kappale',
  again: 'Yritä tulostaa uudelleen',
  printing: 'Tulostetaan. Odota, kunnes paperi tulee ulos.',
  printed: 'Paperi on tulostunut. Muista ottaa se mukaan.',
  none: 'Tässä pisteessä ei voi tulostaa.',
  trouble_none: 'Tässä pisteessä ei voi tulostaa.',
  trouble_unreachable:
    'Tulostimeen ei saada yhteyttä. Mitään ei tulostettu. Voit yrittää uudelleen tai kysyä palvelupisteestä.',
  'trouble_no-answer':
    'Tulostin ei vastaa, ja tulostus on peruttu. Voit yrittää uudelleen tai kysyä palvelupisteestä.',
  'trouble_paper-out':
    'Tulostimesta on paperi loppu, ja tulostus on peruttu. Pyydä palvelupisteestä lisää paperia ja yritä uudelleen.',
  trouble_jammed: 'Paperi on juuttunut tulostimeen, ja tulostus on peruttu. Kerro siitä palvelupisteeseen.',
  'trouble_cover-open': 'Tulostimen kansi on auki, ja tulostus on peruttu. Kerro siitä palvelupisteeseen.',
  trouble_stopped: 'Tulostin on pysähtynyt, ja tulostus on peruttu. Kerro siitä palvelupisteeseen.',
  trouble_refused: 'Tulostin ei ottanut paperia vastaan. Voit yrittää uudelleen tai kysyä palvelupisteestä.',
  'trouble_too-late':
    'Tulostus kesti liian kauan ja on peruttu. Voit yrittää uudelleen tai kysyä palvelupisteestä.',
  trouble_lost: 'Emme tiedä, tulostuiko paperi. Katso tulostimelta ennen kuin yrität uudelleen.',
} as const;
