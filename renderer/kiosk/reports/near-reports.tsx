import { useEffect } from 'react';
import type { LocalText } from '#content/model/text';
import type { OpenReport, ReportKindView } from '#hub/reports/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { Tag } from '../../design/tag';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useReporting } from '../visit-context';
import { Danger } from './danger';
import { faultIcons } from './report-icons';
import type { FaultPlace } from './reporting';
import styles from './reports.module.css';

export interface NearReportsProps {
  kind: ReportKindView;
  place: FaultPlace;
  danger: LocalText | undefined;
  /** It is none of those. */
  onOther: () => void;
}

/** Open reports of the kind near the place, so that nobody repeats one; where there are none the next step comes at once. */
export function NearReports({ kind, place, danger, onOther }: NearReportsProps) {
  const { t } = useLanguage();
  const asked = { place: place.position, kind: kind.id };
  const near = useLive(['reports.near', ...place.position, kind.id], (hub, signal) =>
    hub.reports.near(asked, { signal }),
  );
  const isNone = 'value' in near && near.value.reports.length === 0;
  useEffect(() => {
    if (isNone) onOther();
    // Once is enough, whichever function says it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNone]);
  return (
    <PlainScreen label={t('reports.nearTitle')}>
      {'value' in near && !isNone ? (
        <Near kind={kind} reports={near.value.reports} onOther={onOther} />
      ) : (
        <PageHeading title={t('reports.title')} />
      )}
      {near.state === 'loading' && <Notice kind="loading">{t('common.loading')}</Notice>}
      {near.state === 'failed' && (
        <Notice kind="offline" action={<Button onPress={onOther}>{t('reports.otherOne')}</Button>}>
          {t('reports.nearFailed')}
        </Notice>
      )}
      <Danger words={danger} />
    </PlainScreen>
  );
}

interface NearProps {
  kind: ReportKindView;
  reports: readonly (OpenReport & { distanceM: number })[];
  onOther: () => void;
}

function Near({ kind, reports, onOther }: NearProps) {
  const { t, text, format } = useLanguage();
  const navigation = useNavigation();
  const reporting = useReporting();
  const far = (metres: number) =>
    metres < 5 ? t('reports.nearHere') : t('reports.nearMetres', { metres: format.number(metres) });
  const same = () => {
    reporting.forget();
    navigation.home();
  };
  return (
    <>
      <PageHeading title={t('reports.nearTitle')} lead={t('reports.nearLead')} />
      <List label={t('reports.nearTitle')}>
        {reports.map(({ label, since, state, distanceM }) => (
          <Row
            key={label}
            icon={faultIcons[kind.icon]}
            title={
              <>
                {text(kind.name)}, {far(distanceM)}
              </>
            }
            detail={t('reports.nearSince', { day: format.day(since) })}
            after={<Tag>{t(`reports.nearState_${state}`)}</Tag>}
          />
        ))}
      </List>
      <div className={styles.send}>
        <Button kind="primary" wide onPress={onOther}>
          {t('reports.otherOne')}
        </Button>
        <Button wide onPress={same}>
          {t('reports.sameOne')}
        </Button>
      </div>
    </>
  );
}
