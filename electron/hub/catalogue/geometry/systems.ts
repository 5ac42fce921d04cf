import proj4 from 'proj4';
import type { Position } from '#content/model/coordinates';

const GK_FIRST_ZONE = 19;
const GK_LAST_ZONE = 31;
const GK_FIRST_EPSG = 3873;
const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

/** Degrees, longitude first. */
export const WGS84 = 4326;
/** ETRS-TM35FIN, easting first. */
export const TM35FIN = 3067;

/** The zone of an ETRS-GK system (19–31), or undefined for any other. */
export function gkZone(epsg: number): number | undefined {
  const zone = epsg - GK_FIRST_EPSG + GK_FIRST_ZONE;
  return zone >= GK_FIRST_ZONE && zone <= GK_LAST_ZONE ? zone : undefined;
}

/** Whether coordinates of this system can be placed. */
export function isKnownSystem(epsg: number): boolean {
  return epsg === WGS84 || epsg === TM35FIN || gkZone(epsg) !== undefined;
}

/** The EPSG code of a system as planners and files name it: 3883, "EPSG:3883", "ETRS-GK29", "urn:…:EPSG::3883". */
export function epsgOf(name: string | number): number | undefined {
  const plain = String(name)
    .trim()
    .toUpperCase()
    .replace(/[\s_-]/g, '');
  if (/CRS84$/.test(plain) || plain === 'WGS84') return WGS84;
  if (/TM35(FIN)?$/.test(plain)) return TM35FIN;
  const zone = /GK(\d\d)(FIN)?$/.exec(plain)?.[1];
  if (zone !== undefined) return Number(zone) + GK_FIRST_EPSG - GK_FIRST_ZONE;
  const digits = /(?:^|EPSG:{1,2}(?:[\d.]*:)?)(\d{4,5})$/.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Turns easting and northing of a known system into WGS 84 degrees. Source of the definitions: JHS 197. */
export function toWgs84(epsg: number): (pair: Position) => Position {
  if (epsg === WGS84) return pair => pair;
  const converter = proj4(definitionOf(epsg), 'WGS84');
  return pair => converter.forward<[number, number]>(pair);
}

function definitionOf(epsg: number): string {
  if (epsg === TM35FIN) return `+proj=utm +zone=35 ${GRS80}`;
  const zone = gkZone(epsg);
  if (zone === undefined) throw new Error(`no definition for EPSG:${epsg}`);
  return `+proj=tmerc +lat_0=0 +lon_0=${zone} +k=1 +x_0=${zone * 1_000_000 + 500_000} +y_0=0 ${GRS80}`;
}
