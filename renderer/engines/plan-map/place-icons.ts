import type { PlaceFeatureProperties } from './scene';

export type PlaceIcon = PlaceFeatureProperties['icon'];

/** Colour and outline of each kind of place. Outlines: lucide 1.75, ISC licence, a field of 24 × 24, strokes of 2. */
export const placeIcons: Readonly<Record<PlaceIcon, { colour: string; paths: readonly string[] }>> = {
  sight: {
    colour: '#7f2918',
    paths: [
      'M13.997 4a2 2 0 0 1 1.76 1.05l.486.9A2 2 0 0 0 18.003 7H20a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2h1.997a2 2 0 0 0 1.759-1.048l.489-.904A2 2 0 0 1 10.004 4z',
      'M9 13a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
    ],
  },
  museum: {
    colour: '#5a3a7a',
    paths: [
      'M10 18v-7M14 18v-7M18 18v-7M3 22h18M6 18v-7',
      'M11.119 2.205a2 2 0 0 1 1.762 0l7.84 3.846A.5.5 0 0 1 20.5 7h-17a.5.5 0 0 1-.22-.949z',
    ],
  },
  nature: {
    colour: '#1d4a3b',
    paths: [
      'm17 14 3 3.3a1 1 0 0 1-.7 1.7H4.7a1 1 0 0 1-.7-1.7L7 14h-.3a1 1 0 0 1-.7-1.7L9 9h-.2A1 1 0 0 1 8 7.3L12 3l4 4.3a1 1 0 0 1-.8 1.7H15l3 3.3a1 1 0 0 1-.7 1.7H17Z',
      'M12 22v-3',
    ],
  },
  beach: {
    colour: '#0d5f8a',
    paths: ['M2 12q2.5 2 5 0t5 0 5 0 5 0', 'M2 19q2.5 2 5 0t5 0 5 0 5 0', 'M2 5q2.5 2 5 0t5 0 5 0 5 0'],
  },
  sport: {
    colour: '#2f5f1e',
    paths: [
      'M15 17.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
      'M2 17.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
      'M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
      'M12 17.5V14l-3-3 4-3 2 3h2',
    ],
  },
  food: {
    colour: '#8a4b08',
    paths: [
      'M3 2v7c0 1.1.9 2 2 2h4a2 2 0 0 0 2-2V2',
      'M7 2v20',
      'M21 15V2a5 5 0 0 0-5 5v6c0 1.1.9 2 2 2h3Zm0 0v7',
    ],
  },
  lodging: {
    colour: '#37447e',
    paths: [
      'M2 20v-8a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v8',
      'M4 10V6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v4',
      'M12 4v6',
      'M2 18h20',
    ],
  },
  shopping: {
    colour: '#86275a',
    paths: [
      'M16 10a4 4 0 0 1-8 0',
      'M3.103 6.034h17.794',
      'M3.4 5.467a2 2 0 0 0-.4 1.2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6.667a2 2 0 0 0-.4-1.2l-2-2.667A2 2 0 0 0 17 2H7a2 2 0 0 0-1.6.8z',
    ],
  },
  service: {
    colour: '#0b4c5c',
    paths: ['M12 17v-6', 'M12 7h.01'],
  },
  transport: {
    colour: '#39434a',
    paths: [
      'M8 6v6M15 6v6M2 12h19.6',
      'M18 18h3s.5-1.7.8-2.8c.1-.4.2-.8.2-1.2 0-.4-.1-.8-.2-1.2l-1.4-5C20.1 6.8 19.1 6 18 6H4a2 2 0 0 0-2 2v10h3',
      'M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
      'M9 18h5',
      'M14 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
    ],
  },
  event: {
    colour: '#9c3a22',
    paths: [
      'M8 2v3M16 2v3M3 9h18',
      'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2z',
    ],
  },
};
