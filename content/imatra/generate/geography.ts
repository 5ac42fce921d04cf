import { ribbon, smooth } from './geometry';
import type { Point } from './geometry';

/** A street, road or railway of the schematic base map, by its centre line in local metres. */
export interface Way {
  readonly name: string;
  readonly kind: 'valtatie' | 'pääkatu' | 'katu' | 'kävelykatu' | 'rautatie';
  readonly line: readonly Point[];
}

/** Lake Saimaa within the municipality: the shore drawn by hand, the open water up to the municipality's boundary. */
const saimaa: readonly Point[] = [
  ...smooth(
    [
      [-3300, 3646],
      [-2990, 3930],
      [-2710, 4330],
      [-2350, 4610],
      [-1960, 4650],
      [-1720, 4420],
      [-1760, 4060],
      [-1450, 3760],
      [-1050, 3800],
      [-700, 4150],
      [-300, 4450],
      [150, 4400],
      [500, 4250],
      [850, 4300],
      [1200, 4450],
      [1620, 4440],
      [1900, 4740],
      [2250, 5150],
      [2700, 5420],
      [3000, 5900],
      [3250, 6400],
      [3600, 6900],
      [3850, 7450],
      [4200, 8000],
      [4420, 8500],
      [4267, 8879],
    ],
    60,
  ),
  [2838, 7155],
  [2254, 7826],
  [-314, 7525],
  [-1281, 8137],
  [-3411, 6620],
  [-3646, 6875],
  [-5430, 5743],
  [-3822, 4828],
  [-3450, 4692],
  [-3901, 4225],
];

const vuoksi = ribbon([
  [1560, 4560, 260],
  [1350, 4120, 230],
  [1060, 3760, 200],
  [1000, 3400, 240],
  [1150, 2950, 320],
  [1080, 2450, 300],
  [900, 1950, 310],
  [820, 1400, 290],
  [650, 800, 250],
  [520, 300, 180],
  [462, 0, 120],
  [440, -250, 96],
  [500, -560, 110],
  [650, -1050, 200],
  [900, -1700, 320],
  [1200, -2500, 360],
  [1500, -3300, 340],
  [1900, -4100, 340],
  [2230, -4950, 330],
  [2400, -5620, 260],
]);

const immalanjarvi = smooth(
  [
    [5300, 6900],
    [5700, 7600],
    [6500, 7950],
    [7300, 7850],
    [7850, 7300],
    [8050, 6500],
    [7700, 5800],
    [7000, 5500],
    [6400, 5650],
    [5900, 6100],
  ],
  60,
  true,
);

const virasoja = ribbon(
  [
    [4700, 5200, 14],
    [4300, 5300, 16],
    [3800, 5250, 18],
    [3300, 5300, 20],
    [2760, 5440, 26],
  ],
  40,
);

export const water: readonly { name: string; ring: readonly Point[] }[] = [
  { name: 'Saimaa', ring: saimaa },
  { name: 'Vuoksi', ring: vuoksi },
  { name: 'Immalanjärvi', ring: immalanjarvi },
  { name: 'Virasoja', ring: virasoja },
];

const islet = (x: number, y: number, length: number, width: number, turn: number): Point[] =>
  smooth(
    [0, 1, 2, 3, 4, 5, 6, 7].map((corner): Point => {
      const angle = (corner * Math.PI) / 4;
      const wobble = 1 + 0.22 * Math.sin(corner * 2.3 + x);
      const [u, v] = [(Math.cos(angle) * length * wobble) / 2, (Math.sin(angle) * width * wobble) / 2];
      return [x + u * Math.cos(turn) - v * Math.sin(turn), y + u * Math.sin(turn) + v * Math.cos(turn)];
    }),
    25,
    true,
  );

/** Islands lie over the water and are drawn as land. */
export const islands: readonly { name: string; ring: readonly Point[] }[] = [
  { name: 'Vuoksensaari', ring: islet(1120, 2600, 240, 70, 1.7) },
  { name: 'Varpasaari', ring: islet(-820, 5500, 620, 260, 0.5) },
  { name: 'Kaijansaari', ring: islet(620, 6000, 480, 230, 2.6) },
  { name: 'Lammassaari', ring: islet(1750, 6500, 560, 240, 0.9) },
  { name: 'Selkäluoto', ring: islet(-2500, 5750, 260, 120, 0.2) },
];

