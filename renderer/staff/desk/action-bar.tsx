import {
  BellRing,
  Check,
  CheckCheck,
  ChevronsRight,
  CircleArrowOutUpRight,
  Hourglass,
  ListChecks,
  Megaphone,
  UserPlus,
  UserRoundCheck,
  UserX,
} from 'lucide-react';
import { useSpeech } from '../speech';
import { DeskButton } from './desk-button';
import { useDeskNow } from './desk-context';
import { labelOf } from './pickers';
import { nextTicket, secondsUntil, stageOf } from './rules';
import type { DeskCommands } from './use-desk-commands';
import styles from './action-bar.module.css';

/** What can be done now, the likeliest first and largest. */
export function ActionBar({ commands }: { commands: DeskCommands }) {
  const { view } = useDeskNow();
  const stage = stageOf(view);
  return (
    <div className={styles.bar} data-stage={stage}>
      {stage === 'free' && <WhenFree commands={commands} />}
      {stage === 'called' && <WhenCalled commands={commands} />}
      {stage === 'serving' && <WhenServing commands={commands} />}
    </div>
  );
}

function WhenFree({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { view, isCurrent, own } = useDeskNow();
  const next = nextTicket(view);
  if (own?.paused === true) {
    return (
      <div className={styles.primary}>
        <DeskButton
          kind="primary"
          icon={UserRoundCheck}
          command="pause"
          off={!isCurrent}
          onPress={commands.pause}
        >
          {t('desk.goOn')}
        </DeskButton>
      </div>
    );
  }
  return (
    <>
      <div className={styles.primary}>
        <DeskButton
          kind="primary"
          icon={Megaphone}
          command="next"
          off={!isCurrent || next === undefined}
          onPress={commands.next}
        >
          {next === undefined ? t('desk.callNextEmpty') : t('desk.callNext', { label: labelOf(next, t) })}
        </DeskButton>
        {isCurrent && next === undefined && <p className={styles.why}>{t('desk.nobodyWaits')}</p>}
      </div>
      <div className={styles.others}>
        <DeskButton icon={UserPlus} command="walkIn" off={!isCurrent} onPress={commands.walkIn}>
          {t('desk.walkIn')}
        </DeskButton>
      </div>
    </>
  );
}

function WhenCalled({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { view, isCurrent, now } = useDeskNow();
  const next = nextTicket(view);
  const seconds = view.recallFrom === undefined ? 0 : secondsUntil(view.recallFrom, now);
  return (
    <>
      <div className={styles.primary}>
        <DeskButton
          kind="primary"
          icon={UserRoundCheck}
          command="start"
          off={!isCurrent}
          onPress={commands.start}
        >
          {t('desk.start')}
        </DeskButton>
      </div>
      <div className={styles.others}>
        <DeskButton
          icon={BellRing}
          command="recall"
          off={!isCurrent || seconds > 0}
          onPress={commands.recall}
        >
          {seconds > 0 ? t('desk.recallIn', { seconds }) : t('desk.recall')}
        </DeskButton>
        <DeskButton icon={UserX} command="noShow" off={!isCurrent} onPress={commands.noShow}>
          {t('desk.noShow')}
        </DeskButton>
        {next !== undefined && (
          <DeskButton
            icon={ChevronsRight}
            command="noShowNext"
            off={!isCurrent}
            onPress={commands.noShowNext}
          >
            {t('desk.noShowNext', { label: labelOf(next, t) })}
          </DeskButton>
        )}
        <Elsewhere commands={commands} />
      </div>
    </>
  );
}

function WhenServing({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { view, isCurrent, own } = useDeskNow();
  const next = own?.paused === true ? undefined : nextTicket(view);
  return (
    <>
      <div className={styles.primary}>
        {next !== undefined && (
          <DeskButton
            kind="primary"
            icon={CheckCheck}
            command="next"
            off={!isCurrent}
            onPress={commands.next}
          >
            {t('desk.servedNext', { label: labelOf(next, t) })}
          </DeskButton>
        )}
        <DeskButton
          kind={next === undefined ? 'primary' : 'secondary'}
          icon={Check}
          command="served"
          off={!isCurrent}
          onPress={commands.served}
        >
          {t('desk.served')}
        </DeskButton>
      </div>
      <div className={styles.others}>
        <DeskButton icon={ListChecks} command="servedOther" off={!isCurrent} onPress={commands.servedOther}>
          {t('desk.servedOther')}
        </DeskButton>
        <Elsewhere commands={commands} />
      </div>
    </>
  );
}

function Elsewhere({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { isCurrent } = useDeskNow();
  return (
    <>
      <DeskButton icon={Hourglass} command="park" off={!isCurrent} onPress={commands.park}>
        {t('desk.park')}
      </DeskButton>
      <DeskButton
        icon={CircleArrowOutUpRight}
        command="transfer"
        off={!isCurrent}
        onPress={commands.transfer}
      >
        {t('desk.transfer')}
      </DeskButton>
    </>
  );
}
