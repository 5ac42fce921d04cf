import { plainKey } from './keys';

/** What a feature of a plan's GeoJSON may tell, by its Finnish and English property names. Source: plan-domain 3.4. */
const names: Readonly<Record<string, readonly string[]>> = {
  role: ['laji', 'role', 'tyyppi'],
  code: ['merkinta', 'kayttotarkoitus', 'kaavamerkinta', 'code', 'tunnus'],
  regulation: ['maarays', 'kaavamaarays', 'regulation'],
  regulationEn: ['maarays_en', 'regulation_en'],
  label: ['nimi', 'teksti', 'label', 'name'],
  buildingRight: ['rakennusoikeus', 'tehokkuusluku', 'building_right', 'kem2'],
  storeys: ['kerrosluku', 'storeys'],
  block: ['kortteli', 'korttelinumero', 'block'],
  plot: ['tontti', 'tonttinumero', 'plot'],
  propertyIdentifier: ['kiinteistotunnus', 'property_identifier'],
  address: ['osoite', 'address'],
};

const roleWords: Readonly<Record<string, readonly string[]>> = {
  area: ['alue', 'kayttotarkoitusalue', 'area'],
  part: ['osaalue', 'part'],
  boundary: ['raja', 'kaavaraja', 'suunnittelualue', 'boundary'],
  line: ['viiva', 'line'],
  point: ['piste', 'point'],
};
export type FeatureRole = 'area' | 'part' | 'boundary' | 'line' | 'point';

/** The value that a feature carries under any of the known names for `key`, as text. */
export function featureText(properties: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const wanted = new Set((names[key] ?? [key]).map(plainKey));
  const entry = Object.entries(properties).find(
    ([name, value]) => wanted.has(plainKey(name)) && isText(value),
  );
  return entry === undefined ? undefined : String(entry[1]).trim();
}

/** The role that the planner wrote, or undefined: then the geometry decides. */
export function featureRole(properties: Readonly<Record<string, unknown>>): FeatureRole | undefined {
  const written = featureText(properties, 'role');
  if (written === undefined) return undefined;
  const row = Object.entries(roleWords).find(([, words]) => words.includes(plainKey(written)));
  return row?.[0] as FeatureRole | undefined;
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}
