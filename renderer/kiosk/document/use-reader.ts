import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { documentAddresses } from '../../engines/plan-pages/document-addresses';
import { mountPages } from '../../engines/plan-pages/mount-pages';
import type { PagesHandle, PagesView } from '../../engines/plan-pages/plan-pages';
import { useConnection } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { useSettings } from '../visit-context';

export interface Reader {
  handle: PagesHandle | undefined;
  view: PagesView;
}

/** Opens the document in `box` at `page` while the component is on screen; all is released on leaving. */
export function useReader(
  box: RefObject<HTMLElement | null>,
  { sha256, page }: { sha256: string; page?: number | undefined },
): Reader {
  const { t } = useLanguage();
  const { motion } = useSettings();
  const [handle, setHandle] = useState<PagesHandle>();
  const [view, setView] = useState<PagesView>({ phase: 'opening' });
  /** The page in view outlives a change of language, which opens the reader anew. */
  const pageInView = useRef(page);
  useEffect(() => {
    if (!box.current) return undefined;
    const reader = mountPages(box.current, {
      ...documentAddresses(sha256),
      t,
      reducedMotion: motion === 'reduced',
      ...(pageInView.current === undefined ? {} : { page: pageInView.current }),
    });
    const leave = reader.subscribe(next => {
      if (next.phase === 'shown') pageInView.current = next.page;
      setView(next);
    });
    setHandle(reader);
    return () => {
      leave();
      reader.dispose();
    };
  }, [box, sha256, t, motion]);
  useRefresh(handle);
  return { handle, view };
}

/** Pictures that have become ready since are shown. */
function useRefresh(handle: PagesHandle | undefined): void {
  const connection = useConnection();
  const revision = connection.state === 'connected' ? connection.revision : undefined;
  useEffect(() => {
    if (revision !== undefined) handle?.refresh();
  }, [handle, revision]);
}
