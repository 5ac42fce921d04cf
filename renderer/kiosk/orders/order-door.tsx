import { FileStack } from 'lucide-react';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { useNavigation } from '../visit-context';
import { useOrderOffers } from './order-offers';

/** From a plot to ordering its maps and extracts; nothing where nothing can be ordered now. */
export function OrderDoor({ property }: { property: string }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const offers = useOrderOffers();
  if (offers.state !== 'ready') return null;
  return (
    <Button icon={FileStack} onPress={() => navigation.open({ screen: 'order', property })}>
      {t('orders.fromLot')}
    </Button>
  );
}
