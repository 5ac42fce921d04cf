import type { ScreenMode, ScreenNotice } from '#content/model/displays-file';
import type { ScreenOrder } from '#hub/displays/contract';

/** What can lie under a notice. */
export type UnderlyingMode = Exclude<ScreenMode, 'notice'>;

/** What the page shows. */
export interface Shown {
  /** Undefined while nothing but a notice has been ordered yet. */
  readonly mode: UnderlyingMode | undefined;
  /** Grows whenever a running visit is ended by an order. */
  readonly round: number;
  /** Lies over everything; what is under it goes on. */
  readonly notice?: ScreenNotice;
}

const nothingYet: Shown = { mode: undefined, round: 0 };

/**
 * What is shown after an order. A notice covers at once and ends nothing. What the staff decides comes at once and ends
 * a running visit; what the schedule or the settings say waits until the visit has ended.
 */
export function nextShown(last: Shown | undefined, order: ScreenOrder, inVisit: boolean): Shown {
  const before = last ?? nothingYet;
  const { mode, round } = before;
  if (order.mode === 'notice') {
    const same = sameNotice(before.notice, order.notice);
    return same || order.notice === undefined ? before : { mode, round, notice: order.notice };
  }
  const waits = inVisit && order.because !== 'override';
  const next = waits && mode !== undefined ? mode : order.mode;
  if (next === mode && before.notice === undefined) return before;
  return { mode: next, round: inVisit && next !== mode ? round + 1 : round };
}

function sameNotice(one: ScreenNotice | undefined, other: ScreenNotice | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The mode as it is told to the hub. */
export function modeShown({ mode, notice }: Shown): ScreenMode | undefined {
  return notice === undefined ? mode : 'notice';
}

/** Which of the page's trees shows a mode: between visits the kiosk looks different by mode, and is the same kiosk. */
export function treeOf(mode: UnderlyingMode): 'kiosk' | 'board' | 'service' {
  return mode === 'board' || mode === 'service' ? mode : 'kiosk';
}
