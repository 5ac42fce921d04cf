import { ArrowLeft, ArrowRight, CheckSquare, ListChecks } from 'lucide-react';
import type { FieldFault, FormField } from '#hub/forms/contract';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import { Toggle } from '../../design/toggle';
import { useLanguage } from '../language';
import { FieldPicture } from './field-picture';
import type { Values } from './filling';
import styles from './fill.module.css';

/** As much as the hub takes for one field. */
const MOST_LETTERS = 4000;
/** Of a field for a longer text; it grows no further and scrolls. */
const LINES = 5;

export interface FieldStepProps {
  field: FormField;
  sha256: string;
  values: Values;
  fault: FieldFault | undefined;
  number: number;
  count: number;
  onChange: (value: string | boolean) => void;
  onBack: (() => void) | undefined;
  onNext: () => void;
  onList: () => void;
}

/** The field at hand: what it is for, where it stands on the form, and writing in it. */
export function FieldStep(step: FieldStepProps) {
  const { field, sha256, fault, number, count, onBack, onNext, onList } = step;
  const { t } = useLanguage();
  return (
    <div className={styles.step} data-personal="">
      <p className={styles.count} role="status">
        {t('forms.fieldOf', { number, count })} · {t(field.isRequired ? 'forms.required' : 'forms.optional')}
      </p>
      {fault !== undefined && <Notice kind="error">{t(`forms.fault_${fault}`)}</Notice>}
      <Writing {...step} />
      <div className={styles.buttons}>
        {onBack && (
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('forms.previous')}
          </Button>
        )}
        <Button kind="primary" iconAfter={ArrowRight} onPress={onNext}>
          {t('forms.next')}
        </Button>
        <Button kind="quiet" icon={ListChecks} onPress={onList}>
          {t('forms.allFields')}
        </Button>
      </div>
      <FieldPicture sha256={sha256} field={field} />
    </div>
  );
}

function Writing({ field, values, fault, onChange, onNext }: FieldStepProps) {
  const { t } = useLanguage();
  const written = values[field.name];
  const { label, value } = field;
  switch (value.kind) {
    case 'tick':
      return <Toggle icon={CheckSquare} title={label} on={written === true} onChange={onChange} />;
    case 'choice':
      return (
        <>
          <p className={styles.label}>{label}</p>
          <Segmented
            label={label}
            options={[
              ...(field.isRequired ? [] : [{ value: '', label: t('forms.noChoice') }]),
              ...value.options,
            ]}
            value={typeof written === 'string' ? written : ''}
            onChange={onChange}
          />
        </>
      );
    case 'text':
      return (
        <Field
          label={label}
          value={typeof written === 'string' ? written : ''}
          onChange={onChange}
          onSubmit={onNext}
          kind={value.content === 'number' || value.content === 'date' ? 'figures' : 'text'}
          maxLength={value.mostLetters ?? MOST_LETTERS}
          {...(value.isMultiline ? { lines: LINES } : {})}
          isWrong={fault !== undefined}
          focused
        />
      );
  }
}
