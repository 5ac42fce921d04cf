import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Place } from '#hub/places/contract';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { OpenTag } from '../parts/open-tag';
import { categoryIcons } from './category-icons';
import styles from './tourism.module.css';

export type Category = Place['category'];
export type Narrowing = Category | 'all';

export interface PlaceListProps {
  places: readonly Place[];
  now: number;
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

/** Places by distance, of one kind or all. */
export function PlaceList({ places, now, narrowing, onNarrow, chosenId, onChoose }: PlaceListProps) {
  const { t, text, format } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const shown = places.filter(({ category }) => narrowing === 'all' || category === narrowing);
  if (places.length === 0) {
    return (
      <Notice kind="empty" size="page">
        {t('tourism.empty_places')}
      </Notice>
    );
  }
  return (
    <>
      <div>
        <Button icon={ListFilter} onPress={() => setChoosing(true)}>
          {narrowing === 'all' ? t('tourism.chooseCategory') : t(`tourism.category_${narrowing}`)}
        </Button>
      </div>
      <List label={t('tourism.placesLabel')}>
        {shown.map(place => (
          <Row
            key={place.id}
            icon={categoryIcons[place.category]}
            title={text(place.name)}
            detail={
              <span className={styles.facts}>
                {place.distanceM !== undefined && (
                  <span>{t('tourism.distance', { value: format.distance(place.distanceM) })}</span>
                )}
                {place.openNow && <OpenTag state={place.openNow} now={now} />}
              </span>
            }
            current={place.id === chosenId}
            onPress={() => onChoose(place.id)}
          />
        ))}
      </List>
      {choosing && (
        <CategoryDialog
          categories={[...new Set(places.map(({ category }) => category))]}
          narrowing={narrowing}
          onNarrow={next => {
            onNarrow(next);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface CategoryDialogProps {
  categories: readonly Category[];
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
  onClose: () => void;
}

function CategoryDialog({ categories, narrowing, onNarrow, onClose }: CategoryDialogProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('tourism.categories')} onClose={onClose}>
      <div className={styles.categories}>
        <Button pressed={narrowing === 'all'} onPress={() => onNarrow('all')}>
          {t('tourism.allCategories')}
        </Button>
        {categories.map(category => (
          <Button
            key={category}
            icon={categoryIcons[category]}
            pressed={narrowing === category}
            onPress={() => onNarrow(category)}
          >
            {t(`tourism.category_${category}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
