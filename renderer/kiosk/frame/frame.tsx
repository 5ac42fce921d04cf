import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { DesignProvider } from '../../design/design-provider';
import { KeyboardDock, KeyboardProvider } from '../../design/keyboard';
import { BetweenVisits } from '../attract/between-visits';
import { useDesignWords } from '../design-words';
import { useNavigation, useSettings } from '../visit-context';
import type { VisitControl } from '../visit/create-visit';
import { StillThere } from '../visit/still-there';
import { AccessibilityPanel } from './accessibility-panel';
import { BottomBar } from './bottom-bar';
import { FreshnessNotice } from './freshness-notice';
import { Horizon } from './horizon';
import { SampleStrip } from './sample-strip';
import { Stage } from './stage';
import styles from './frame.module.css';

/** Esc goes back; a dialog in between takes it for itself. */
function useEscapeGoesBack(): void {
  const navigation = useNavigation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') navigation.back();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigation]);
}

/** What surrounds every screen: state of the data, the screen itself, keyboard, bottom bar; over them attract and the question. */
export function Frame({ visit }: { visit: VisitControl }) {
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const words = useDesignWords();
  const { reach } = useSettings();
  const phase = useStore(visit.store, state => state.phase);
  useEscapeGoesBack();
  const panel = useMemo(
    () => ({ toggle: () => setPanelOpen(open => !open), close: () => setPanelOpen(false) }),
    [],
  );
  return (
    <DesignProvider words={words} overlay={overlay}>
      <KeyboardProvider>
        <div className={styles.page}>
          <div className={styles.frame} data-reach={reach} inert={phase !== 'active'}>
            {reach === 'low' && <Horizon />}
            <FreshnessNotice />
            <div className={styles.stage}>
              <Stage inert={panelOpen} />
              <div ref={setOverlay} className={styles.overlay} />
              {panelOpen && overlay && <AccessibilityPanel onClose={panel.close} />}
            </div>
            <KeyboardDock />
            <SampleStrip />
            <BottomBar onAccessibility={panel.toggle} accessibilityOpen={panelOpen} />
          </div>
          {phase === 'attract' && <BetweenVisits visit={visit} />}
          <StillThere visit={visit} />
        </div>
      </KeyboardProvider>
    </DesignProvider>
  );
}
