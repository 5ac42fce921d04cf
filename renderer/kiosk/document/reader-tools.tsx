import {
  ArrowLeft,
  ArrowRight,
  Maximize,
  MoveHorizontal,
  RotateCw,
  Search,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { Button } from '../../design/button';
import type { PagesHandle, PagesView } from '../../engines/plan-pages/plan-pages';
import { useLanguage } from '../language';
import styles from './document.module.css';

export interface ReaderToolsProps {
  handle: PagesHandle;
  view: Extract<PagesView, { phase: 'shown' }>;
  finding: boolean;
  onFind: () => void;
}

/** A button for everything that a gesture does, and for finding words. */
export function ReaderTools({ handle, view, finding, onFind }: ReaderToolsProps) {
  const { t } = useLanguage();
  const { page, pageCount } = view;
  return (
    <div className={styles.tools} role="group" aria-label={t('pages.tools')}>
      {pageCount > 1 && (
        <div className={styles.turn}>
          <Button
            icon={ArrowLeft}
            label={t('pages.previousPage')}
            disabled={page <= 1}
            onPress={() => handle.showPage(page - 1)}
          />
          <Button
            icon={ArrowRight}
            label={t('pages.nextPage')}
            disabled={page >= pageCount}
            onPress={() => handle.showPage(page + 1)}
          />
        </div>
      )}
      <Button icon={ZoomIn} label={t('pages.zoomIn')} disabled={!view.canZoomIn} onPress={handle.zoomIn} />
      <Button
        icon={ZoomOut}
        label={t('pages.zoomOut')}
        disabled={!view.canZoomOut}
        onPress={handle.zoomOut}
      />
      <Button icon={Maximize} label={t('pages.wholePage')} onPress={handle.fitPage} />
      <Button icon={MoveHorizontal} label={t('pages.pageWidth')} onPress={handle.fitWidth} />
      <Button icon={RotateCw} label={t('pages.rotate')} onPress={handle.rotateQuarter} />
      <Button icon={Search} label={t('pages.find')} pressed={finding} onPress={onFind}>
        {t('pages.findShort')}
      </Button>
    </div>
  );
}
