import { explainCode } from '#content/model/notation/notation';
import type { LotCard } from '#hub/lots/contract';
import { useLanguage } from '../language';
import { wholePriceEur } from './lot-filters';

/** A plot's facts in words: how the price is told, what may be built, what for. */
export function useLotTexts() {
  const { t, plain, format } = useLanguage();
  const number = (value: number) => format.number(value, 2);
  return {
    /** How the city tells the price. */
    price: ({ priceEur, priceBasis }: LotCard): string => {
      if (priceBasis === 'bid') {
        return priceEur === undefined
          ? t('lots.priceBid')
          : t('lots.priceBidFrom', { price: format.euros(priceEur) });
      }
      if (priceEur === undefined) return t('lots.priceAsk');
      return priceBasis === 'per-floor-area'
        ? t('lots.pricePerFloorArea', { price: format.euros(priceEur) })
        : format.euros(priceEur);
    },
    /** Short enough for a mark on the map: the whole price, else block and plot. */
    mark: (lot: LotCard): string => {
      const price = wholePriceEur(lot);
      return price === undefined ? lot.id.split('-').slice(-2).join('-') : format.euros(price);
    },
    buildingRight: ({ floorAreaM2, efficiency }: LotCard): string | undefined => {
      const parts = [
        floorAreaM2 !== undefined && t('lots.floorAreaM2', { value: number(floorAreaM2) }),
        efficiency !== undefined && t('lots.efficiency', { value: number(efficiency) }),
      ].filter(part => typeof part === 'string');
      return parts.length === 0 ? undefined : parts.join(', ');
    },
    /** "AO · Erillispientalojen alue" */
    use: ({ use }: LotCard): string => {
      const { name } = explainCode(use, '311/2024');
      const known = name && plain(name.en === undefined ? { fi: name.fi } : { fi: name.fi, en: name.en });
      return known === undefined ? use : `${use} · ${known}`;
    },
  };
}
