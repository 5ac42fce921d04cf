import { FileText, Search } from 'lucide-react';
import { useState } from 'react';
import type { Form } from '#hub/forms/contract';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { LiveContent } from '../parts/live-content';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { findForms, groupsInUse } from './form-finder';
import type { FormGroup } from './form-finder';

const ALL = 'all';

/** The city's forms by what one needs, narrowed by topic and words. */
export function FormsScreen({ route }: { route: RouteOf<'forms'> }) {
  const { t } = useLanguage();
  const answer = useLive(['forms.list'], (hub, signal) => hub.forms.list(undefined, { signal }));
  return (
    <PlainScreen label={t('forms.title')}>
      <PageHeading title={t('forms.title')} lead={t('forms.lead')} />
      <LiveContent live={answer} shape="rows" failed="forms.failed">
        {({ groups, forms }) =>
          forms.length === 0 ? (
            <Notice kind="empty" size="page">
              {t('forms.empty')}
            </Notice>
          ) : (
            <Finder groups={groups} forms={forms} route={route} />
          )
        }
      </LiveContent>
    </PlainScreen>
  );
}

interface FinderProps {
  groups: readonly FormGroup[];
  forms: readonly Form[];
  route: RouteOf<'forms'>;
}

function Finder({ groups, forms, route }: FinderProps) {
  const { t, plain } = useLanguage();
  const navigation = useNavigation();
  const [words, setWords] = useState(route.words ?? '');
  const [group, setGroup] = useState(route.group ?? ALL);
  const found = findForms(forms, { group: group === ALL ? undefined : group, words, groups });
  const open = (id: string) => {
    navigation.replace({ screen: 'forms', words, group });
    navigation.open({ screen: 'form', id });
  };
  return (
    <>
      <Field
        label={t('forms.search')}
        labelHidden
        placeholder={t('forms.searchHint')}
        icon={Search}
        value={words}
        onChange={setWords}
        maxLength={60}
      />
      <Segmented
        label={t('forms.groups')}
        options={[
          { value: ALL, label: t('forms.all') },
          ...groupsInUse(groups, forms).map(({ id, name }) => ({ value: id, label: plain(name) })),
        ]}
        value={group}
        onChange={setGroup}
      />
      <p aria-live="polite">{t('forms.count', { count: found.length })}</p>
      {found.length === 0 ? (
        <Notice kind="empty">{t('forms.noMatch')}</Notice>
      ) : (
        <List label={t('forms.title')}>
          {found.map(form => (
            <FormRow key={form.id} form={form} onOpen={() => open(form.id)} />
          ))}
        </List>
      )}
    </>
  );
}

function FormRow({ form, onOpen }: { form: Form; onOpen: () => void }) {
  const { text } = useLanguage();
  return <Row icon={FileText} title={text(form.need)} detail={text(form.title)} onPress={onOpen} />;
}
