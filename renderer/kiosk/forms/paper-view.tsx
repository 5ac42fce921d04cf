import { useEffect, useRef, useState } from 'react';
import { paperAddresses } from '../../engines/plan-pages/document-addresses';
import type { PagesView } from '../../engines/plan-pages/plan-pages';
import { mountPages } from '../../engines/plan-pages/mount-pages';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { useSettings } from '../visit-context';
import styles from './fill.module.css';

/** A made paper in our own reader. */
export function PaperView({ token }: { token: string }) {
  const { t } = useLanguage();
  const { motion } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PagesView>({ phase: 'opening' });
  useEffect(() => {
    if (!box.current) return undefined;
    const reader = mountPages(box.current, {
      ...paperAddresses(token),
      t,
      reducedMotion: motion === 'reduced',
    });
    const leave = reader.subscribe(setView);
    return () => {
      leave();
      reader.dispose();
    };
  }, [token, t, motion]);
  if (view.phase === 'failed') return <Notice kind="error">{t(view.reason)}</Notice>;
  return <div ref={box} className={styles.paper} aria-busy={view.phase === 'opening'} />;
}
