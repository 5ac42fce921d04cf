import { ChevronRight } from 'lucide-react';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { MapCard } from '../map/map-card';
import type { Sight } from './sight';
import { SightFacts } from './sight-facts';

export interface SightCardProps {
  sight: Sight;
  now: number;
  onOpen: () => void;
  onClose: () => void;
}

/** A card on the map for what was chosen there or in the list. */
export function SightCard({ sight, now, onOpen, onClose }: SightCardProps) {
  const { t, text, plain } = useLanguage();
  return (
    <MapCard title={text(sight.of.name)} label={plain(sight.of.name)} side="left" onClose={onClose}>
      <SightFacts sight={sight} now={now} />
      <p>{text(sight.of.summary)}</p>
      {hasMore(sight) && (
        <Button iconAfter={ChevronRight} onPress={onOpen}>
          {t('tourism.more')}
        </Button>
      )}
    </MapCard>
  );
}

/** Whether the whole sheet says more than the card. */
function hasMore(sight: Sight): boolean {
  if (sight.kind === 'route') return false;
  if (sight.kind === 'event') return sight.of.website !== undefined;
  const { openingHours, website, phone, note, address, images } = sight.of;
  return [openingHours, website, phone, note, address].some(part => part !== undefined) || images.length > 0;
}
