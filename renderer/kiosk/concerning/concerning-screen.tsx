import { House, LandPlot, MapPin } from 'lucide-react';
import { useState } from 'react';
import type { PlaceMatch } from '#hub/plans/contract';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { ConcernResult } from './concern-result';
import { useSuggestions } from './use-suggestions';
import type { Suggestions } from './use-suggestions';
import styles from './concerning.module.css';

/** What is planned at an address or a plot: write, choose the place meant, see what concerns it. Nothing is kept. */
export function ConcerningScreen({ route }: { route: RouteOf<'concerning'> }) {
  const [words, setWords] = useState(route.words ?? '');
  const [chosen, setChosen] = useState<PlaceMatch>();
  const [meantAtFirst, setMeantAtFirst] = useState(route.words);
  const suggestions = useSuggestions(words);
  const place = chosen ?? exactly(suggestions, meantAtFirst);
  if (place) {
    return (
      <ConcernResult
        place={place}
        onAnother={() => {
          setChosen(undefined);
          setMeantAtFirst(undefined);
          setWords('');
        }}
      />
    );
  }
  return <Ask words={words} suggestions={suggestions} onWords={setWords} onChoose={setChosen} />;
}

/** Coming back from a plan shows the same place again, if its name still means one. */
function exactly(suggestions: Suggestions, label: string | undefined): PlaceMatch | undefined {
  if (label === undefined || suggestions.state !== 'found') return undefined;
  return suggestions.places.find(place => place.label === label);
}

interface AskProps {
  words: string;
  suggestions: Suggestions;
  onWords: (words: string) => void;
  onChoose: (place: PlaceMatch) => void;
}

function Ask({ words, suggestions, onWords, onChoose }: AskProps) {
  const { t } = useLanguage();
  const only = suggestions.state === 'found' ? suggestions.places[0] : undefined;
  return (
    <PlainScreen label={t('concerning.title')} writes>
      <PageHeading title={t('concerning.title')} />
      <Field
        label={t('concerning.field')}
        icon={MapPin}
        placeholder={t('concerning.placeholder')}
        value={words}
        onChange={onWords}
        onSubmit={() => only && onChoose(only)}
        focused
        maxLength={80}
      />
      <SuggestionList suggestions={suggestions} onChoose={onChoose} />
    </PlainScreen>
  );
}

interface SuggestionListProps {
  suggestions: Suggestions;
  onChoose: (place: PlaceMatch) => void;
}

function SuggestionList({ suggestions, onChoose }: SuggestionListProps) {
  const { t } = useLanguage();
  switch (suggestions.state) {
    case 'nothing-asked':
      return (
        <div className={styles.hint}>
          <p>{t('concerning.start')}</p>
          <p className={styles.soft}>{t('concerning.hint')}</p>
        </div>
      );
    case 'looking':
      return <p className={styles.soft}>{t('common.loading')}</p>;
    case 'failed':
      return <Notice kind="error">{t('concerning.failed')}</Notice>;
    case 'found':
      if (suggestions.places.length === 0) return <Notice kind="empty">{t('concerning.none')}</Notice>;
      return (
        <div className={styles.suggestions}>
          <List label={t('concerning.suggestions')}>
            {suggestions.places.map(place => (
              <Row
                key={`${place.kind} ${place.label}`}
                icon={place.kind === 'address' ? House : LandPlot}
                title={place.label}
                detail={t(`concerning.kind_${place.kind}`)}
                onPress={() => onChoose(place)}
              />
            ))}
          </List>
        </div>
      );
  }
}