export const greens: readonly { name: string; ring: readonly Point[] }[] = [
  {
    name: 'Kruununpuisto',
    ring: smooth(
      [
        [520, -30],
        [640, 60],
        [760, -40],
        [780, -330],
        [690, -620],
        [570, -520],
        [500, -250],
      ],
      30,
      true,
    ),
  },
  {
    name: 'Mellonlahti',
    ring: smooth(
      [
        [-560, -180],
        [-420, 60],
        [-180, 120],
        [-150, -60],
        [-330, -200],
      ],
      30,
      true,
    ),
  },
  {
    name: 'Ukonniemen ulkoilualue',
    ring: smooth(
      [
        [-2250, 3300],
        [-1850, 3750],
        [-1450, 3600],
        [-1250, 3150],
        [-1650, 2850],
        [-2050, 2950],
      ],
      40,
      true,
    ),
  },
  {
    name: 'Honkaharju',
    ring: smooth(
      [
        [-350, 3050],
        [-250, 3600],
        [60, 3900],
        [150, 3450],
        [20, 3050],
      ],
      40,
      true,
    ),
  },
  {
    name: 'Siitolanranta',
    ring: smooth(
      [
        [520, 1000],
        [660, 1500],
        [560, 1750],
        [440, 1400],
        [420, 1050],
      ],
      30,
      true,
    ),
  },
  {
    name: 'Karhumäki',
    ring: smooth(
      [
        [1500, 2300],
        [1850, 2750],
        [2350, 2600],
        [2400, 2050],
        [1900, 1850],
      ],
      40,
      true,
    ),
  },
];

const way = (kind: Way['kind'], name: string, ...points: Point[]): Way => ({
  kind,
  name,
  line: smooth(points, 25),
});

/** Main streets and roads by hand from general knowledge of the town; the positions are schematic. */
export const ways: readonly Way[] = [
  way(
    'valtatie',
    'Valtatie 6',
    [-1560, -5090],
    [-1240, -3400],
    [-1185, -1600],
    [-1150, -900],
    [-760, 300],
    [-560, 1500],
    [-150, 2350],
    [300, 3200],
    [1000, 3240],
    [1900, 3650],
    [3000, 4600],
    [4500, 5700],
    [4750, 6700],
    [4950, 8200],
    [5250, 9800],
    [5900, 11850],
  ),
  way(
    'valtatie',
    'Viipurintie',
    [520, -760],
    [820, -1000],
    [1250, -1500],
    [1750, -2250],
    [2050, -2750],
    [2450, -3350],
    [2850, -3950],
    [3200, -4560],
  ),
  way(
    'pääkatu',
    'Tainionkoskentie',
    [-70, -560],
    [0, -40],
    [40, 420],
    [110, 900],
    [170, 1600],
    [400, 2250],
    [600, 2860],
    [690, 3450],
    [850, 3850],
    [1140, 3960],
  ),
  way('pääkatu', 'Vuoksenniskantie', [1140, 3960], [1700, 4250], [2250, 4750], [2750, 5200], [3150, 5600]),
  way(
    'pääkatu',
    'Ruokolahdentie',
    [3150, 5600],
    [3700, 6300],
    [4160, 6950],
    [4480, 7900],
    [4800, 9300],
    [5200, 10700],
  ),
  way('pääkatu', 'Lappeentie', [-40, -330], [-400, -390], [-1000, -640], [-1500, -980], [-1730, -1240]),
  way('pääkatu', 'Helsinkitie', [-70, -560], [-210, -980], [-520, -1900], [-900, -3000], [-1210, -4000]),
  way('pääkatu', 'Koskikatu', [-420, -180], [0, -200], [340, -270], [560, -300], [820, -330]),
  way('pääkatu', 'Imatrantie', [170, 1600], [-200, 1700], [-560, 1500], [-900, 1500], [-1400, 1250]),
  way(
    'pääkatu',
    'Itä-Siitolantie',
    [820, -330],
    [900, 200],
    [1000, 900],
    [1250, 1700],
    [1500, 2500],
    [1550, 3300],
    [1700, 4250],
  ),
  way('pääkatu', 'Immolantie', [4160, 6950], [4750, 7300], [5100, 8100], [5900, 8500], [7000, 8480]),
  way('katu', 'Purjekuja', [-2420, 3420], [-2300, 3700], [-2210, 3960]),
  way('katu', 'Ukonniementie', [-560, 2900], [-1200, 2750], [-1900, 3050], [-2420, 3420], [-2760, 3800]),
  way('katu', 'Honkaharjuntie', [170, 2700], [-120, 2900], [-160, 3300], [-60, 3650], [120, 3820]),
  way('katu', 'Virastokatu', [60, 2560], [305, 2480], [560, 2620]),
  way('katu', 'Asemantie', [250, 2480], [330, 2720], [420, 2860]),
  way('katu', 'Siitolankatu', [170, 1500], [330, 1480], [520, 1330], [600, 1600]),
  way('katu', 'Karhumäenkatu', [1320, 1950], [1700, 2000], [2000, 2350], [2350, 2300]),
  way('katu', 'Rajapatsaankatu', [1000, 900], [1350, 800], [1700, 500], [1900, 100]),
  way('katu', 'Linnankoskenkatu', [900, 200], [1250, 150], [1500, -150], [1700, -600]),
  way('katu', 'Mustalammentie', [-560, 1500], [-1000, 1950], [-1500, 2050], [-1900, 1800]),
  way('katu', 'Sienimäenkatu', [-700, 300], [-250, 420], [40, 420]),
  way('katu', 'Paajalankatu', [-900, -150], [-1250, -200], [-1600, -150]),
  way('katu', 'Harjukatu', [-1000, -640], [-900, -150], [-880, 250], [-700, 300]),
  way('katu', 'Meltolantie', [110, 900], [-250, 1000], [-500, 950]),
  way('katu', 'Korvenkannantie', [-1185, -1600], [-760, -1640], [-450, -1700]),
  way('katu', 'Räikkölänkatu', [1250, -1500], [1700, -1400], [2200, -1500], [2600, -1900]),
  way('katu', 'Kymälahdentie', [2250, 4750], [2500, 4450], [3000, 4600]),
  way('katu', 'Kirkkokatu', [4160, 6950], [4250, 6750], [4600, 6700]),
  way('katu', 'Satamakatu', [2250, 4750], [2260, 5050], [2520, 5240]),
  way('katu', 'Kaukopääntie', [4480, 7900], [4700, 8120], [4950, 8200]),
  way('katu', 'Vesitorninkatu', [2750, 5200], [3050, 5050], [3350, 5000]),
  way('katu', 'Immolanrannantie', [7700, 5450], [7350, 5340], [6950, 5310], [6400, 5460], [5880, 5850]),
  way(
    'rautatie',
    'Karjalan rata',
    [-1880, -6300],
    [-1400, -4300],
    [-1290, -3350],
    [-1300, -2400],
    [-1265, -900],
    [-860, 200],
    [-420, 1000],
    [60, 1900],
    [440, 2830],
    [800, 3150],
    [1500, 3520],
    [2600, 4500],
    [3700, 5700],
    [4600, 6900],
    [4850, 8500],
    [4700, 10600],
  ),
  way(
    'rautatie',
    'Imatrankosken rata',
    [440, 2830],
    [1300, 2900],
    [1480, 1800],
    [1200, 600],
    [1100, -600],
    [1700, -1900],
    [2450, -3000],
    [3330, -4250],
  ),
];

