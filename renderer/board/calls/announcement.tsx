import { textIn } from '#content/model/text';
import type { Language } from '#content/model/text';
import { createTranslate } from '#content/locales/index';
import type { BoardCall } from '#hub/queue/contract';
import { TicketNumber } from '../../design/ticket-number';
import styles from './calls.module.css';

/** The call of the moment, so large that the whole lobby reads it; in each language of the city at once. */
export function Announcement({ call, languages }: { call: BoardCall; languages: readonly Language[] }) {
  const { label, colour, counter } = call;
  return (
    <section className={styles.announcement} role="alert" aria-atomic="true" data-sequence={call.sequence}>
      <p className={styles.turn}>
        {languages.map(language => (
          <span key={language} lang={language}>
            {createTranslate(language)('board.yourTurn')}
          </span>
        ))}
      </p>
      <div className={styles.blink}>
        <TicketNumber label={label} colour={colour} size="wall" />
      </div>
      <div className={styles.goTo}>
        {languages.map((language, index) => (
          <div key={language} lang={language} data-first={index === 0}>
            <b>{textIn(counter.name, language).text}</b>
            {counter.direction && <span>{textIn(counter.direction, language).text}</span>}
          </div>
        ))}
      </div>
    </section>
  );
}
