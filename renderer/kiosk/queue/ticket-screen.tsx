import { LoaderCircle, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextKey } from '#content/locales/index';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useTaking, useTicketTaking } from '../visit-context';
import { NumberGiven } from './number-given';
import type { Refusal, Taking } from './taking';
import { ToChoice } from './to-choice';
import styles from './ticket.module.css';

/** The number of this visit: while it is being made, when it is there, or why there is none. */
export function TicketScreen(_props: { route: RouteOf<'ticket'> }) {
  const taking = useTaking();
  switch (taking.state) {
    case 'none':
      return <NoNumber />;
    case 'asking':
      return <Asking taking={taking} />;
    case 'refused':
      return <Refused why={taking.why} />;
    case 'taken':
      return <NumberGiven {...taking} />;
  }
}

function Asking({ taking }: { taking: Extract<Taking, { state: 'asking' }> }) {
  const { t } = useLanguage();
  const words = taking.troubled ? 'queue.troubled' : taking.wish.paper ? 'queue.printing' : 'queue.fetching';
  return (
    <div className={styles.asking} role="status" aria-busy="true">
      <h1 className="spoken">{t('queue.yourNumber')}</h1>
      <span className={styles.turning}>
        <Icon icon={taking.wish.paper ? Printer : LoaderCircle} size="large" />
      </span>
      <p>{t(words)}</p>
    </div>
  );
}

const refusalWords: Record<Refusal, TextKey> = {
  CLOSED: 'queue.refusedClosed',
  DAY_FULL: 'queue.refusedDayFull',
  ROW_FULL: 'queue.refusedRowFull',
  NO_SUCH_MATTER: 'queue.refusedNoMatter',
  STATE_AWAY: 'queue.away',
  UNREACHABLE: 'queue.away',
};
/** What may have passed in a moment; the rest stays as it is. */
const passing: readonly Refusal[] = ['ROW_FULL', 'STATE_AWAY', 'UNREACHABLE'];

function Refused({ why }: { why: Refusal }) {
  const { t } = useLanguage();
  const taking = useTicketTaking();
  return (
    <NumberMissing kind="error" words={t(refusalWords[why])}>
      {passing.includes(why) && (
        <Button kind="primary" onPress={taking.tryAgain}>
          {t('queue.tryAgain')}
        </Button>
      )}
      <ToChoice words="queue.chooseAgain" />
    </NumberMissing>
  );
}

function NoNumber() {
  const { t } = useLanguage();
  return (
    <NumberMissing kind="empty" words={t('queue.noNumber')}>
      <ToChoice words="queue.take" />
    </NumberMissing>
  );
}

interface NumberMissingProps {
  kind: 'error' | 'empty';
  words: string;
  children: ReactNode;
}

function NumberMissing({ kind, words, children }: NumberMissingProps) {
  const { t } = useLanguage();
  return (
    <PlainScreen label={t('queue.yourNumber')}>
      <PageHeading title={t('queue.yourNumber')} />
      <Notice kind={kind} size="page" action={<div className={styles.choices}>{children}</div>}>
        {words}
      </Notice>
    </PlainScreen>
  );
}
