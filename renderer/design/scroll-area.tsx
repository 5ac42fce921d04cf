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

/** Whether the content is taller than the view; the room that the buttons need below it does not count. */
function isOverflowing(box: HTMLDivElement): boolean {
  const content = box.firstElementChild;
  return content !== null && content.scrollHeight > box.clientHeight + SLACK_PX;
}

/** What of a scrolled box lies hidden above and below its view. */
export function reachOf(box: { scrollTop: number; clientHeight: number; scrollHeight: number }): Reach {
  return {
    above: box.scrollTop > SLACK_PX,
    below: box.scrollTop + box.clientHeight < box.scrollHeight - SLACK_PX,
  };
}

interface Measured extends Reach {
  overflows: boolean;
}

function useReach(box: RefObject<HTMLDivElement | null>): Measured & { measure: () => void } {
  const [reach, setReach] = useState<Measured>({ above: false, below: false, overflows: false });
  const measure = useCallback(() => {
    if (!box.current) return;
    const next = { ...reachOf(box.current), overflows: isOverflowing(box.current) };
    setReach(last => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
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
  const { above, below, overflows, measure } = useReach(box);
  const words = useWords();
  const step = (direction: 1 | -1) => {
    const element = box.current;
    element?.scrollBy({ top: direction * element.clientHeight * STEP_SHARE, behavior: 'smooth' });
  };
  // A scrolled region must be reachable by keyboard.
  const reachable = overflows ? { tabIndex: 0 } : {};
  return (
    <div className={styles.area} data-below={below} data-above={above}>
      <div
        ref={box}
        className={styles.box}
        onScroll={measure}
        {...reachable}
        role="region"
        aria-label={label}
      >
        <div className={bleed ? styles.bleed : styles.content}>{children}</div>
        {overflows && <div className={styles.room} />}
      </div>
      {overflows && (
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
            aria-label={above ? words.scrollDown : undefined}
          >
            <Icon icon={ArrowDown} />
            {!above && <span>{words.moreBelow}</span>}
          </button>
        </div>
      )}
    </div>
  );
}
