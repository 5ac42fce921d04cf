import { Megaphone } from 'lucide-react';
import type { ScreenNotice } from '#content/model/displays-file';
import { Icon } from '../design/icon';
import { Shore } from '../design/landscape';
import styles from './notice-over.module.css';

/** One message over everything, in both languages at once, large enough for the whole lobby. */
export function NoticeOver({ notice: { title, text } }: { notice: ScreenNotice }) {
  return (
    <section className={styles.notice} role="alert">
      <div className={styles.shore}>
        <Shore />
      </div>
      <div className={styles.words}>
        <span className={styles.icon}>
          <Icon icon={Megaphone} size="large" />
        </span>
        <div lang="fi" className={styles.one} data-long={isLong(title.fi, text?.fi)}>
          <h1>{title.fi}</h1>
          {text && <p>{text.fi}</p>}
        </div>
        {title.en !== undefined && (
          <div lang="en" className={styles.one} data-long={isLong(title.en, text?.en)}>
            <h1>{title.en}</h1>
            {text?.en !== undefined && <p>{text.en}</p>}
          </div>
        )}
      </div>
    </section>
  );
}

/** Above this many letters a smaller size keeps all of it on the screen. */
const LONG = 140;

function isLong(title: string, text = ''): boolean {
  return title.length + text.length > LONG;
}
