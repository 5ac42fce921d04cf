import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextKey } from '#content/locales/index';
import { Notice } from '../../design/notice';
import { Skeleton } from '../../design/skeleton';
import type { SkeletonProps } from '../../design/skeleton';
import type { Live } from '../../hub/live';
import { useLanguage } from '../language';

export interface LiveContentProps<Value> {
  live: Live<Value>;
  /** The shape of what is coming. */
  shape?: SkeletonProps['shape'];
  /** Said when the hub cannot be reached and nothing older is known. */
  failed: TextKey;
  /** Said when the thing itself is gone. */
  notFound?: TextKey;
  children: (value: Value) => ReactNode;
}

/**
 * One answer of the hub in each of its states. A stale answer is shown as it is: the frame says once, for the whole
 * screen, that it may be old.
 */
export function LiveContent<Value>({ live, shape, failed, notFound, children }: LiveContentProps<Value>) {
  const { t } = useLanguage();
  switch (live.state) {
    case 'loading':
      return <Skeleton {...(shape === undefined ? {} : { shape })} />;
    case 'ready':
    case 'stale':
      return children(live.value);
    case 'failed': {
      const gone = live.code === 'NOT_FOUND' && notFound !== undefined;
      return (
        <Notice kind={gone ? 'empty' : 'error'} size="page" {...(gone ? { icon: Search } : {})}>
          {t(gone ? notFound : failed)}
        </Notice>
      );
    }
  }
}

/** The answer, whether current or the last known; undefined while there is none. */
export function knownValue<Value>(live: Live<Value>): Value | undefined {
  return live.state === 'ready' || live.state === 'stale' ? live.value : undefined;
}
