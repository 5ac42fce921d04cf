import { CircleCheck, Printer } from 'lucide-react';
import { useCallback } from 'react';
import type { LocalText } from '#content/model/text';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { QrCode } from '../../design/qr-code';
import { ScrollArea } from '../../design/scroll-area';
import { useLanguage } from '../language';
import { useNavigation, useReporting, useSettings } from '../visit-context';
import { useSecondsOfRest } from '../visit/use-seconds-of-rest';
import { useVisitControl } from '../visit/visit-control';
import { Danger } from './danger';
import type { Sent } from './reporting';
import styles from './reports.module.css';

/** The number stays so long without a touch; then the screen is the next visitor's. */
const STAYS_SECONDS = { normal: 60, long: 150 } as const;

export interface ReportSentProps {
  sent: Sent;
  isPrinting: boolean;
  danger: LocalText | undefined;
}

/** The report's number, to take along on paper or in a phone. */
export function ReportSent({ sent: { label, qr, paper }, isPrinting, danger }: ReportSentProps) {
  const { t } = useLanguage();
  const reporting = useReporting();
  const isPrinted = paper === 'printed';
  const isFailed = !isPrinted && paper !== 'not-wanted' && paper !== 'none';
  const said = isPrinted
    ? 'reports.paperPrinted'
    : isFailed
      ? 'reports.paperFailed'
      : 'reports.paperNotWanted';
  return (
    <div className={styles.sent}>
      <div className={styles.scroll}>
        <ScrollArea label={t('reports.sent')}>
          <div className={styles.sheet}>
            <PageHeading title={t('reports.sent')} lead={t('reports.sentNext')} />
            <div className={styles.along}>
              <div className={styles.number}>
                <p>{t('reports.number')}</p>
                <p className={styles.numberValue}>{label}</p>
                <p className={styles.line} data-failed={isFailed || undefined}>
                  <Icon icon={Printer} />
                  <span>{t(said)}</span>
                </p>
                {isFailed && (
                  <Button icon={Printer} disabled={isPrinting} onPress={() => void reporting.printAgain()}>
                    {t('reports.paperAgain')}
                  </Button>
                )}
                <Danger words={danger} />
              </div>
              <div className={styles.phone}>
                <QrCode value={qr} label={t('reports.qr')} />
                <p>{t('reports.qrWords')}</p>
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
  const reporting = useReporting();
  const visit = useVisitControl();
  const { time } = useSettings();
  const end = useCallback(() => visit.dispatch({ type: 'ended' }), [visit]);
  const seconds = useSecondsOfRest(STAYS_SECONDS[time], end);
  const goOn = () => {
    reporting.forget();
    navigation.home();
  };
  return (
    <div className={styles.leave}>
      <div className={styles.leaveActions}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('reports.done')}
        </Button>
        <Button wide onPress={goOn}>
          {t('reports.goOn')}
        </Button>
      </div>
      <p className={styles.returns} aria-hidden="true">
        {t('reports.returns', { count: seconds })}
      </p>
      <p className="spoken">{t('reports.returns', { count: STAYS_SECONDS[time] })}</p>
    </div>
  );
}
