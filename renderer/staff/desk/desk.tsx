import { useMemo, useState } from 'react';
import type { DeskView } from '#hub/queue/contract';
import { Notice } from '../../design/notice';
import { useSpeech } from '../speech';
import { ActionBar } from './action-bar';
import { Choices } from './choices';
import { CountersList } from './counters-list';
import { CurrentCard } from './current-card';
import { DeedLine } from './deed-line';
import { DeskContext, useDeskNow, type DeskNow } from './desk-context';
import { HelpCalls, useHelpCalls } from './help-calls';
import type { DeskMemory } from './memory';
import { MissedList } from './missed-list';
import { ParkedList } from './parked-list';
import { Picker } from './picker';
import { ParkPicker, ServedPicker, TransferPicker, WalkInPicker, type OpenPicker } from './pickers';
import { ownCounter } from './rules';
import { SeatForm } from './seat-form';
import { SeatLine } from './seat-line';
import { SilentCall } from './silent-call';
import { PrinterLine, RangesLine } from './state-lines';
import { UndoBar } from './undo-bar';
import type { DeskAccess } from './use-desk';
import { useDeskCommands } from './use-desk-commands';
import { useHubNow } from './use-hub-now';
import { useShortcuts } from './use-shortcuts';
import { WaitingList, type Shown } from './waiting-list';
import styles from './desk.module.css';

interface DeskProps {
  person: { id: string; name: string };
  view: DeskView;
  isCurrent: boolean;
  access: DeskAccess;
  memory: DeskMemory;
}

/** One desk with all around it. */
export function Desk({ person, view, isCurrent, access, memory }: DeskProps) {
  const now = useHubNow(view.now);
  const { asked, act, sit, phase } = access;
  const desk = useMemo(
    (): DeskNow => ({
      ...{ person, now, isCurrent, act, sit },
      view: isCurrent ? view : withoutThePassing(view),
      own: ownCounter(view.counters, person.id, asked),
      canAct: isCurrent && phase.phase !== 'pending',
      matterOf: id => view.matters.find(matter => matter.id === id),
    }),
    [person, view, now, isCurrent, act, sit, asked, phase.phase],
  );
  return (
    <DeskContext value={desk}>
      <AtDesk access={access} memory={memory} />
    </DeskContext>
  );
}

/** What is still true while nothing new is heard: where one sits and whom one serves. */
function withoutThePassing({ next: _, undo: _undo, recallFrom: _recall, ...view }: DeskView): DeskView {
  return { ...view, waiting: [], parked: [], missed: [] };
}

function AtDesk({ access, memory }: { access: DeskAccess; memory: DeskMemory }) {
  const { t } = useSpeech();
  const { own, isCurrent } = useDeskNow();
  const help = useHelpCalls(own?.id);
  const [soundOn, setSound] = useState(() => memory.isOn('sound'));
  const [keysOn, setKeys] = useState(() => memory.isOn('keys'));
  return (
    <div className={styles.desk} aria-busy={access.phase.phase === 'pending'}>
      {help.now !== undefined && isCurrent && (
        <HelpCalls calls={help.others} toldAt={help.now} canAct={isCurrent} soundOn={soundOn} />
      )}
      {!isCurrent && <Stale />}
      {own === undefined ? (
        <NotSeated access={access} memory={memory} />
      ) : (
        <Seated access={access} memory={memory} keysOn={keysOn} />
      )}
      <footer className={styles.foot}>
        {own !== undefined && <SilentCall counter={own.id} own={help.own} canAct={isCurrent} />}
        <RangesLine />
        <Choices
          choices={[
            { name: t('help.sound'), on: soundOn, change: on => (memory.keep('sound', on), setSound(on)) },
            { name: t('desk.keysOn'), on: keysOn, change: on => (memory.keep('keys', on), setKeys(on)) },
          ]}
        />
      </footer>
    </div>
  );
}

function NotSeated({ access, memory }: { access: DeskAccess; memory: DeskMemory }) {
  const { t } = useSpeech();
  const { isCurrent } = useDeskNow();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <section className={styles.panel} aria-labelledby="desk-seat">
          <h2 id="desk-seat">{t('desk.seatTitle')}</h2>
          <SeatForm memory={memory} />
          <DeedLine {...access} />
        </section>
      </div>
      <div className={styles.column}>{isCurrent && <Lists />}</div>
    </div>
  );
}

function Seated({ access, memory, keysOn }: { access: DeskAccess; memory: DeskMemory; keysOn: boolean }) {
  const { isCurrent, view } = useDeskNow();
  const [opened, setOpened] = useState<{ picker: OpenPicker; about: string | undefined }>();
  const open = (picker: OpenPicker) => setOpened({ picker, about: view.current?.id });
  const commands = useDeskCommands(open, keysOn);
  // What is chosen on a sheet is about the visitor for whom it was opened, and nobody else.
  const picker = opened?.picker === 'seat' || opened?.about === view.current?.id ? opened?.picker : undefined;
  return (
    <>
      <SeatLine onPause={commands.pause} onChange={() => open('seat')} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.panel}>
            <CurrentCard />
            <ActionBar commands={commands} />
            <DeedLine {...access} />
          </div>
          <UndoBar onUndo={commands.undo} />
        </div>
        <div className={styles.column}>{isCurrent && <Lists keysOn={keysOn} />}</div>
      </div>
      {picker !== undefined && <Sheet picker={picker} memory={memory} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Lists({ keysOn = false }: { keysOn?: boolean }) {
  const [shown, setShown] = useState<Shown>('mine');
  useShortcuts({ show: () => setShown(now => (now === 'mine' ? 'all' : 'mine')) }, keysOn);
  return (
    <>
      <PrinterLine />
      <WaitingList shown={shown} onShow={setShown} />
      <ParkedList />
      <MissedList />
      <CountersList />
    </>
  );
}

function Stale() {
  const { t, format } = useSpeech();
  const { view } = useDeskNow();
  return (
    <Notice kind="offline">
      <b>{t('desk.stale')}</b> {t('desk.staleDetail')}{' '}
      {t('desk.lastKnown', { clock: format.clock(view.now) })}.
    </Notice>
  );
}

interface SheetProps {
  picker: OpenPicker;
  memory: DeskMemory;
  onClose: () => void;
}

function Sheet({ picker, memory, onClose }: SheetProps) {
  const { t } = useSpeech();
  switch (picker) {
    case 'served-other':
      return <ServedPicker onClose={onClose} />;
    case 'walk-in':
      return <WalkInPicker onClose={onClose} />;
    case 'park':
      return <ParkPicker onClose={onClose} />;
    case 'transfer':
      return <TransferPicker onClose={onClose} />;
    case 'seat':
      return (
        <Picker title={t('desk.seatChange')} onClose={onClose}>
          <SeatForm memory={memory} onDone={onClose} />
        </Picker>
      );
  }
}
