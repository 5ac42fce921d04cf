import type { MatterFigures } from '#hub/statistics/contract';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './day.module.css';
import { ShareBar } from './share-bar';
import { durationWords, greatest } from './words';

/** The matters, those asked most first, with how many came and how long it took. */
export function MatterTable({ matters }: { matters: readonly MatterFigures[] }) {
  const { t, plain } = useSpeech();
  const sorted = [...matters].sort((one, other) => askedOf(other) - askedOf(one));
  const first = greatest(sorted, askedOf);
  if (first === undefined || askedOf(first) === 0) return null;
  const says = t('statistics.byMatterSays', { matter: plain(first.name), count: askedOf(first) });
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{t('statistics.byMatter')}</h3>
        <p className={page.soft}>
          {says} {t('statistics.byMatterNote')}
        </p>
      </figcaption>
      <table className={`${styles.figures} ${styles.matters}`} aria-label={t('statistics.byMatter')}>
        <Head />
        <tbody>
          {sorted.map(matter => (
            <MatterRow key={matter.matter} matter={matter} most={askedOf(first)} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Head() {
  const { t } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{t('statistics.matter')}</th>
        <th scope="col">{t('statistics.visitors')}</th>
        <th scope="col">{t('statistics.served')}</th>
        <th scope="col">{t('statistics.noShowShort')}</th>
        <th scope="col">{t('statistics.leftOver')}</th>
        <th scope="col">{t('statistics.medianWait')}</th>
        <th scope="col">{t('statistics.ninthWait')}</th>
        <th scope="col">{t('statistics.medianService')}</th>
      </tr>
    </thead>
  );
}

function MatterRow({ matter, most }: { matter: MatterFigures; most: number }) {
  const { t, plain, format } = useSpeech();
  const counts = [
    ['served', matter.served],
    ['noShowShort', matter.noShow],
    ['leftOver', matter.leftOver],
  ] as const;
  const times = [
    ['medianWait', matter.medianWaitSeconds],
    ['ninthWait', matter.ninthWaitSeconds],
    ['medianService', matter.medianServiceSeconds],
  ] as const;
  return (
    <tr>
      <th scope="row">{plain(matter.name)}</th>
      <td className={styles.withBar} data-name={t('statistics.visitors')}>
        <ShareBar value={askedOf(matter)} most={most} />
        {format.number(askedOf(matter))}
      </td>
      {counts.map(([name, count]) => (
        <td key={name} data-name={t(`statistics.${name}`)}>
          {format.number(count)}
        </td>
      ))}
      {times.map(([name, seconds]) => (
        <td key={name} data-name={t(`statistics.${name}`)}>
          {seconds === undefined ? '–' : durationWords(seconds, t)}
        </td>
      ))}
    </tr>
  );
}

function askedOf({ taken, walkIns }: MatterFigures): number {
  return taken + walkIns;
}
