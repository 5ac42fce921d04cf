/** Mitä paperisessa vuoronumerossa lukee. */
export const ticket = {
  number: 'Vuoronumero',
  ahead: 'Edelläsi on {count} odottajaa',
  ahead_one: 'Edelläsi on 1 odottaja',
  nobodyAhead: 'Edelläsi ei ole muita',
  wait: 'Arvioitu odotusaika {least}–{most}\u00a0min',
  waitAbout: 'Arvioitu odotusaika noin {most}\u00a0min',
  waitAtMost: 'Arvioitu odotusaika enintään {most}\u00a0min',
  qr: 'Vuoronumero puhelimeesi',
  takenAt: 'Otettu {date} klo\u00a0{clock}',
  printedAt: 'Tulostettu {date} klo\u00a0{clock}',
  footer: 'Numerosi näkyy näytöllä, kun on sinun vuorosi.',
} as const;
