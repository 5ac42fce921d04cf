import { z } from 'zod';
import { contact } from '#content/model/contact';
import { bounds, position } from '#content/model/coordinates';
import { documentRoles, notationSets, planKinds, planPhases, remedies } from '#content/model/plan-terms';
import { calendarDate, clockTime, instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor, everyone } from '../call';
import { publishedFile, sha256 } from '../documents';
import { lotCard } from '../lots/contract';

/** The lists as the city keeps them, and those that are known but not yet on display. */
export const planList = z.enum(['on-display', 'in-preparation', 'approved', 'ended', 'upcoming']);
export type PlanList = z.infer<typeof planList>;

/** The display period as it stands when the hub answers; dates and clock are the planner's, by the site's time. */
export const planDisplay = z.object({
  state: z.enum(['upcoming', 'on-display', 'ended']),
  startsAt: instant,
  endsAt: instant,
  startsOn: calendarDate,
  endsOn: calendarDate,
  endsClock: clockTime,
  daysLeft: z.number().int(),
  place: localText.optional(),
});
export type PlanDisplay = z.infer<typeof planDisplay>;

/** A plan's own geometry, WGS 84: one GeoJSON by hash, or vector tiles (PMTiles by hash) when there are very many. */
export const planMap = z.object({
  bounds,
  features: z.union([
    z.object({ kind: z.literal('geojson'), sha256 }),
    z.object({ kind: z.literal('pmtiles'), sha256, layer: z.string() }),
  ]),
  notation: notationSets.value,
  codes: z.array(z.string()),
});
export type PlanMapData = z.infer<typeof planMap>;

export const planCard = z.object({
  id: z.string(),
  name: localText,
  kind: planKinds.value,
  phase: planPhases.value,
  list: planList,
  place: localText.optional(),
  summary: localText.optional(),
  remedy: remedies.value,
  display: planDisplay.optional(),
  map: planMap.optional(),
});
export type PlanCard = z.infer<typeof planCard>;

/** A step of the phase line. */
export const phaseStep = z.object({
  phase: planPhases.value,
  state: z.enum(['done', 'current', 'ahead']),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  note: localText.optional(),
});
export type PhaseStep = z.infer<typeof phaseStep>;

export const planDocument = publishedFile.extend({
  role: documentRoles.value,
  scale: z.string().optional(),
});
export type PlanDocument = z.infer<typeof planDocument>;

/** One plan whole. Notices are left out once the display has ended (Local Government Act 410/2015 § 108). */
export const plan = planCard.extend({
  aim: localText.optional(),
  steps: z.array(phaseStep),
  instructions: localText.optional(),
  /** What one may say can be said for as long as the phase lasts, with or without a display. */
  throughout: z.boolean(),
  statute: localText,
  registry: z.object({ name: localText, address: localText, email: z.string().optional() }).optional(),
  contact: contact.optional(),
  decidedBy: localText.optional(),
  documents: z.array(planDocument),
  images: z.array(publishedFile),
  properties: z.array(z.string()),
  website: z.string().optional(),
  noticeWebsite: z.string(),
  /** When the share's newest file of this plan was changed. */
  updatedAt: instant,
});
export type Plan = z.infer<typeof plan>;

/** A place that the visitor's words may mean. */
export const placeMatch = z.object({
  kind: z.enum(['address', 'property']),
  label: z.string(),
  position,
  propertyIdentifier: z.string().optional(),
});
export type PlaceMatch = z.infer<typeof placeMatch>;

/** What concerns a place. */
export const concern = z.object({
  place: placeMatch,
  propertyIdentifier: z.string().optional(),
  plans: z.array(
    z.object({
      plan: planCard,
      /** 0 when the place lies within the plan. */
      distanceM: z.number(),
      /** The plan's area at the place. */
      area: z.object({ code: z.string(), regulation: localText.optional() }).optional(),
    }),
  ),
  lots: z.array(z.object({ lot: lotCard, distanceM: z.number() })),
});
export type Concern = z.infer<typeof concern>;

/** Answers that time alone will change carry the next instant at which to ask again. */
const untilNextChange = { now: instant, changesAt: instant.optional() };

export const plansContract = {
  /** Every plan that a visitor may see, those on display first, the soonest deadline first. */
  list: callFor(...everyone).output(z.object({ ...untilNextChange, plans: z.array(planCard) })),
  get: callFor(...everyone)
    .input(z.object({ id: z.string() }))
    .output(z.object({ ...untilNextChange, plan }))
    .errors({ NOT_FOUND: { status: 404 } }),
  /** Addresses and properties that begin with or look like the words, at most eight. */
  suggest: callFor('visitor', 'staff')
    .input(z.object({ words: z.string().max(80) }))
    .output(z.array(placeMatch)),
  concerning: callFor('visitor', 'staff').input(placeMatch).output(concern),
};
