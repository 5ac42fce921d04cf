import { z } from 'zod';
import { choice } from './choice';
import { writtenPosition } from './coordinates';
import { writtenOpeningHours } from './opening-hours';
import { writtenClock, writtenDate } from './site-time';
import { writtenText } from './text';

/** What kind of place it is; decides its icon. */
export const placeCategories = choice({
  sight: ['nähtävyys'],
  museum: ['museo', 'kulttuuri'],
  nature: ['luonto'],
  beach: ['uimaranta'],
  sport: ['liikunta'],
  food: ['ruoka', 'kahvila', 'ravintola'],
  lodging: ['majoitus'],
  shopping: ['ostokset', 'tori'],
  service: ['palvelu'],
  transport: ['liikenne'],
});
export type PlaceCategory = (typeof placeCategories.value)['_output'];

/** What moves along a route. */
export const routeKinds = choice({
  walking: ['kävely'],
  hiking: ['vaellus', 'luontopolku'],
  cycling: ['pyöräily'],
  skiing: ['hiihto'],
  boating: ['vesireitti', 'melonta'],
});

const place = z.strictObject({
  id: z.string().trim().min(1),
  name: writtenText,
  category: placeCategories.written,
  summary: writtenText,
  address: writtenText.optional(),
  position: writtenPosition,
  openingHours: writtenOpeningHours.optional(),
  note: writtenText.optional(),
  website: z.string().optional(),
  phone: z.string().optional(),
  images: z.array(z.string()).default([]),
});

const route = z.strictObject({
  id: z.string().trim().min(1),
  name: writtenText,
  kind: routeKinds.written,
  summary: writtenText,
  lengthKm: z.number().positive(),
  difficulty: writtenText.optional(),
  file: z.string(),
});

const event = z.strictObject({
  id: z.string().trim().min(1),
  name: writtenText,
  summary: writtenText,
  place: writtenText,
  position: writtenPosition.optional(),
  date: writtenDate,
  clock: writtenClock.optional(),
  endsClock: writtenClock.optional(),
  ends: writtenDate.optional(),
  admission: writtenText.optional(),
  website: z.string().optional(),
});

/** `matkailu/matkailu.yaml`: places, routes and dated events. */
export const tourismFile = z.strictObject({
  coordinateSystem: z.union([z.string(), z.number()]).optional(),
  note: writtenText.optional(),
  places: z.array(place).default([]),
  routes: z.array(route).default([]),
  events: z.array(event).default([]),
});
export type TourismFile = z.infer<typeof tourismFile>;
