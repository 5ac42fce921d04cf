import type { PlanFeatureProperties } from '../../engines/plan-map/scene';

/** The area that is being explained, and the side of the map where its card covers it least. */
export interface AreaChoice {
  id: string;
  properties: PlanFeatureProperties;
  side: 'left' | 'right';
}
