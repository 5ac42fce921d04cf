import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import type { LotCard } from '#hub/lots/contract';
import { useLanguage } from '../language';
import { useLotTexts } from './lot-texts';
import styles from './lot-comparison.module.css';

export interface LotComparisonProps {
  lots: readonly [LotCard, LotCard];
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** Two plots side by side, fact by fact. */
export function LotComparison({ lots, onOpen, onClose }: LotComparisonProps) {
  const { t, plain, format } = useLanguage();
  const texts = useLotTexts();
  const rows: readonly { name: string; of: (lot: LotCard) => string | undefined }[] = [
    { name: t('lots.price'), of: texts.price },
    { name: t('lots.area'), of: lot => format.area(lot.areaM2) },
    { name: t('lots.use'), of: texts.use },
    { name: t('lots.buildingRight'), of: texts.buildingRight },
    { name: t('lots.storeys'), of: lot => lot.storeys },
    { name: t('lots.status'), of: lot => t(`lots.status_${lot.status}`) },
    { name: t('lots.district'), of: lot => lot.district && plain(lot.district) },
    { name: t('lots.identifier'), of: lot => lot.id },
  ];
  return (
    <Dialog title={t('lots.compareTitle')} onClose={onClose}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {lots.map(lot => (
              <th key={lot.id} scope="col">
                {plain(lot.address)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {lots.map(lot => (
                <td key={lot.id}>{row.of(lot) ?? t('lots.unknown')}</td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            {lots.map(lot => (
              <td key={lot.id}>
                <Button
                  label={t('lots.open', { address: plain(lot.address) })}
                  onPress={() => onOpen(lot.id)}
                >
                  {t('lots.openShort')}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Dialog>
  );
}
