import type { LocalText } from '#content/model/text';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './day.module.css';

/** The papers that came out on a day, by form, and how the printer is. */
export function PrintTable({ day }: { day: string }) {
  const { t } = useSpeech();
  const answer = useLive(['prints.counts', day], (hub, signal) =>
    hub.prints.counts({ from: day, to: day }, { signal }),
  );
  if (!('value' in answer))
    return answer.state === 'loading' ? null : <Notice kind="stale">{t('prints.countsFailed')}</Notice>;
  const { printer, forms, letters } = answer.value;
  if (printer === 'none' && forms.length === 0 && letters === 0) return null;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{t('prints.counts')}</h3>
        <p className={page.soft}>{t(`prints.state_${printer}`)}</p>
      </figcaption>
      <Rows forms={forms} letters={letters} />
    </figure>
  );
}

interface RowsProps {
  forms: readonly { form: string; name: LocalText; copies: number }[];
  letters: number;
}

function Rows({ forms, letters }: RowsProps) {
  const { t, plain, format } = useSpeech();
  if (forms.length === 0 && letters === 0) return <p>{t('prints.countsEmpty')}</p>;
  return (
    <table className={styles.figures} aria-label={t('prints.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('prints.countsPaper')}</th>
          <th scope="col">{t('prints.countsCopies')}</th>
        </tr>
      </thead>
      <tbody>
        {forms.map(({ form, name, copies }) => (
          <tr key={form}>
            <th scope="row">{plain(name)}</th>
            <td>{format.number(copies)}</td>
          </tr>
        ))}
        {letters > 0 && (
          <tr>
            <th scope="row">{t('prints.countsLetters')}</th>
            <td>{format.number(letters)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
