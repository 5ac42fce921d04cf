import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { Segmented } from '../../design/segmented';
import { useLanguage } from '../language';
import { isNarrowed, lotPrices, lotSizes, lotStatusFilters, noFilter } from './lot-filters';
import type { LotFilter, LotUse } from './lot-filters';
import styles from './lots.module.css';

export interface LotFilterDialogProps {
  filter: LotFilter;
  /** How many plots match the choices as they stand. */
  count: number;
  /** What the plots on offer are for. */
  uses: readonly LotUse[];
  onChange: (filter: LotFilter) => void;
  onClose: () => void;
}

/** What kind of plot: four questions, each answered with one touch, and the number that remains. */
export function LotFilterDialog({ filter, count, uses, onChange, onClose }: LotFilterDialogProps) {
  const { t } = useLanguage();
  const set = (change: Partial<LotFilter>) => onChange({ ...filter, ...change });
  return (
    <Dialog
      title={t('lots.filterTitle')}
      onClose={onClose}
      actions={
        <>
          {isNarrowed(filter) && <Button onPress={() => onChange(noFilter)}>{t('lots.clearFilter')}</Button>}
          <Button kind="primary" onPress={onClose}>
            {t('lots.showResults', { count })}
          </Button>
        </>
      }
    >
      <div className={styles.questions}>
        <Question
          name={t('lots.filterUse')}
          value={filter.use}
          choices={uses.map(use => ({ value: use, label: t(`lots.use_${use}`) }))}
          onChange={use => set({ use })}
        />
        <Question
          name={t('lots.filterStatus')}
          value={filter.status}
          choices={lotStatusFilters.map(status => ({ value: status, label: t(`lots.status_${status}`) }))}
          onChange={status => set({ status })}
        />
        <Question
          name={t('lots.filterArea')}
          value={filter.size}
          choices={lotSizes.map(size => ({ value: size, label: t(`lots.area_${size}`) }))}
          onChange={size => set({ size })}
        />
        <Question
          name={t('lots.filterPrice')}
          value={filter.price}
          choices={lotPrices.map(price => ({ value: price, label: t(`lots.price_${price}`) }))}
          onChange={price => set({ price })}
        />
      </div>
    </Dialog>
  );
}

interface QuestionProps<Value extends string> {
  name: string;
  value: Value | 'any';
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value | 'any') => void;
}

function Question<Value extends string>({ name, value, choices, onChange }: QuestionProps<Value>) {
  const { t } = useLanguage();
  return (
    <div className={styles.question}>
      <h3>{name}</h3>
      <Segmented<Value | 'any'>
        label={name}
        options={[{ value: 'any', label: t('lots.any') }, ...choices]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
