import { useEffect, useRef } from 'react';
import type { FormField } from '#hub/forms/contract';
import { thumbnailUrl } from '../../hub/content-url';
import styles from './fill.module.css';

/** The form's page about the field at hand, which is marked; an ornament of the field that is named above it. */
export function FieldPicture({ sha256, field: { page, box } }: { sha256: string; field: FormField }) {
  const view = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const [left, top, right, bottom] = box;
  const percent = (share: number) => `${share * 100}%`;
  const place = {
    left: percent(left),
    top: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
  };
  const bringIntoView = () => {
    if (view.current === null || mark.current === null) return;
    const middle = mark.current.offsetTop + mark.current.offsetHeight / 2;
    view.current.scrollTop = middle - view.current.clientHeight / 2;
  };
  useEffect(bringIntoView, [page, top, bottom]);
  return (
    <div ref={view} className={styles.view} aria-hidden="true">
      <div className={styles.page}>
        <img src={thumbnailUrl(sha256, page)} alt="" className={styles.picture} onLoad={bringIntoView} />
        <span ref={mark} className={styles.mark} style={place} />
      </div>
    </div>
  );
}
