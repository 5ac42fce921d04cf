import type { LotsFile } from '#content/model/lots-file';

import { geometryOf, gk29Collection } from './plan-geojson';
import type { Property } from './register';

/** The shapes of the plots for sale from the register, matched by property identifier; throws when one is missing. */
export function lotShapes({ lots }: LotsFile, register: readonly Property[]): string {
  const features = lots.map(({ propertyIdentifier, use }) => {
    const property = register.find(candidate => candidate.identifier === propertyIdentifier);
    if (property === undefined) throw new Error(`the plot ${propertyIdentifier} is in no plan of the sample`);
    const properties = {
      kiinteistotunnus: propertyIdentifier,
      merkinta: use,
      osoite: property.address ?? '',
    };
    return { type: 'Feature' as const, properties, geometry: geometryOf({ ring: property.ring }) };
  });
  return gk29Collection('tontit', features);
}
