import { useHub, useLive } from '../../hub/hub-provider';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { NoticeForm } from './notice-form';
import { ScreenCard } from './screen-card';
import { useOwnWords } from './use-own-words';
import styles from './screens.module.css';

/** Every screen of the lobby with its picture, what it shows and why; and one message over all of them. */
export function ScreensSection() {
  const { t } = useSpeech();
  const answer = useLive(['displays.list'], (hub, signal) => hub.displays.list(undefined, { signal }));
  return (
    <section className={page.section}>
      <h2>{t('displays.title')}</h2>
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('displays.failed')}</p>}
      {'value' in answer && (
        <>
          <NoticeOn screens={answer.value.screens} />
          {answer.value.screens.length === 0 && <p>{t('displays.none')}</p>}
          <ul className={styles.cards}>
            {answer.value.screens.map(screen => (
              <ScreenCard key={screen.display} screen={screen} now={answer.value.now} />
            ))}
          </ul>
        </>
      )}
      <NoticeForm />
    </section>
  );
}

type Screens = Parameters<typeof ScreenCard>[0]['screen'][];

/** Says that a message lies over screens, and takes it away everywhere. */
function NoticeOn({ screens }: { screens: Screens }) {
  const { t, plain } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const words = useOwnWords();
  const notice = screens.map(({ order }) => order.notice).find(one => one !== undefined);
  if (notice === undefined) return null;
  const end = () =>
    sending.send(async () => void (await hub.displays.undo({ what: 'notice', displays: 'all' })));
  return (
    <div className={styles.noticeOn} role="status">
      <p>{t('displays.noticeOn', { title: plain(notice.title) })}</p>
      <button type="button" className={form.plain} onClick={() => void end()}>
        {t('displays.noticeEndAll')}
      </button>
      <Failure failure={sending.failure} words={words} />
    </div>
  );
}
