import {
  BedDouble,
  Bike,
  Bus,
  Camera,
  Footprints,
  Info,
  Landmark,
  MountainSnow,
  Sailboat,
  ShoppingBag,
  Snowflake,
  Trees,
  Utensils,
  Waves,
} from 'lucide-react';
import type { Place, Route } from '#hub/places/contract';
import type { LucideIcon } from '../../design/icon';

/** The same outlines as the marks on the map. */
export const categoryIcons: Record<Place['category'], LucideIcon> = {
  sight: Camera,
  museum: Landmark,
  nature: Trees,
  beach: Waves,
  sport: Bike,
  food: Utensils,
  lodging: BedDouble,
  shopping: ShoppingBag,
  service: Info,
  transport: Bus,
};

export const routeIcons: Record<Route['kind'], LucideIcon> = {
  walking: Footprints,
  hiking: MountainSnow,
  cycling: Bike,
  skiing: Snowflake,
  boating: Sailboat,
};
