import { LogOut, UserRound } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../../design/icon';
import { useHub, useLive } from '../../hub/hub-provider';
import { usePageHash } from '../page-hash';
import { OwnAccount } from '../people/own-account';
import { sectionsOf, type StaffSection } from '../sections';
import { useSpeech } from '../speech';
import { useStillHere } from '../still-here';
import { useWho } from '../who';
import styles from './frame.module.css';

const OWN = 'own';

/** The signed-in page: who is signed in, the parts that their roles open, and the part that is open. */
export function StaffFrame({ notice, foot }: { notice: ReactNode; foot: ReactNode }) {
  const { t } = useSpeech();
  const who = useWho();
  const hash = usePageHash();
  useStillHere();
  const mine = sectionsOf(who);
  const open = mine.find(({ key }) => key === hash) ?? mine[0];
  const isOwn = hash === OWN;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <Person isOpen={isOwn} />
        <nav className={styles.tabs} aria-label={t('people.navigation')}>
          {mine.map(section => (
            <Tab key={section.key} section={section} isOpen={!isOwn && section === open} />
          ))}
        </nav>
      </header>
      <main className={styles.main}>
        {notice}
        <Suspense fallback={<p aria-busy="true">{t('staff.loading')}</p>}>
          {isOwn ? <OwnAccount /> : open ? <open.component /> : <p>{t('people.nothingForYou')}</p>}
        </Suspense>
      </main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  );
}

function Brand() {
  const { t, plain } = useSpeech();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const place = 'value' in city && city.value ? plain(city.value.name) : undefined;
  return (
    <h1 className={styles.brand} aria-label={t('staff.title')}>
      <b>{t('people.product')}</b>
      {place !== undefined && <span>{place}</span>}
    </h1>
  );
}

function Person({ isOpen }: { isOpen: boolean }) {
  const { t } = useSpeech();
  const { name } = useWho();
  const hub = useHub();
  // Loaded anew, so that nothing of what this person saw stays in the browser's memory.
  const signOut = () => void hub.people.signOut().finally(() => location.reload());
  return (
    <div className={styles.person}>
      <a
        href={`#${OWN}`}
        className={styles.name}
        aria-label={`${t('people.signedInAs', { name })}. ${t('people.section_own')}`}
        aria-current={isOpen ? 'page' : undefined}
      >
        <Icon icon={UserRound} />
        <span>{name}</span>
      </a>
      <button type="button" className={styles.leave} onClick={signOut} aria-label={t('people.signOut')}>
        <Icon icon={LogOut} />
        <span>{t('people.signOut')}</span>
      </button>
    </div>
  );
}

function Tab({ section, isOpen }: { section: StaffSection; isOpen: boolean }) {
  const { t } = useSpeech();
  return (
    <a href={`#${section.key}`} className={styles.tab} aria-current={isOpen ? 'page' : undefined}>
      <Icon icon={section.icon} />
      <span>{t(section.title)}</span>
    </a>
  );
}
