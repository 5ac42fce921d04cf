import { useEffect, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Translate } from '#content/locales/index';
import { textIn, type Language } from '#content/model/text';
import type { OwnOrder } from '#hub/displays/contract';
import type { PrinterState } from '#hub/queue/contract';
import { health, type Health } from '#hub/status/contract';
import { createFormat, type Format } from '../design/format';
import { Segmented } from '../design/segmented';
import type { HubClient } from '../hub/client';
import { useLive } from '../hub/hub-provider';
import { useAnswer } from './use-answer';
import styles from './service-view.module.css';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';
const LOOK_AGAIN_MS = 5_000;

export interface ServiceViewProps {
  own: OwnOrder;
  hub: HubClient;
  /** Who opened it at the screen; undefined when it was ordered from elsewhere. */
  opener: string | undefined;
}

/** For IT, at the screen itself: how the program is, and what is needed to set it up. */
export function ServiceView({ own, hub, opener }: ServiceViewProps) {
  const [language, setLanguage] = useState<Language>('fi');
  const city = useLive(['city.get'], (asked, signal) => asked.city.get(undefined, { signal }));
  const timeZone = ('value' in city ? city.value?.timeZone : undefined) ?? DEFAULT_TIME_ZONE;
  const t = createTranslate(language);
  const format = createFormat(language, timeZone);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className={styles.service} lang={language}>
      <header className={styles.head}>
        <div>
          <h1>{t('screen.serviceTitle')}</h1>
          <p>{t('screen.serviceLead', { name: textIn(own.name, language).text })}</p>
        </div>
        <Segmented<Language>
          tone="bar"
          label={t('frame.language')}
          options={[
            { value: 'fi', label: 'Suomi', lang: 'fi' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </header>
      <div className={styles.body}>
        <SetUp hub={hub} t={t} />
        <Facts {...{ own, hub, opener, t, format }} />
        <p className={styles.leave}>{t('screen.serviceLeave')}</p>
      </div>
    </main>
  );
}

/** The code that makes the first account: told here and on the console only, and only while there is none. */
function SetUp({ hub, t }: { hub: HubClient; t: Translate }) {
  const code = useAnswer(() => hub.people.setUpCode(), LOOK_AGAIN_MS)?.code;
  if (code === undefined) return null;
  return (
    <section className={styles.setUp}>
      <h2>{t('screen.serviceSetUp')}</h2>
      <p className={styles.code}>{code}</p>
      <p>{t('screen.serviceSetUpDetail')}</p>
    </section>
  );
}

interface FactsProps {
  own: OwnOrder;
  hub: HubClient;
  opener: string | undefined;
  t: Translate;
  format: Format;
}

function Facts({ own, hub, opener, t, format }: FactsProps) {
  const state = useAnswer(askHealth, LOOK_AGAIN_MS);
  const queue = useLive(['queue.matters'], (asked, signal) => asked.queue.matters(undefined, { signal }));
  const lan = useAnswer(() => hub.people.lanDoor(), LOOK_AGAIN_MS);
  if (state === undefined) return <p role="status">{t('screen.serviceNoFacts')}</p>;
  const door = lan?.door;
  const rows: readonly (readonly [string, string] | undefined)[] = [
    [t('screen.serviceHealth'), t(`screen.serviceHealth_${state.status}`)],
    opener === undefined ? undefined : [t('screen.serviceOpener'), opener],
    [t('screen.serviceVersion'), state.version],
    [t('screen.serviceSite'), state.site],
    [t('screen.serviceDisplay'), own.display],
    ...contentRows(state, t, format),
    ...databaseRows(state, t, format),
    queue.state === 'ready' ? printerRow(queue.value.printer.state, t) : undefined,
    lan && [
      t('screen.serviceDoor'),
      door === undefined ? t('screen.serviceDoorNone') : new URL('/staff/', door.url).href,
    ],
    door && [t('screen.serviceFingerprint'), door.fingerprint],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(row =>
          row === undefined ? null : (
            <div key={row[0]}>
              <dt>{row[0]}</dt>
              <dd>{row[1]}</dd>
            </div>
          ),
        )}
      </dl>
      {state.reasons.length > 0 && (
        <section className={styles.reasons}>
          <h2>{t('screen.serviceReasons')}</h2>
          <ul lang="en">
            {state.reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function askHealth(): Promise<Health> {
  const answer = await fetch(new URL('/healthz', location.href));
  return health.parse(await answer.json());
}

type Row = readonly [string, string];

function contentRows({ share, snapshot }: Health, t: Translate, format: Format): Row[] {
  const at = (iso: string) => format.dayAndClock(Date.parse(iso));
  const reached =
    share.reachable && share.lastScanAt !== null
      ? t('screen.serviceShareOk', { when: at(share.lastScanAt) })
      : t('screen.serviceShareAway');
  const content =
    snapshot === null
      ? t('screen.serviceSnapshotNone')
      : t('screen.serviceSnapshotText', {
          ...{ id: snapshot.id.slice(0, 8), count: snapshot.files, when: at(snapshot.madeAt) },
        });
  const held: Row = [t('screen.serviceHeld'), t('screen.serviceHeldText', { count: share.held })];
  return [
    [t('screen.serviceShare'), reached],
    [t('screen.serviceSnapshot'), content],
    ...(share.held === 0 ? [] : [held]),
  ];
}

function printerRow(state: PrinterState['state'], t: Translate): Row {
  const known = state === 'ready' || state === 'none';
  return [
    t('screen.servicePrinter'),
    known ? t(`screen.servicePrinter_${state}`) : t(`desk.printer_${state}`),
  ];
}

function databaseRows({ storage, lobby }: Health, t: Translate, format: Format): Row[] {
  const kind = t(`screen.serviceLobby_${lobby.kind}`);
  const { engine, version, problem = '' } = storage;
  return [
    [
      t('screen.serviceStorage'),
      storage.ok
        ? t('screen.serviceStorageText', { engine, version })
        : t('screen.serviceStorageBad', { problem }),
    ],
    [
      t('screen.serviceLobby'),
      lobby.current
        ? t('screen.serviceLobbyCurrent', { kind })
        : t('screen.serviceLobbyAway', { kind, when: format.dayAndClock(Date.parse(lobby.since)) }),
    ],
  ];
}
