import type { OutboxProblem } from './contract';
import type { Parcel, ParcelOf } from './parcels';

/** What became of one try to send something. */
export type Carried =
  /** It has arrived; `receipt` is what the other side said about it (an ETag, a request number). */
  | { readonly outcome: 'sent'; readonly receipt?: string }
  /** It has certainly not arrived and may be tried again. */
  | { readonly outcome: 'later'; readonly problem: OutboxProblem }
  /** Nobody knows whether it has arrived. */
  | { readonly outcome: 'uncertain'; readonly problem: OutboxProblem }
  /** The other side does not take it, however often it is tried. */
  | { readonly outcome: 'refused'; readonly problem: OutboxProblem };

/** What an item is known by while it travels; the same on every try. */
export interface Label {
  readonly site: string;
  readonly number: number;
  readonly key: string;
}

/** Sends the parcels of one channel; never throws for what the other side does, and ends soon after the signal. */
export type Carrier<Channel extends Parcel['channel']> = (
  parcel: ParcelOf<Channel>,
  label: Label,
  signal: AbortSignal,
) => Promise<Carried>;

/** The carriers that are configured. */
export type Carriers = { readonly [Channel in Parcel['channel']]?: Carrier<Channel> };
