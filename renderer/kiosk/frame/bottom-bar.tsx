import { Accessibility, ArrowLeft, ConciergeBell, House, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { usePress } from '../../design/press';
import { Segmented } from '../../design/segmented';
import { HelpDialog } from '../help/help-dialog';
import { useLanguage } from '../language';
import { canOpen } from '../screens';
import { useChangeSettings, useNavigation, useSettings, useTrail } from '../visit-context';
import { languageOptions } from './language-options';
import styles from './bottom-bar.module.css';

function LanguageSwitch() {
  const { t, language } = useLanguage();
  const change = useChangeSettings();
  return (
    <Segmented
      tone="bar"
      label={t('frame.language')}
      options={languageOptions}
      value={language}
      onChange={next => change({ language: next })}
    />
  );
}

/** Language, back, home, search, accessibility and help: always there, where every hand reaches. */
export function BottomBar({
  onAccessibility,
  accessibilityOpen,
}: {
  onAccessibility: () => void;
  accessibilityOpen: boolean;
}) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const trail = useTrail();
  const settings = useSettings();
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    if (accessibilityOpen) setHelpOpen(false);
  }, [accessibilityOpen]);
  const toggleHelp = () => {
    if (accessibilityOpen) onAccessibility();
    setHelpOpen(open => !open);
  };
  const away = trail.length > 1;
  const helped = settings.text === 'large' || settings.contrast === 'high' || settings.reach === 'low';
  return (
    <nav className={styles.bar} aria-label={t('frame.bar')}>
      <div className={styles.language}>
        <LanguageSwitch />
      </div>
      {away && <BarButton icon={ArrowLeft} label={t('frame.back')} onPress={navigation.back} />}
      {away && <BarButton icon={House} label={t('frame.home')} onPress={navigation.home} />}
      {canOpen('search') && (
        <BarButton
          icon={Search}
          label={t('frame.search')}
          onPress={() => navigation.open({ screen: 'search' })}
        />
      )}
      <BarButton
        icon={Accessibility}
        label={t('frame.accessibility')}
        onPress={onAccessibility}
        pressed={accessibilityOpen || helped}
        expanded={accessibilityOpen}
      />
      <BarButton
        icon={ConciergeBell}
        label={t('help.bar')}
        onPress={toggleHelp}
        pressed={helpOpen}
        expanded={helpOpen}
      />
      {helpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </nav>
  );
}

interface BarButtonProps {
  icon: LucideIcon;
  label: string;
  onPress: () => void;
  pressed?: boolean;
  expanded?: boolean;
}

function BarButton({ icon, label, onPress, pressed, expanded }: BarButtonProps) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      className={styles.button}
      onClick={press}
      data-on={pressed}
      aria-expanded={expanded}
    >
      <Icon icon={icon} />
      <span>{label}</span>
    </button>
  );
}
