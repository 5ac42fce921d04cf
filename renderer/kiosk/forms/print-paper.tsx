import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PrintTrouble } from '#hub/prints/contract';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { untilAnswered } from '../../hub/until-answered';
import { useLanguage } from '../language';
import { knownValue } from '../parts/live-content';
import { useCopies } from '../visit-context';
import { MOST_COPIES } from './copies';

/** A print lasts two minutes at most and is asked for by the same key until it is answered. */
const ATTEMPTS = 8;

type Course = 'none' | 'printing' | 'printed' | { trouble: PrintTrouble | 'lost' };

export interface PrintPaperProps {
  print: (
    wish: { key: string },
    signal: AbortSignal,
  ) => Promise<{ printed: boolean; trouble?: PrintTrouble | undefined }>;
  label?: string;
}

/** The button that prints, and what became of it; where there is no printer or enough has come out, a sentence. */
export function PrintPaper({ print, label }: PrintPaperProps) {
  const { t } = useLanguage();
  const { copies, count } = useCopies();
  const [course, setCourse] = useState<Course>('none');
  const here = useRef(new AbortController());
  useEffect(() => {
    const stay = new AbortController();
    here.current = stay;
    return () => stay.abort();
  }, []);
  const printer = knownValue(
    useLive(['prints.printer'], (hub, signal) => hub.prints.printer(undefined, { signal })),
  );
  const start = async () => {
    setCourse('printing');
    const { signal } = here.current;
    const wish = { key: crypto.randomUUID() };
    const outcome = await untilAnswered(limit => print(wish, limit), { signal, attempts: ATTEMPTS });
    if ('value' in outcome && outcome.value.printed) count();
    if (signal.aborted) return;
    if (!('value' in outcome)) setCourse({ trouble: 'lost' });
    else setCourse(outcome.value.printed ? 'printed' : { trouble: outcome.value.trouble ?? 'refused' });
  };
  if (printer === undefined) return null;
  if (printer.state === 'none') return <Notice kind="info">{t('prints.none')}</Notice>;
  const isTroubled = typeof course === 'object';
  return (
    <>
      {course === 'printing' && <Notice kind="loading">{t('prints.printing')}</Notice>}
      {course === 'printed' && <Notice kind="info">{t('prints.printed')}</Notice>}
      {isTroubled && <Notice kind="error">{t(`prints.trouble_${course.trouble}`)}</Notice>}
      {course !== 'printing' && copies >= MOST_COPIES && (
        <Notice kind="info">{t('prints.enough', { count: MOST_COPIES })}</Notice>
      )}
      {course !== 'printing' && copies < MOST_COPIES && (
        <Button
          kind={course === 'printed' ? 'secondary' : 'primary'}
          icon={Printer}
          onPress={() => void start()}
        >
          {isTroubled
            ? t('prints.again')
            : course === 'printed'
              ? t('prints.another')
              : (label ?? t('prints.print'))}
        </Button>
      )}
    </>
  );
}
