import type { ReactNode } from 'react';
import type { Translate } from '#content/locales/index';
import type { LocalText } from '#content/model/text';
import type { Lot } from '#hub/lots/contract';
import type { Format } from '../../design/format';
import type { Fact } from '../parts/fact-list';
import type { useLotTexts } from './lot-texts';

export interface LotSpeech {
  t: Translate;
  text: (local: LocalText) => ReactNode;
  format: Format;
  texts: ReturnType<typeof useLotTexts>;
}

/** The facts sheet of a plot in reading order; what the city has not told is left out. */
export function lotFacts(lot: Lot, { t, text, format, texts }: LotSpeech): readonly Fact[] {
  const rows: readonly (readonly [key: string, name: string, value: ReactNode])[] = [
    ['identifier', t('lots.identifier'), lot.id],
    ['district', t('lots.district'), lot.district && text(lot.district)],
    ['area', t('lots.area'), format.area(lot.areaM2)],
    ['right', t('lots.buildingRight'), texts.buildingRight(lot)],
    ['storeys', t('lots.storeys'), lot.storeys],
    [
      'rent',
      t('lots.rent'),
      lot.rentEurYear !== undefined && t('lots.rentEur', { price: format.euros(lot.rentEurYear) }),
    ],
    [
      'reservation',
      t('lots.reservationFee'),
      lot.reservationFeeEur !== undefined && format.euros(lot.reservationFeeEur),
    ],
    ['utilities', t('lots.utilities'), lot.utilities && text(lot.utilities)],
    ['from', t('lots.availableFrom'), lot.availableFrom && format.calendarDate(lot.availableFrom)],
    ['until', t('lots.validUntil'), format.calendarDate(lot.validUntil)],
  ];
  return rows.flatMap(([key, name, value]) =>
    value === undefined || value === false ? [] : [{ key, name, value }],
  );
}
