import type { Plan } from '#hub/plans/contract';
import { contentUrl } from '../../hub/content-url';
import { useLanguage } from '../language';
import styles from './pictures.module.css';

/** Photographs and drawings that belong to a plan, plot or place; nothing when there are none. */
export function Pictures({ images }: { images: Plan['images'] }) {
  const { plain } = useLanguage();
  if (images.length === 0) return null;
  return (
    <div className={styles.pictures}>
      {images.map(image => (
        <img key={image.sha256} src={contentUrl(image.sha256)} alt={plain(image.title)} />
      ))}
    </div>
  );
}
