import type { Expert } from '#content/model/booking-file';
import type { CallContext } from '../web/call-context';
import { refuse } from './refused';
import type { BookingParts } from './surroundings';

/** Whose bookings somebody of the staff may see and change. */
export interface StaffReach {
  has(expert: string): boolean;
  /** Rejects with `NOT_FOUND` what is not theirs to see. */
  refuseUnlessHas(expert: string): void;
  readonly experts: readonly Expert[];
}

/** The desk reaches every expert, an expert only those of the own account. */
export async function reachOf(
  { settings, loginOf }: Pick<BookingParts, 'settings' | 'loginOf'>,
  context: CallContext,
): Promise<StaffReach> {
  const all = settings()?.experts ?? [];
  const isDesk = context.audiences.has('desk');
  const login = isDesk ? undefined : await loginOf(context);
  const experts = isDesk
    ? all
    : all.filter(({ account }) => account !== undefined && account === login?.toLowerCase());
  // Bookings of experts whom the file does not name any more are the desk's.
  const has = (expert: string) => isDesk || experts.some(({ id }) => id === expert);
  return {
    has,
    experts,
    refuseUnlessHas(expert) {
      if (!has(expert)) refuse('NOT_FOUND');
    },
  };
}
