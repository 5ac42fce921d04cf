import { useState } from 'react';
import type { ReceivedLetter } from '#hub/opinions/contract';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useWho } from '../who';
import { LetterSheet } from './letter-sheet';

/** What has been received on plans: that it came and how it goes to the registry; planners read it. */
export function OpinionsSection() {
  const { t } = useSpeech();
  const [opened, setOpened] = useState<string>();
  const answer = useLive(['opinions.list'], (hub, signal) => hub.opinions.list(undefined, { signal }));
  return (
    <section className={page.section}>
      <h2>{t('opinions.title')}</h2>
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('opinions.staffFailed')}</p>}
      {answer.state === 'stale' && <Notice kind="stale">{t('opinions.staffStale')}</Notice>}
      {'value' in answer && <Letters {...answer.value} onOpen={setOpened} />}
      {opened !== undefined && <LetterSheet label={opened} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

interface LettersProps {
  letters: readonly ReceivedLetter[];
  receives: boolean;
  onOpen: (label: string) => void;
}

function Letters({ letters, receives, onOpen }: LettersProps) {
  const { t, format, plain } = useSpeech();
  const mayRead = useWho().roles.includes('planner');
  if (letters.length === 0) {
    return (
      <Notice kind="empty">
        {t('opinions.staffNone')} {!receives && t('opinions.staffNotReceiving')}
      </Notice>
    );
  }
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col">{t('opinions.rowNumber')}</th>
          <th scope="col">{t('opinions.staffKind')}</th>
          <th scope="col">{t('opinions.staffPlan')}</th>
          <th scope="col">{t('opinions.staffReceived')}</th>
          <th scope="col">{t('opinions.staffDelivery')}</th>
          {mayRead && (
            <th scope="col">
              <span className="spoken">{t('opinions.staffRead')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {letters.map(({ label, kind, plan, receivedAt, delivery, isErased }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{t(`opinions.kind_${kind}`)}</td>
            <td>{plain(plan.name)}</td>
            <td>{format.dayAndClock(receivedAt)}</td>
            <td>{t(`opinions.delivery_${delivery}`)}</td>
            {mayRead && (
              <td>
                {isErased ? (
                  t('opinions.staffErased')
                ) : (
                  <button
                    type="button"
                    className={form.plain}
                    aria-label={`${t('opinions.staffRead')}: ${label}`}
                    onClick={() => onOpen(label)}
                  >
                    {t('opinions.staffRead')}
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
