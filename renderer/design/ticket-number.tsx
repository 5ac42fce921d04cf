import type { MatterColour } from '#content/model/queue-file';
import styles from './ticket-number.module.css';

export interface TicketNumberProps {
  /** As on the ticket: "A12". */
  label: string;
  colour: MatterColour;
  /** `row` beside text, `card` in a list, `wall` for reading across a lobby, `hero` the one thing on a screen. */
  size?: 'row' | 'card' | 'wall' | 'hero';
}

/** A queue number on the colour of its matter: the same plate on paper's side of the desk, kiosk and wall. */
export function TicketNumber({ label, colour, size = 'row' }: TicketNumberProps) {
  return (
    <b className={styles.number} data-colour={colour} data-size={size}>
      {label}
    </b>
  );
}
