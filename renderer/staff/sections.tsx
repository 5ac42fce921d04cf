import { lazy } from 'react';
import type { ComponentType } from 'react';
import {
  Activity,
  CalendarDays,
  ChartColumn,
  FolderCheck,
  Megaphone,
  MessageSquareText,
  MonitorCog,
  Package,
  ScrollText,
  Send,
  TriangleAlert,
  Users,
} from 'lucide-react';
import type { TextKey } from '#content/locales/index';
import type { Person } from '#hub/people/contract';
import type { LucideIcon } from '../design/icon';

/** A part of the staff page: one row here is all that it takes. */
export interface StaffSection {
  /** In the page's address: `#people`. */
  readonly key: string;
  readonly title: TextKey;
  readonly icon: LucideIcon;
  /** Whoever has one of these roles sees it. */
  readonly roles: Person['roles'];
  readonly component: ComponentType;
}

/** In the order of the navigation; a person's first one opens when they sign in. */
export const sections: readonly StaffSection[] = [
  {
    key: 'desk',
    title: 'desk.title',
    icon: Megaphone,
    roles: ['desk'],
    component: lazy(async () => ({ default: (await import('./desk/desk-section')).DeskSection })),
  },
  {
    key: 'bookings',
    title: 'bookings.title',
    icon: CalendarDays,
    roles: ['desk', 'expert'],
    component: lazy(async () => ({ default: (await import('./bookings/bookings-section')).BookingsSection })),
  },
  {
    key: 'orders',
    title: 'orders.staffTitle',
    icon: Package,
    roles: ['desk', 'planner'],
    component: lazy(async () => ({ default: (await import('./orders/orders-section')).OrdersSection })),
  },
  {
    key: 'opinions',
    title: 'opinions.title',
    icon: MessageSquareText,
    roles: ['desk', 'planner'],
    component: lazy(async () => ({ default: (await import('./opinions/opinions-section')).OpinionsSection })),
  },
  {
    key: 'reports',
    title: 'reports.staffTitle',
    icon: TriangleAlert,
    roles: ['desk', 'planner'],
    component: lazy(async () => ({ default: (await import('./reports/reports-section')).ReportsSection })),
  },
  {
    key: 'outbox',
    title: 'outbox.title',
    icon: Send,
    roles: ['desk', 'planner', 'it'],
    component: lazy(async () => ({ default: (await import('./outbox/outbox-section')).OutboxSection })),
  },
  {
    key: 'content',
    title: 'people.section_content',
    icon: FolderCheck,
    roles: ['desk', 'planner', 'it'],
    component: lazy(async () => ({ default: (await import('./content-section')).ContentSection })),
  },
  {
    key: 'screens',
    title: 'displays.title',
    icon: MonitorCog,
    roles: ['desk', 'planner', 'it'],
    component: lazy(async () => ({ default: (await import('./screens/screens-section')).ScreensSection })),
  },
  {
    key: 'day',
    title: 'statistics.title',
    icon: ChartColumn,
    roles: ['desk', 'planner', 'it'],
    component: lazy(async () => ({ default: (await import('./day/day-section')).DaySection })),
  },
  {
    key: 'people',
    title: 'people.section_people',
    icon: Users,
    roles: ['it'],
    component: lazy(async () => ({ default: (await import('./people/people-section')).PeopleSection })),
  },
  {
    key: 'log',
    title: 'people.section_log',
    icon: ScrollText,
    roles: ['it'],
    component: lazy(async () => ({ default: (await import('./people/log-section')).LogSection })),
  },
  {
    key: 'system',
    title: 'people.section_system',
    icon: Activity,
    roles: ['it'],
    component: lazy(async () => ({ default: (await import('./system-section')).SystemSection })),
  },
];

/** What a person sees of the page. */
export function sectionsOf({ roles }: Pick<Person, 'roles'>): readonly StaffSection[] {
  return sections.filter(section => section.roles.some(role => roles.includes(role)));
}
