import { PackageCheck, Search, Ticket } from 'lucide-react';
import { useState } from 'react';
import { dateAt } from '#content/model/site-time';
import type { OwnOrder } from '#hub/orders/contract';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useSiteTimeZone } from '../parts/site';
import { useNavigation } from '../visit-context';
import { usePrice } from './use-price';
import styles from './orders.module.css';

/** "Is it ready?" by the number on the receipt. */
export function OrderStateScreen() {
  const { t } = useLanguage();
  const [written, setWritten] = useState(useNumberStart());
  const [asked, setAsked] = useState<string>();
  const change = (words: string) => {
    setWritten(words);
    setAsked(undefined);
  };
  return (
    <PlainScreen label={t('orders.stateTitle')} writes={asked === undefined}>
      <PageHeading title={t('orders.stateTitle')} lead={t('orders.stateLead')} />
      <Field
        label={t('orders.number')}
        icon={PackageCheck}
        value={written}
        onChange={change}
        onSubmit={() => setAsked(written)}
        focused
        maxLength={20}
      />
      {asked === undefined ? (
        <Button
          kind="primary"
          icon={Search}
          wide
          disabled={written.trim() === ''}
          onPress={() => setAsked(written)}
        >
          {t('orders.stateAsk')}
        </Button>
      ) : (
        <Answer label={asked} />
      )}
    </PlainScreen>
  );
}

/** What every number of this year begins with, so that only its end is written. */
function useNumberStart(): string {
  return `T-${dateAt(useNow(), useSiteTimeZone()).slice(0, 4)}-`;
}

function Answer({ label }: { label: string }) {
  const { t } = useLanguage();
  const live = useLive(['orders.find', label], (hub, signal) => hub.orders.find({ label }, { signal }));
  return (
    <div aria-live="polite" className={styles.answer}>
      {live.state === 'loading' && <Notice kind="loading">{t('orders.stateLooking')}</Notice>}
      {live.state === 'failed' && live.code === 'NOT_FOUND' && (
        <Notice kind="empty">{t('orders.stateNone')}</Notice>
      )}
      {(live.state === 'stale' || (live.state === 'failed' && live.code !== 'NOT_FOUND')) && (
        <Notice kind="offline">{t('orders.stateFailed')}</Notice>
      )}
      {live.state === 'ready' && <Found order={live.value.order} />}
    </div>
  );
}

function Found({ order }: { order: OwnOrder }) {
  const { t, plain, format } = useLanguage();
  const navigation = useNavigation();
  const price = usePrice();
  const { label, state, propertyIdentifier, papers, totalCents, orderedAt, queueMatter } = order;
  return (
    <>
      <div className={styles.along} data-single>
        <p className={styles.numberValue}>{label}</p>
        <p className={styles.says} data-state={state}>
          {t(`orders.says_${state}`)}
        </p>
        <p>
          {t('orders.plot')} <b>{propertyIdentifier}</b>.{' '}
          {t('orders.orderedOn', { day: format.day(orderedAt) })}.
        </p>
        <p>
          {papers.map(({ name }) => plain(name)).join(', ')}. {t('orders.total')} <b>{price(totalCents)}</b>.
        </p>
      </div>
      {queueMatter !== undefined && (
        <Button
          kind="primary"
          icon={Ticket}
          wide
          onPress={() => navigation.open({ screen: 'queue', matter: queueMatter })}
        >
          {t('orders.queueDoor')}
        </Button>
      )}
    </>
  );
}
