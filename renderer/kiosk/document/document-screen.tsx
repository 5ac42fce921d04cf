import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { useNavigation } from '../visit-context';
import { FindPanel } from './find-panel';
import { PageList } from './page-list';
import { ReaderTools } from './reader-tools';
import { useReader } from './use-reader';
import type { Reader } from './use-reader';
import styles from './document.module.css';

type DocumentRoute = RouteOf<'document'>;

/** Any document in our own reader: pages, closeness, turning, and finding words. */
export function DocumentScreen({ route }: { route: DocumentRoute }) {
  const box = useRef<HTMLDivElement>(null);
  const reader = useReader(box, route);
  const [finding, setFinding] = useState(route.words !== undefined);
  const { handle, view } = reader;
  const shown = view.phase === 'shown' && handle ? { handle, view } : undefined;
  const busy = view.phase === 'opening' || (view.phase === 'shown' && view.sharpening);
  return (
    <div className={styles.screen}>
      <Head route={route} reader={reader} />
      <div className={styles.reader} aria-busy={busy}>
        <div ref={box} className={styles.pages} />
        <Instead reader={reader} route={route} />
      </div>
      {shown && <ReaderTools {...shown} finding={finding} onFind={() => setFinding(!finding)} />}
      {shown && finding && (
        <FindPanel
          handle={shown.handle}
          current={shown.view.hit}
          words={route.words ?? ''}
          onClose={() => setFinding(false)}
        />
      )}
      {shown && !finding && shown.view.pageCount > 1 && (
        <PageList handle={shown.handle} page={shown.view.page} />
      )}
    </div>
  );
}

function Head({ route, reader: { view } }: { route: DocumentRoute; reader: Reader }) {
  const { t } = useLanguage();
  return (
    <header className={styles.head}>
      <BackToWhole route={route} />
      <h1 tabIndex={-1} data-screen-title="">
        {route.title ?? t('pages.document')}
      </h1>
      {view.phase === 'shown' && (
        <p className={styles.count}>{t('pages.pageOf', { page: view.page, count: view.pageCount })}</p>
      )}
    </header>
  );
}

/** Back to what the document belongs to, also when a search led straight here. */
function BackToWhole({ route: { planId, formId } }: { route: DocumentRoute }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  if (planId !== undefined) {
    return (
      <Button icon={ArrowLeft} onPress={() => navigation.open({ screen: 'plan', id: planId })}>
        {t('pages.toPlan')}
      </Button>
    );
  }
  if (formId === undefined) return null;
  return (
    <Button icon={ArrowLeft} onPress={() => navigation.open({ screen: 'form', id: formId })}>
      {t('pages.toForm')}
    </Button>
  );
}

function Instead({ reader: { view }, route }: { reader: Reader; route: DocumentRoute }) {
  const { t } = useLanguage();
  if (view.phase === 'shown') return null;
  if (view.phase === 'opening') {
    return (
      <div className={styles.instead}>
        <Notice kind="loading" size="page">
          {t('pages.opening')}
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles.instead}>
      <Notice kind="error" size="page" action={<BackToWhole route={route} />}>
        {t(view.reason)}
      </Notice>
    </div>
  );
}
