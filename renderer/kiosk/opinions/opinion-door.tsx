import { PenLine } from 'lucide-react';
import type { Plan } from '#hub/plans/contract';
import { deadlineWords } from '#content/model/deadline-words';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { useNavigation } from '../visit-context';

/** The way from a plan to writing what the law allows now; nothing while nothing can be given to the city. */
export function OpinionDoor({ plan }: { plan: Plan }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const { remedy, throughout } = plan;
  const { kind } = deadlineWords(plan);
  const isOpen = kind === 'open' || (throughout && kind !== 'upcoming');
  if (!isOpen || remedy === 'none' || remedy === 'appeal') return null;
  return (
    <Button
      kind="primary"
      icon={PenLine}
      wide
      onPress={() => navigation.open({ screen: 'opinion', plan: plan.id })}
    >
      {t(`opinions.open_${remedy}`)}
    </Button>
  );
}
