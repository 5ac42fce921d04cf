import { z } from 'zod';
import { bounds, position } from '#content/model/coordinates';
import { openingHours } from '#content/model/opening-hours';
import { calendarDate, clockTime, instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { placeCategories, routeKinds } from '#content/model/tourism-file';
import { callFor, everyone } from '../call';
import { publishedFile, sha256 } from '../documents';

export const place = z.object({
  id: z.string(),
  name: localText,
  category: placeCategories.value,
  summary: localText,
  address: localText.optional(),
  position,
  openingHours: openingHours.optional(),
  openNow: z.object({ open: z.boolean(), changesAt: instant.optional() }).optional(),
  note: localText.optional(),
  website: z.string().optional(),
  phone: z.string().optional(),
  images: z.array(publishedFile),
  /** From this screen, straight line; absent when the screen's own place is not known. */
  distanceM: z.number().optional(),
});
export type Place = z.infer<typeof place>;

export const route = z.object({
  id: z.string(),
  name: localText,
  kind: routeKinds.value,
  summary: localText,
  lengthKm: z.number(),
  difficulty: localText.optional(),
  /** Lines, WGS 84 GeoJSON by hash. */
  line: sha256,
  bounds,
});
export type Route = z.infer<typeof route>;

export const cityEvent = z.object({
  id: z.string(),
  name: localText,
  summary: localText,
  place: localText,
  position: position.optional(),
  startsOn: calendarDate,
  endsOn: calendarDate,
  startsClock: clockTime.optional(),
  endsClock: clockTime.optional(),
  admission: localText.optional(),
  website: z.string().optional(),
});
export type CityEvent = z.infer<typeof cityEvent>;

export const placesContract = {
  /** Places by distance, routes, and events that have not ended, the soonest first. */
  list: callFor(...everyone).output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      note: localText.optional(),
      places: z.array(place),
      routes: z.array(route),
      events: z.array(cityEvent),
    }),
  ),
};
