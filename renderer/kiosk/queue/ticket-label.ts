import type { MatterColour } from '#content/model/queue-file';
import type { OwnTicket } from '#hub/queue/contract';

/** The colour of the number: that of the matter whose letter it carries, which is the first. */
export function labelColour({ matters }: Pick<OwnTicket, 'matters'>): MatterColour {
  return matters[0]?.colour ?? 'stone';
}

/** "A12" as it is read aloud: the letter and the number as two words. */
export function spokenLabel(label: string): string {
  return label.replace(/^(\p{L})0*(\d)/u, '$1 $2');
}
