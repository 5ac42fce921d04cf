import { ALargeSmall, ArrowDownToLine, Contrast, Timer, Waves } from 'lucide-react';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import type { LucideIcon } from '../../design/icon';
import { Toggle } from '../../design/toggle';
import { useLanguage } from '../language';
import { initialSettings } from '../settings';
import type { Settings } from '../settings';
import { useChangeSettings, useSettings } from '../visit-context';
import styles from './accessibility-panel.module.css';

interface Aid {
  icon: LucideIcon;
  name: 'largeText' | 'highContrast' | 'lowReach' | 'longTime' | 'reducedMotion';
  isOn: (settings: Settings) => boolean;
  on: Partial<Settings>;
  off: Partial<Settings>;
}

const aids: readonly Aid[] = [
  {
    icon: ALargeSmall,
    name: 'largeText',
    isOn: ({ text }) => text === 'large',
    on: { text: 'large' },
    off: { text: 'normal' },
  },
  {
    icon: Contrast,
    name: 'highContrast',
    isOn: ({ contrast }) => contrast === 'high',
    on: { contrast: 'high' },
    off: { contrast: 'normal' },
  },
  {
    icon: ArrowDownToLine,
    name: 'lowReach',
    isOn: ({ reach }) => reach === 'low',
    on: { reach: 'low' },
    off: { reach: 'normal' },
  },
  {
    icon: Timer,
    name: 'longTime',
    isOn: ({ time }) => time === 'long',
    on: { time: 'long' },
    off: { time: 'normal' },
  },
  {
    icon: Waves,
    name: 'reducedMotion',
    isOn: ({ motion }) => motion === 'reduced',
    on: { motion: 'reduced' },
    off: { motion: 'full' },
  },
];

/** Every aid on one sheet, at work as soon as it is touched; gone with the visit. */
export function AccessibilityPanel({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const settings = useSettings();
  const change = useChangeSettings();
  const { language: _, ...usual } = initialSettings;
  const anyOn = aids.some(aid => aid.isOn(settings));
  return (
    <Dialog title={t('frame.accessibility')} onClose={onClose}>
      <div className={styles.aids}>
        {aids.map(aid => (
          <Toggle
            key={aid.name}
            icon={aid.icon}
            title={t(`frame.${aid.name}`)}
            detail={t(`frame.${aid.name}Detail`)}
            on={aid.isOn(settings)}
            onChange={on => change(on ? aid.on : aid.off)}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <p>{t('frame.settingsEnd')}</p>
        {anyOn && <Button onPress={() => change(usual)}>{t('frame.asUsual')}</Button>}
      </div>
    </Dialog>
  );
}
