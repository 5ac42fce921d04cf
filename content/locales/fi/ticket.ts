/** Mitä paperisessa vuoronumerossa lukee. */
export const ticket = {
  number: 'Vuoronumero',
  ahead: 'Edelläsi on {count} odottajaa',
  ahead_one: 'Edelläsi on 1 odottaja',
  nobodyAhead: 'Edelläsi ei ole muita',
  wait: 'Arvioitu odotusaika {least}–{most} min',
  waitAbout: 'Arvioitu odotusaika noin {most} min',
  waitAtMost: 'Arvioitu odotusaika enintään {most} min',
  qr: 'Vuoronumero puhelimeesi',
  takenAt: 'Otettu {date} klo {clock}',
  footer: 'Numerosi näkyy näytöllä, kun on sinun vuorosi.',
} as const;
