import { z } from 'zod';
import { choice } from './choice';
import { writtenClock, writtenDate } from './site-time';
import { localText, writtenText } from './text';
import { writtenYesNo } from './yes-no';

/** What a screen shows: experience.md, "Modes of a screen". */
export const screenModes = choice({
  kiosk: ['kioski', 'asiointi'],
  plans: ['kaavat', 'kaavanäyttö'],
  board: ['kutsunäyttö', 'vuoronäyttö'],
  tourism: ['matkailu'],
  closed: ['suljettu'],
  notice: ['tiedote'],
  service: ['huolto'],
});
export type ScreenMode = z.infer<typeof screenModes.value>;

/** Modes that a schedule may name: a notice and the service screen are always somebody's decision. */
export const scheduledModes = choice({
  kiosk: ['kioski', 'asiointi'],
  plans: ['kaavat', 'kaavanäyttö'],
  board: ['kutsunäyttö', 'vuoronäyttö'],
  tourism: ['matkailu'],
  closed: ['suljettu'],
});

/** What stands beside the calls on a board. */
export const boardSides = choice({
  plans: ['kaavat'],
  events: ['tapahtumat'],
  notices: ['tiedotteet'],
  nothing: ['ei mitään'],
});
export type BoardSide = z.infer<typeof boardSides.value>;

/** One message over everything. */
export const screenNotice = z.object({ title: localText, text: localText.optional() });
export type ScreenNotice = z.infer<typeof screenNotice>;

export const scheduledWeekdays = choice({
  '1': ['ma', 'maanantai'],
  '2': ['ti', 'tiistai'],
  '3': ['ke', 'keskiviikko'],
  '4': ['to', 'torstai'],
  '5': ['pe', 'perjantai'],
  '6': ['la', 'lauantai'],
  '7': ['su', 'sunnuntai'],
});

/** Whether the service point is open at the time, exceptions included. */
export const doorStates = choice({ open: ['auki'], closed: ['kiinni', 'suljettu'] });

/**
 * One line of the schedule: the mode holds on its screens while all its conditions do. `from` later than `until` runs
 * over midnight and belongs to the day it began on. Of several that hold, the last one written counts.
 */
const rule = z.strictObject({
  mode: scheduledModes.written,
  screens: z.array(z.string().trim().min(1)).optional(),
  weekdays: z.array(scheduledWeekdays.written).optional(),
  dates: z.array(writtenDate).optional(),
  from: writtenClock.optional(),
  until: writtenClock.optional(),
  doors: doorStates.written.optional(),
});
export type ScheduleRule = z.infer<typeof rule>;

const screen = z.strictObject({
  id: z.string().trim().min(1).max(60),
  name: writtenText,
  /** Mode while no line of the schedule holds; without it, the one that the screen was started with. */
  mode: scheduledModes.written.optional(),
  boardSide: boardSides.written.default('plans'),
  /** Whether the board speaks its calls aloud. */
  speech: writtenYesNo.default(true),
});
export type ScreenSettings = z.infer<typeof screen>;

/** `naytot/naytot.yaml`: the screens of the lobby and when each shows what. */
export const displaysFile = z.strictObject({
  screens: z.array(screen).default([]),
  schedule: z.array(rule).default([]),
});
export type DisplaysFile = z.infer<typeof displaysFile>;
