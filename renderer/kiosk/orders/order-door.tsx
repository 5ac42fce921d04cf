import { FileStack } from 'lucide-react';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { useNavigation, useOrdering } from '../visit-context';
import { useOrderOffers } from './order-offers';

/** From a plot to ordering its maps and extracts; nothing where nothing can be ordered now. */
export function OrderDoor({ property }: { property: string }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const ordering = useOrdering();
  const offers = useOrderOffers();
  if (offers.state !== 'ready') return null;
  const open = () => {
    ordering.choose({ property: undefined });
    navigation.open({ screen: 'order', property });
  };
  return (
    <Button icon={FileStack} onPress={open}>
      {t('orders.fromLot')}
    </Button>
  );
}
