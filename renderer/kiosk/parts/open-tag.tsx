import { Clock } from 'lucide-react';
import { dateAt } from '#content/model/site-time';
import { Tag } from '../../design/tag';
import { useLanguage } from '../language';
import { useSiteTimeZone } from './site';

export interface OpenTagProps {
  state: { open: boolean; changesAt?: number | undefined };
  now: number;
  /** 'door' opens and closes; 'person' is here or not. */
  of?: 'door' | 'person';
}

/** Open now and until when, or when next. */
export function OpenTag({ state, now, of = 'door' }: OpenTagProps) {
  const words = useOpenWords();
  return (
    <Tag tone={state.open ? 'forest' : 'plain'} icon={Clock}>
      {words(state, now, of)}
    </Tag>
  );
}

/** The same as words. */
export function useOpenWords() {
  const { t, format } = useLanguage();
  const timeZone = useSiteTimeZone();
  return ({ open, changesAt }: OpenTagProps['state'], now: number, of: 'door' | 'person' = 'door') => {
    const person = of === 'person';
    if (open) {
      if (changesAt === undefined) return t(person ? 'services.hereNow' : 'services.openNow');
      return t(person ? 'services.hereUntil' : 'services.openUntil', { clock: format.clock(changesAt) });
    }
    if (changesAt === undefined) return t(person ? 'services.notNow' : 'services.closedNow');
    const day = format.nearDay(changesAt, now);
    const sameDay = dateAt(changesAt, timeZone) === dateAt(now, timeZone);
    const when = sameDay ? format.atClock(changesAt) : `${day} ${format.atClock(changesAt)}`;
    return t(person ? 'services.next' : 'services.opensAt', { when });
  };
}
