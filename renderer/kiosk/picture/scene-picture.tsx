import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { withGeometry } from '../../engines/plan-map/geometry-loader';
import type { MapScene } from '../../engines/plan-map/scene';
import { planThumbnail } from '../../engines/plan-map/thumbnail';
import type { ThumbnailSize } from '../../engines/plan-map/thumbnail-projection';
import { useGeometryLoader } from './geometry-provider';
import styles from './scene-picture.module.css';

/** Smaller changes of the place scale the picture; larger ones draw it anew. */
const STEP_PX = 16;

/** The size of the place in CSS pixels, so that the picture is drawn for it and not cut to it. */
function useSize(place: RefObject<HTMLSpanElement | null>): ThumbnailSize | undefined {
  const [size, setSize] = useState<ThumbnailSize>();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const stepped = (px: number) => Math.round(px / STEP_PX) * STEP_PX;
    const observer = new ResizeObserver(() => {
      const next = { widthPx: stepped(element.offsetWidth), heightPx: stepped(element.offsetHeight) };
      if (next.widthPx === 0 || next.heightPx === 0) return;
      setSize(last => (last?.widthPx === next.widthPx && last.heightPx === next.heightPx ? last : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}

/**
 * A still picture of a map, as large as the place it stands in (which must be positioned). An ornament: what matters
 * stands beside it in words, so it is not read aloud and simply missing when its data cannot be had.
 */
export function ScenePicture({ scene }: { scene: MapScene }) {
  const place = useRef<HTMLSpanElement>(null);
  const size = useSize(place);
  const load = useGeometryLoader();
  const [picture, setPicture] = useState('');
  // The hub's answers come anew with every change; only another content is another picture.
  const content = JSON.stringify(scene);
  useEffect(() => {
    if (!size) return undefined;
    const leave = new AbortController();
    withGeometry(JSON.parse(content) as MapScene, load, leave.signal).then(
      whole => setPicture(planThumbnail(whole, size)),
      () => {
        if (!leave.signal.aborted) setPicture('');
      },
    );
    return () => leave.abort();
  }, [content, load, size]);
  // The engine's own SVG text, every value escaped by it.
  return (
    <span
      ref={place}
      className={styles.picture}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: picture }}
    />
  );
}
