import { House, LandPlot, Map as MapIcon, MapPin } from 'lucide-react';
import { useState } from 'react';
import type { LocalText } from '#content/model/text';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useSuggestions } from '../concerning/use-suggestions';
import type { Suggestions } from '../concerning/use-suggestions';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { Danger } from './danger';
import type { FaultPlace } from './reporting';

export interface AddressChoiceProps {
  danger: LocalText | undefined;
  onChoose: (place: FaultPlace) => void;
  onMap: () => void;
}

/** The place by its address, written on our own keyboard. */
export function AddressChoice({ danger, onChoose, onMap }: AddressChoiceProps) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const suggestions = useSuggestions(words);
  const only = suggestions.state === 'found' ? suggestions.places[0] : undefined;
  return (
    <PlainScreen label={t('reports.place')} writes>
      <PageHeading title={t('reports.place')} />
      <Danger words={danger} />
      <Field
        label={t('reports.addressField')}
        icon={MapPin}
        value={words}
        onChange={setWords}
        onSubmit={() => only && onChoose({ position: only.position, label: only.label })}
        focused
        maxLength={80}
      />
      <Found suggestions={suggestions} onChoose={onChoose} />
      <Button icon={MapIcon} onPress={onMap}>
        {t('reports.byMap')}
      </Button>
    </PlainScreen>
  );
}

function Found({
  suggestions,
  onChoose,
}: {
  suggestions: Suggestions;
  onChoose: (place: FaultPlace) => void;
}) {
  const { t } = useLanguage();
  if (suggestions.state === 'nothing-asked') return null;
  if (suggestions.state === 'looking') return <Notice kind="loading">{t('common.loading')}</Notice>;
  if (suggestions.state === 'failed') return <Notice kind="error">{t('concerning.failed')}</Notice>;
  if (suggestions.places.length === 0) return <Notice kind="empty">{t('concerning.none')}</Notice>;
  return (
    <List label={t('concerning.suggestions')}>
      {suggestions.places.map(({ kind, label, position }) => (
        <Row
          key={`${kind} ${label}`}
          icon={kind === 'address' ? House : LandPlot}
          title={label}
          detail={t(`concerning.kind_${kind}`)}
          onPress={() => onChoose({ position, label })}
        />
      ))}
    </List>
  );
}
