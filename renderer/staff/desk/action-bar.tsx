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
  const { view, canAct, own } = useDeskNow();
  const next = nextTicket(view);
  if (own?.paused === true) {
    return (
      <div className={styles.primary}>
        <DeskButton
          kind="primary"
          icon={UserRoundCheck}
          command="pause"
          off={!canAct}
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
          off={!canAct || next === undefined}
          onPress={commands.next}
        >
          {next === undefined ? t('desk.callNextEmpty') : t('desk.callNext', { label: labelOf(next, t) })}
        </DeskButton>
        {next === undefined && <p className={styles.why}>{t('desk.nobodyWaits')}</p>}
      </div>
      <div className={styles.others}>
        <DeskButton icon={UserPlus} command="walkIn" off={!canAct} onPress={commands.walkIn}>
          {t('desk.walkIn')}
        </DeskButton>
      </div>
    </>
  );
}

function WhenCalled({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { view, canAct, now } = useDeskNow();
  const next = nextTicket(view);
  const seconds = view.recallFrom === undefined ? 0 : secondsUntil(view.recallFrom, now);
  return (
    <>
      <div className={styles.primary}>
        <DeskButton
          kind="primary"
          icon={UserRoundCheck}
          command="start"
          off={!canAct}
          onPress={commands.start}
        >
          {t('desk.start')}
        </DeskButton>
      </div>
      <div className={styles.others}>
        <DeskButton
          icon={BellRing}
          command="recall"
          label={t('desk.recall')}
          off={!canAct || seconds > 0}
          onPress={commands.recall}
        >
          {seconds > 0 ? t('desk.recallIn', { seconds }) : t('desk.recall')}
        </DeskButton>
        <DeskButton icon={UserX} command="noShow" off={!canAct} onPress={commands.noShow}>
          {t('desk.noShow')}
        </DeskButton>
        {next !== undefined && (
          <DeskButton icon={ChevronsRight} command="noShowNext" off={!canAct} onPress={commands.noShowNext}>
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
  const { view, canAct, own } = useDeskNow();
  const next = own?.paused === true ? undefined : nextTicket(view);
  return (
    <>
      <div className={styles.primary}>
        {next !== undefined && (
          <DeskButton kind="primary" icon={CheckCheck} command="next" off={!canAct} onPress={commands.next}>
            {t('desk.servedNext', { label: labelOf(next, t) })}
          </DeskButton>
        )}
        <DeskButton
          kind={next === undefined ? 'primary' : 'secondary'}
          icon={Check}
          command="served"
          off={!canAct}
          onPress={commands.served}
        >
          {t('desk.served')}
        </DeskButton>
      </div>
      <div className={styles.others}>
        <DeskButton icon={ListChecks} command="servedOther" off={!canAct} onPress={commands.servedOther}>
          {t('desk.servedOther')}
        </DeskButton>
        <Elsewhere commands={commands} />
      </div>
    </>
  );
}

function Elsewhere({ commands }: { commands: DeskCommands }) {
  const { t } = useSpeech();
  const { canAct } = useDeskNow();
  return (
    <>
      <DeskButton icon={Hourglass} command="park" off={!canAct} onPress={commands.park}>
        {t('desk.park')}
      </DeskButton>
      <DeskButton icon={CircleArrowOutUpRight} command="transfer" off={!canAct} onPress={commands.transfer}>
        {t('desk.transfer')}
      </DeskButton>
    </>
  );
}
