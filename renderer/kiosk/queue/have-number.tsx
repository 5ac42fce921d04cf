import { Ticket } from 'lucide-react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { TicketNumber } from '../../design/ticket-number';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useTicketTaking } from '../visit-context';
import type { Taking } from './taking';
import { labelColour } from './ticket-label';
import styles from './ticket.module.css';

export interface HaveNumberProps {
  taking: Extract<Taking, { state: 'asking' | 'taken' }>;
}

/** Nobody takes a second number by chance: the first is shown, and another is taken only by saying so. */
export function HaveNumber({ taking }: HaveNumberProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const { forget } = useTicketTaking();
  const show = () => navigation.open({ screen: 'ticket' });
  return (
    <PlainScreen label={t('queue.title')}>
      <PageHeading title={t('queue.yourNumber')} />
      {taking.state === 'taken' && (
        <div className={styles.plate}>
          <TicketNumber
            label={taking.taken.ticket.label}
            colour={labelColour(taking.taken.ticket)}
            size="hero"
          />
        </div>
      )}
      <div className={styles.actions}>
        <Button kind="primary" icon={Ticket} wide onPress={show}>
          {t('queue.showNumber')}
        </Button>
        {taking.state === 'taken' && (
          <Button wide onPress={forget}>
            {t('queue.takeAnother')}
          </Button>
        )}
      </div>
    </PlainScreen>
  );
}
