import { CircleAlert, FileCheck } from 'lucide-react';
import type { FormField } from '#hub/forms/contract';
import { Button } from '../../design/button';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { Faults, Values } from './filling';
import { writtenIn } from './filling';
import styles from './fill.module.css';

export interface AllFieldsProps {
  fields: readonly FormField[];
  values: Values;
  faults: Faults;
  /** The paper could not be made, for no fault of what was written. */
  failed: boolean;
  onField: (index: number) => void;
  onMake: () => void;
}

/** Every field with what was written in it, before the paper is made; what must be changed comes first. */
export function AllFields({ fields, values, faults, failed, onField, onMake }: AllFieldsProps) {
  const { t } = useLanguage();
  const isWrong = ({ name }: FormField) => faults[name] !== undefined;
  const wrong = fields.filter(isWrong).length;
  const numbered = fields.map((field, index) => ({ field, index }));
  const wrongFirst = [
    ...numbered.filter(({ field }) => isWrong(field)),
    ...numbered.filter(({ field }) => !isWrong(field)),
  ];
  return (
    <div className={styles.step} data-personal="">
      {wrong > 0 && <Notice kind="error">{t('forms.wrong', { count: wrong })}</Notice>}
      {failed && <Notice kind="error">{t('forms.makeFailed')}</Notice>}
      <Button kind="primary" icon={FileCheck} wide onPress={onMake}>
        {t('forms.make')}
      </Button>
      <List label={t('forms.allFields')}>
        {wrongFirst.map(({ field, index }) => {
          const fault = faults[field.name];
          const written = writtenIn(field, values, t('forms.yes'));
          const missing = t(field.isRequired ? 'forms.emptyRequired' : 'forms.emptyField');
          return (
            <Row
              key={field.name}
              {...(fault === undefined ? {} : { icon: CircleAlert, isWrong: true })}
              title={field.label}
              detail={fault === undefined ? (written ?? missing) : t(`forms.fault_${fault}`)}
              onPress={() => onField(index)}
            />
          );
        })}
      </List>
    </div>
  );
}
