import type { Contact } from '#content/model/contact';
import type { BookableExpert, BookableMatter } from '#hub/booking/contract';
import type { BookingWay } from '#content/model/booking-file';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import type { Live } from '../../hub/live';

export type Offers = Awaited<ReturnType<HubClient['booking']['offers']>>;

/** What can be booked right now. */
export type OffersNow =
  | { state: 'loading' }
  /** The city takes no bookings here. */
  | { state: 'none' }
  /** What is known is not current, so nothing can be booked. */
  | { state: 'away'; keepDays?: number | undefined }
  | ({ state: 'ready' } & Offers);

/** The offers of this moment; an answer that may be old is no answer. */
export function useOffers(): OffersNow {
  return offersNowOf(useLive(['booking.offers'], (hub, signal) => hub.booking.offers(undefined, { signal })));
}

export function offersNowOf(live: Live<Offers>): OffersNow {
  if (live.state === 'loading') return { state: 'loading' };
  if (live.state === 'failed') return { state: 'away' };
  if (!live.value.configured) return { state: 'none' };
  if (live.state === 'stale' || !live.value.current) return { state: 'away', keepDays: live.value.keepDays };
  return { state: 'ready', ...live.value };
}

/** The earliest free time of all matters. */
export function soonestFree(matters: readonly BookableMatter[]): number | undefined {
  const free = matters.flatMap(({ nextFree }) => (nextFree === undefined ? [] : [nextFree]));
  return free.length === 0 ? undefined : Math.min(...free);
}

/** The expert who is the contact of a plan or a plot: by the same e-mail, else by the same name. */
export function expertOf(
  contact: Contact | undefined,
  experts: readonly BookableExpert[],
): BookableExpert | undefined {
  if (contact === undefined) return undefined;
  const alike = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && folded(one) === folded(other);
  return (
    experts.find(({ email }) => alike(email, contact.email)) ??
    experts.find(({ name }) => alike(name, contact.name))
  );
}

/** The only matter of an expert; undefined where there is a choice. */
export function onlyMatterOf(expert: string, matters: readonly BookableMatter[]): BookableMatter | undefined {
  const [only, ...others] = matters.filter(({ experts }) => experts.includes(expert));
  return others.length === 0 ? only : undefined;
}

/** The experts of a matter, in the matter's order. */
export function expertsOf(
  { experts: ids }: BookableMatter,
  experts: readonly BookableExpert[],
): readonly BookableExpert[] {
  return ids.flatMap(id => experts.find(expert => expert.id === id) ?? []);
}

/** The ways in which a matter can be met, by the expert if one is chosen. */
export function waysOf(matter: BookableMatter, expert: BookableExpert | undefined): readonly BookingWay[] {
  return expert === undefined ? matter.ways : matter.ways.filter(way => expert.ways.includes(way));
}

/** Matters in whose name, summary or search words every written word begins a word or stands within one. */
export function findMatters(matters: readonly BookableMatter[], words: string): readonly BookableMatter[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return matters.filter(({ name, summary, keywords }) => {
    const known = folded([name.fi, name.en, summary?.fi, summary?.en, ...keywords].filter(Boolean).join(' '));
    return wanted.every(word => known.includes(stem(word)));
  });
}

/** Finnish bends the ends of words. */
const LEAST_STEM = 5;

function stem(word: string): string {
  return word.length > LEAST_STEM ? word.slice(0, Math.max(LEAST_STEM, word.length - 2)) : word;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('fi');
}