export const placeNames: readonly { name: string; kind: string; at: Point }[] = [
  { name: 'Imatrankoski', kind: 'keskus', at: [60, 60] },
  { name: 'Mansikkala', kind: 'keskus', at: [260, 2350] },
  { name: 'Tainionkoski', kind: 'kaupunginosa', at: [620, 3650] },
  { name: 'Vuoksenniska', kind: 'keskus', at: [2700, 4950] },
  { name: 'Ukonniemi', kind: 'kaupunginosa', at: [-2000, 3500] },
  { name: 'Karhumäki', kind: 'kaupunginosa', at: [1950, 2250] },
  { name: 'Rajapatsas', kind: 'kaupunginosa', at: [1550, 420] },
  { name: 'Meltola', kind: 'kaupunginosa', at: [-400, 1150] },
  { name: 'Paajala', kind: 'kaupunginosa', at: [-1300, 120] },
  { name: 'Teppanala', kind: 'kaupunginosa', at: [-560, -1050] },
  { name: 'Korvenkanta', kind: 'kaupunginosa', at: [-900, -2200] },
  { name: 'Räikkölä', kind: 'kaupunginosa', at: [2000, -1200] },
  { name: 'Pelkola', kind: 'kaupunginosa', at: [2750, -3550] },
  { name: 'Kaukopää', kind: 'kaupunginosa', at: [4600, 8300] },
  { name: 'Virasoja', kind: 'kaupunginosa', at: [4050, 5700] },
  { name: 'Immola', kind: 'kaupunginosa', at: [6500, 8500] },
  { name: 'Saimaa', kind: 'vesi', at: [-200, 6300] },
  { name: 'Vuoksi', kind: 'vesi', at: [1100, 2950] },
  { name: 'Immalanjärvi', kind: 'vesi', at: [6700, 6750] },
  { name: 'Imatrankosken uoma', kind: 'koski', at: [440, -250] },
];
