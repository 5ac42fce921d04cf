import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addDays, dateAt, instantAt } from '#content/model/site-time';
import type { AuditEntry } from '#hub/people/contract';
import { Icon } from '../../design/icon';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { TextField } from '../form/text-field';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { entryWords, matches } from './log-words';
import styles from './people.module.css';

/** For IT: what the staff did on one day. */
export function LogSection() {
  const { t, format } = useSpeech();
  const now = useLive(['people.me'], (hub, signal) => hub.people.me(undefined, { signal }));
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const timeZone = ('value' in city ? city.value?.timeZone : undefined) ?? 'Europe/Helsinki';
  const [chosen, setChosen] = useState<string>();
  const [words, setWords] = useState('');
  const day = chosen ?? dateAt('value' in now ? now.value.now : Date.now(), timeZone);
  return (
    <section className={page.section}>
      <h2>{t('people.log')}</h2>
      <p className={page.soft}>{t('people.logLead')}</p>
      <div className={styles.choose}>
        <Step label={t('people.dayBefore')} icon={ChevronLeft} onPress={() => setChosen(addDays(day, -1))} />
        <TextField
          label={t('people.day')}
          type="date"
          value={day}
          onChange={value => value !== '' && setChosen(value)}
        />
        <Step label={t('people.dayAfter')} icon={ChevronRight} onPress={() => setChosen(addDays(day, 1))} />
        <TextField label={t('people.filter')} type="search" value={words} onChange={setWords} />
      </div>
      <h3 className={styles.dayTitle}>{format.fullDate(instantAt(day, '12:00', timeZone))}</h3>
      <Entries key={day} day={day} words={words} />
    </section>
  );
}

function Step({ label, icon, onPress }: { label: string; icon: typeof ChevronLeft; onPress: () => void }) {
  return (
    <button type="button" className={form.plain} aria-label={label} title={label} onClick={onPress}>
      <Icon icon={icon} />
    </button>
  );
}

function Entries({ day, words }: { day: string; words: string }) {
  const { t } = useSpeech();
  const answer = useLive(['people.audit', day], (hub, signal) => hub.people.audit({ day }, { signal }));
  if (!('value' in answer)) return <p aria-busy="true">{t('staff.loading')}</p>;
  const { entries, isCut } = answer.value;
  const shown = entries.filter(entry => matches(entry, words, t));
  if (shown.length === 0) return <p>{t(entries.length === 0 ? 'people.logNone' : 'people.logNoneFound')}</p>;
  return (
    <>
      {isCut && <p>{t('people.logCut')}</p>}
      <table className={`${page.table} ${styles.log}`}>
        <thead>
          <tr>
            <th scope="col">{t('people.when')}</th>
            <th scope="col">{t('people.who')}</th>
            <th scope="col">{t('people.what')}</th>
            <th scope="col">{t('people.where')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t, format } = useSpeech();
  const { action, subject, detail } = entryWords(entry, t);
  return (
    <tr>
      <td>{format.clock(entry.at)}</td>
      <th scope="row">{entry.person === '' ? t('people.nobody') : entry.person}</th>
      <td>
        {action}
        {subject !== '' && <b> {subject}</b>}
        {detail !== '' && <span className={page.soft}> {detail}</span>}
      </td>
      <td className={page.soft}>{entry.origin}</td>
    </tr>
  );
}
