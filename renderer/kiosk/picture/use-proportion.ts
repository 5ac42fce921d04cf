import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** The place's own width : height, so that a picture is drawn for it and not cut to it; undefined until it is laid out. */
export function useProportion(): {
  place: RefObject<HTMLSpanElement | null>;
  proportion: number | undefined;
} {
  const place = useRef<HTMLSpanElement>(null);
  const [proportion, setProportion] = useState<number>();
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { offsetWidth, offsetHeight } = element;
      if (offsetHeight > 0) setProportion(Math.round((offsetWidth / offsetHeight) * 20) / 20);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, proportion };
}
