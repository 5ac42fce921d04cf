import { Component, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Skeleton } from '../../design/skeleton';
import { Home } from '../home/home';
import { useLanguage } from '../language';
import { ScreenOf } from '../screens';
import { useNavigation, useRoute } from '../visit-context';
import styles from './stage.module.css';

interface CatcherProps {
  instead: ReactNode;
  children: ReactNode;
}

/** A screen that breaks is replaced by a sentence and a way home; the frame around it lives on. */
class Catcher extends Component<CatcherProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

function Broken() {
  const { t } = useLanguage();
  const { home } = useNavigation();
  return (
    <Notice
      kind="error"
      size="page"
      action={
        <Button kind="primary" onPress={home}>
          {t('common.home')}
        </Button>
      }
    >
      {t('frame.screenFailed')}
    </Notice>
  );
}

/** The screen in view; each opening is a new mount, so nothing of another plan or search stays behind. */
export function Stage({ inert }: { inert: boolean }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const name = JSON.stringify(route);
  useEffect(() => {
    if (route.screen !== 'home') main.current?.focus({ preventScroll: true });
  }, [name, route.screen]);
  return (
    <main ref={main} className={styles.main} tabIndex={-1} inert={inert} data-screen={route.screen}>
      <Catcher key={name} instead={<Broken />}>
        <Suspense fallback={<Waiting />}>
          {route.screen === 'home' ? <Home /> : <ScreenOf route={route} />}
        </Suspense>
      </Catcher>
    </main>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting}>
      <Skeleton shape="page" />
    </div>
  );
}
