import { LandPlot, Map as MapIcon, MapPin } from 'lucide-react';
import { useState } from 'react';
import type { OrderedProperty } from '#hub/orders/contract';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useProperties } from './use-properties';
import type { Properties } from './use-properties';

export interface PlotAddressProps {
  onChoose: (property: OrderedProperty) => void;
  onMap: () => void;
}

/** The plot by its address or identifier, written on our own keyboard. */
export function PlotAddress({ onChoose, onMap }: PlotAddressProps) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const found = useProperties(words);
  const first = found.state === 'found' ? found.properties[0] : undefined;
  return (
    <PlainScreen label={t('orders.plotTitle')} writes>
      <PageHeading title={t('orders.plotTitle')} />
      <Field
        label={t('orders.addressField')}
        icon={MapPin}
        value={words}
        onChange={setWords}
        onSubmit={() => first && onChoose(first)}
        focused
        maxLength={80}
      />
      <Found found={found} onChoose={onChoose} />
      <Button icon={MapIcon} onPress={onMap}>
        {t('orders.byMap')}
      </Button>
    </PlainScreen>
  );
}

interface FoundProps {
  found: Properties;
  onChoose: PlotAddressProps['onChoose'];
}

function Found({ found, onChoose }: FoundProps) {
  const { t, text } = useLanguage();
  if (found.state === 'nothing-asked') return null;
  if (found.state === 'looking') return <Notice kind="loading">{t('common.loading')}</Notice>;
  if (found.state === 'failed') return <Notice kind="error">{t('orders.plotFailed')}</Notice>;
  if (found.properties.length === 0) return <Notice kind="empty">{t('orders.plotNone')}</Notice>;
  return (
    <List label={t('concerning.suggestions')}>
      {found.properties.map(property => (
        <Row
          key={property.propertyIdentifier}
          icon={LandPlot}
          title={property.address ? text(property.address) : property.propertyIdentifier}
          {...(property.address && { detail: property.propertyIdentifier })}
          onPress={() => onChoose(property)}
        />
      ))}
    </List>
  );
}
