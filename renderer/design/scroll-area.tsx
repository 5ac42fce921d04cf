import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useWords } from './design-provider';
import { Icon } from './icon';
import styles from './scroll-area.module.css';

/** A step leaves a strip of what was last read in view. */
const STEP_SHARE = 0.78;
/** Less than this (CSS pixels) is a rounding, not hidden content. */
const SLACK_PX = 4;

export interface Reach {
  above: boolean;
  below: boolean;
}

/** What of a scrolled box lies hidden above and below its view. */
export function reachOf(box: { scrollTop: number; clientHeight: number; scrollHeight: number }): Reach {
  return {
    above: box.scrollTop > SLACK_PX,
    below: box.scrollTop + box.clientHeight < box.scrollHeight - SLACK_PX,
  };
}

function useReach(box: RefObject<HTMLDivElement | null>): Reach & { measure: () => void } {
  const [reach, setReach] = useState<Reach>({ above: false, below: false });
  const measure = useCallback(() => {
    if (!box.current) return;
    const next = reachOf(box.current);
    setReach(last => (last.above === next.above && last.below === next.below ? last : next));
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [box, measure]);
  return { ...reach, measure };
}

export interface ScrollAreaProps {
  /** Spoken name of the region. */
  label: string;
  /** No padding of its own: for a screen that brings a picture to the edges. */
  bleed?: boolean;
  children: ReactNode;
}

/**
 * A region that scrolls by finger, wheel and keys, without a bar. When more lies below it says so, and two buttons
 * scroll for those who cannot drag. Fills the height that its parent gives.
 */
export function ScrollArea({ label, bleed = false, children }: ScrollAreaProps) {
  const box = useRef<HTMLDivElement>(null);
  const { above, below, measure } = useReach(box);
  const words = useWords();
  const step = (direction: 1 | -1) => {
    const element = box.current;
    element?.scrollBy({ top: direction * element.clientHeight * STEP_SHARE, behavior: 'smooth' });
  };
  return (
    <div className={styles.area} data-below={below} data-above={above}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keyboard */}
      <div
        ref={box}
        className={styles.box}
        onScroll={measure}
        tabIndex={above || below ? 0 : undefined}
        role="region"
        aria-label={label}
      >
        <div className={bleed ? styles.bleed : styles.content}>{children}</div>
      </div>
      {(above || below) && (
        <div className={styles.buttons}>
          <button
            type="button"
            className={styles.button}
            onClick={() => step(-1)}
            disabled={!above}
            aria-label={words.scrollUp}
          >
            <Icon icon={ArrowUp} />
          </button>
          <button
            type="button"
            className={styles.button}
            onClick={() => step(1)}
            disabled={!below}
            aria-label={words.scrollDown}
          >
            <Icon icon={ArrowDown} />
            {below && !above && <span aria-hidden="true">{words.moreBelow}</span>}
          </button>
        </div>
      )}
    </div>
  );
}
