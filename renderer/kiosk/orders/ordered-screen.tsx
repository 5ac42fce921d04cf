import { CircleCheck, Printer } from 'lucide-react';
import { useCallback } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { ScrollArea } from '../../design/scroll-area';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOrdering, useSettings, useVisitOrder } from '../visit-context';
import { useSecondsOfRest } from '../visit/use-seconds-of-rest';
import { useVisitControl } from '../visit/visit-control';
import type { Placed } from './ordering';
import { usePrice } from './use-price';
import styles from './orders.module.css';

/** The number stays so long without a touch; then the screen is the next visitor's. */
const STAYS_SECONDS = { normal: 60, long: 150 } as const;

/** The order's number, to take along on paper or in a phone. */
export function OrderedScreen() {
  const { t } = useLanguage();
  const { course } = useVisitOrder();
  if (course.step === 'placed') return <Ordered {...course} />;
  return (
    <PlainScreen label={t('orders.title')}>
      <PageHeading title={t('orders.title')} />
      <Notice kind="empty" size="page">
        {t('orders.askByNumber')}
      </Notice>
    </PlainScreen>
  );
}

function Ordered({ placed: { order, qr, paper }, isPrinting }: { placed: Placed; isPrinting?: true }) {
  const { t } = useLanguage();
  const ordering = useOrdering();
  const price = usePrice();
  const isPrinted = paper === 'printed';
  const isFailed = !isPrinted && paper !== 'not-wanted' && paper !== 'none';
  const said = isPrinted ? 'orders.paperPrinted' : isFailed ? 'orders.paperFailed' : 'orders.paperNotWanted';
  return (
    <div className={styles.screen}>
      <div className={styles.scroll}>
        <ScrollArea label={t('orders.ordered')}>
          <div className={styles.sheet}>
            <PageHeading title={t('orders.ordered')} lead={t('orders.askByNumber')} />
            <div className={styles.along}>
              <div className={styles.number}>
                <p>{t('orders.number')}</p>
                <p className={styles.numberValue}>{order.label}</p>
                <p>
                  {t('orders.plot')} <b>{order.propertyIdentifier}</b>
                </p>
                <p>
                  {t('orders.total')} <b>{price(order.totalCents)}</b>
                </p>
                <p className={styles.line} data-failed={isFailed || undefined}>
                  <Icon icon={Printer} />
                  <span>{t(said)}</span>
                </p>
                {isFailed && (
                  <Button
                    icon={Printer}
                    disabled={isPrinting === true}
                    onPress={() => void ordering.printAgain()}
                  >
                    {t('orders.paperAgain')}
                  </Button>
                )}
              </div>
              <div className={styles.phone}>
                <QrCode value={qr} label={t('orders.qr')} />
                <p>{t('orders.qrWords')}</p>
              </div>
            </div>
          </div>
        </ScrollArea>
      </div>
      <Leave />
    </div>
  );
}

/** Ends the visit at once, or by itself; or goes on with it. */
function Leave() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const ordering = useOrdering();
  const visit = useVisitControl();
  const { time } = useSettings();
  const end = useCallback(() => visit.dispatch({ type: 'ended' }), [visit]);
  const seconds = useSecondsOfRest(STAYS_SECONDS[time], end);
  const goOn = () => {
    ordering.forget();
    navigation.home();
  };
  return (
    <div className={styles.leave}>
      <div className={styles.ways}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('orders.done')}
        </Button>
        <Button wide onPress={goOn}>
          {t('orders.goOn')}
        </Button>
      </div>
      <p className={styles.returns} aria-hidden="true">
        {t('orders.returns', { count: seconds })}
      </p>
      <p className="spoken">{t('orders.returns', { count: STAYS_SECONDS[time] })}</p>
    </div>
  );
}
