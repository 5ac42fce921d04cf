import type { Route } from '#hub/places/contract';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { routeIcons } from './category-icons';

export interface RouteListProps {
  routes: readonly Route[];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

/** Routes with what moves along them and how long they are. */
export function RouteList({ routes, chosenId, onChoose }: RouteListProps) {
  const { t, text, format } = useLanguage();
  if (routes.length === 0) {
    return (
      <Notice kind="empty" size="page">
        {t('tourism.empty_routes')}
      </Notice>
    );
  }
  return (
    <List label={t('tourism.routesLabel')}>
      {routes.map(route => (
        <Row
          key={route.id}
          icon={routeIcons[route.kind]}
          title={text(route.name)}
          detail={t(`tourism.route_${route.kind}`)}
          after={t('tourism.lengthKm', { value: format.number(route.lengthKm, 1) })}
          current={route.id === chosenId}
          onPress={() => onChoose(route.id)}
        />
      ))}
    </List>
  );
}
