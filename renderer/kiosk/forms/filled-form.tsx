import { Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { useHub } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { Filled } from './filling';
import { PaperView } from './paper-view';
import { PrintPaper } from './print-paper';
import styles from './fill.module.css';

export interface FilledFormProps {
  filled: Filled;
  /** Whether anything was written that could be taken along. */
  isWritten: boolean;
  onChange: () => void;
}

/** The made paper: looking at it, printing it, taking what was written along. Leaving wipes it. */
export function FilledForm({ filled, isWritten, onChange }: FilledFormProps) {
  const { t } = useLanguage();
  const hub = useHub();
  const { token, qr } = filled;
  useEffect(
    () => () => {
      // A hub that does not hear it wipes the paper by itself within a quarter of an hour.
      hub.prints.forget({ tokens: [token] }).catch(() => undefined);
    },
    [hub, token],
  );
  return (
    <div className={styles.step}>
      <Notice kind="info">{t('forms.ready')}</Notice>
      <PrintPaper print={({ key }, signal) => hub.prints.print({ key, token }, { signal })} />
      <Button icon={Pencil} onPress={onChange}>
        {t('forms.change')}
      </Button>
      {qr === undefined && isWritten && <Notice kind="info">{t('forms.qrTooLong')}</Notice>}
      {qr !== undefined && (
        <div className={styles.take}>
          <p>{t('forms.qr')}</p>
          <div className={styles.code}>
            <QrCode value={qr} label={t('forms.qrLabel')} />
          </div>
        </div>
      )}
      <PaperView token={token} />
    </div>
  );
}
