import type { Health } from '#hub/status/contract';
import { useLive } from '../hub/hub-provider';
import { sizeText } from './problem-sentence';
import { useSpeech } from './speech';
import styles from './staff.module.css';

/** For IT: state, version, share, snapshot, storage. */
export function SystemSection() {
  const { t } = useSpeech();
  const health = useLive(['status.health'], (hub, signal) => hub.status.health(undefined, { signal }));
  return (
    <section className={styles.section}>
      <h2>{t('staff.tab_system')}</h2>
      {health.state === 'loading' && <p>{t('staff.loading')}</p>}
      {health.state === 'failed' && <p>{t('staff.noRight')}</p>}
      {'value' in health && <Facts health={health.value} />}
      <LanDoor />
    </section>
  );
}

/** How the network reaches the page, so that IT can compare the certificate with what a browser shows. */
function LanDoor() {
  const { t, format } = useSpeech();
  const answer = useLive(['people.lanDoor'], (hub, signal) => hub.people.lanDoor(undefined, { signal }));
  if (!('value' in answer)) return null;
  const { door } = answer.value;
  return (
    <>
      <h3>{t('people.lanDoor')}</h3>
      {door === undefined ? (
        <p className={styles.soft}>{t('people.lanDoorNone')}</p>
      ) : (
        <FactList
          rows={[
            [t('people.lanAddress'), new URL('/staff/', door.url).href],
            [
              t('people.certificate'),
              t(door.isSelfMade ? 'people.certificateSelfMade' : 'people.certificateOwn', {
                date: format.fullDate(door.endsAt),
              }),
            ],
            [t('people.fingerprint'), door.fingerprint],
          ]}
        />
      )}
    </>
  );
}

function FactList({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ health }: { health: Health }) {
  const { t, format } = useSpeech();
  const { snapshot, share, storage } = health;
  const at = (iso: string) => format.dayAndClock(Date.parse(iso));
  const rows: readonly (readonly [string, string])[] = [
    [t('staff.health'), t(`staff.status_${health.status}`)],
    [t('staff.share'), t(share.reachable ? 'staff.reachable' : 'staff.unreachable')],
    [t('staff.lastScan'), share.lastScanAt === null ? t('staff.lastScanNever') : at(share.lastScanAt)],
    [
      t('staff.snapshot'),
      snapshot === null
        ? t('staff.snapshotNone')
        : `${t('staff.snapshotText', { id: snapshot.id.slice(0, 8), when: at(snapshot.madeAt) })}, ${t(
            'staff.size',
            {
              count: snapshot.files,
              files: snapshot.files,
              size: sizeText(snapshot.bytes, t, format.number),
            },
          )}`,
    ],
    [
      t('staff.storage'),
      storage.ok
        ? t('staff.storageOk', { engine: storage.engine, version: storage.version })
        : t('staff.storageBad', { problem: storage.problem ?? '' }),
    ],
    [t('staff.version'), health.version],
    [t('staff.site'), health.site],
    [t('staff.display'), health.display],
  ];
  return (
    <>
      <FactList rows={rows} />
      {health.reasons.length > 0 && (
        <>
          <h3>{t('staff.reasons')}</h3>
          <ul className={styles.problems} lang="en">
            {health.reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
