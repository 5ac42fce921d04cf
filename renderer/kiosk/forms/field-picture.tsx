import type { FormField } from '#hub/forms/contract';
import { thumbnailUrl } from '../../hub/content-url';
import styles from './fill.module.css';

/** The form's page with the field at hand marked; an ornament of the field that is named above it. */
export function FieldPicture({ sha256, field: { page, box } }: { sha256: string; field: FormField }) {
  const [left, top, right, bottom] = box;
  const percent = (share: number) => `${share * 100}%`;
  const place = {
    left: percent(left),
    top: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
  };
  return (
    <div className={styles.page} aria-hidden="true">
      <img src={thumbnailUrl(sha256, page)} alt="" className={styles.picture} />
      <span className={styles.mark} style={place} />
    </div>
  );
}
