import { BookOpenText, FileText, Landmark, LifeBuoy, LandPlot, Map as MapIcon, Search } from 'lucide-react';
import { useState } from 'react';
import type { SearchHit } from '#hub/search/contract';
import { Field } from '../../design/field';
import { PageHeading, SectionHeading } from '../../design/heading';
import type { LucideIcon } from '../../design/icon';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { excerptParts, groupedHits } from './hit-groups';
import type { HitGroup } from './hit-groups';
import { routeOfHit } from './hit-route';
import { useFound } from './use-found';
import type { Found } from './use-found';
import styles from './search.module.css';

const icons: Record<HitGroup, LucideIcon> = {
  plan: MapIcon,
  document: BookOpenText,
  lot: LandPlot,
  form: FileText,
  service: LifeBuoy,
  tourism: Landmark,
};

/** One field over everything; what is found stands by kind and opens where the words are. */
export function SearchScreen({ route }: { route: RouteOf<'search'> }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const [words, setWords] = useState(route.words ?? '');
  const found = useFound(words);
  const open = (hit: SearchHit) => {
    navigation.replace({ screen: 'search', words });
    navigation.open(routeOfHit(hit, words));
  };
  return (
    <PlainScreen label={t('search.title')} writes>
      <PageHeading title={t('search.title')} />
      <Field
        label={t('search.field')}
        labelHidden
        placeholder={t('search.field')}
        icon={Search}
        value={words}
        onChange={setWords}
        focused={route.words === undefined}
        maxLength={120}
      />
      <Results found={found} words={words.trim()} onOpen={open} />
    </PlainScreen>
  );
}

interface ResultsProps {
  found: Found;
  words: string;
  onOpen: (hit: SearchHit) => void;
}

function Results({ found, words, onOpen }: ResultsProps) {
  const { t } = useLanguage();
  if (found.state === 'nothing-asked') return <Hint />;
  if (found.state === 'failed') return <Notice kind="error">{t('search.failed')}</Notice>;
  if (found.state === 'looking') return <p className={styles.quiet}>{t('common.loading')}</p>;
  if (found.hits.length === 0) {
    return (
      <Notice kind="empty" size="page" icon={Search}>
        {t('search.none', { words })}
      </Notice>
    );
  }
  return (
    <>
      <p role="status">{t('search.found', { count: found.hits.length })}</p>
      {groupedHits(found.hits).map(({ group, hits }) => (
        <section key={group} className={styles.group}>
          <SectionHeading title={t(`search.group_${group}`)} />
          <List label={t(`search.group_${group}`)}>
            {hits.map((hit, index) => (
              <Hit key={index} hit={hit} icon={icons[group]} onOpen={() => onOpen(hit)} />
            ))}
          </List>
        </section>
      ))}
      {found.more && <p>{t('search.more')}</p>}
    </>
  );
}

function Hint() {
  const { t } = useLanguage();
  return (
    <div className={styles.hint}>
      <p>{t('search.start')}</p>
      <p className={styles.quiet}>{t('search.hint')}</p>
    </div>
  );
}

function Hit({ hit, icon, onOpen }: { hit: SearchHit; icon: LucideIcon; onOpen: () => void }) {
  const { t, language } = useLanguage();
  const lang = hit.language === language ? undefined : hit.language;
  return (
    <Row
      icon={icon}
      title={<span lang={lang}>{hit.title}</span>}
      detail={
        <span lang={lang} className={styles.excerpt}>
          {excerptParts(hit).map((part, index) =>
            part.marked ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
      }
      after={hit.target.kind === 'document' && t('search.page', { page: hit.target.page })}
      onPress={onOpen}
    />
  );
}
