import {
  CircleHelp,
  Construction,
  Droplets,
  Lightbulb,
  Snowflake,
  ToyBrick,
  Trash2,
  Trees,
} from 'lucide-react';
import type { ReportIcon } from '#content/model/reports-file';
import type { LucideIcon } from '../../design/icon';

/** What each kind of fault is drawn as. */
export const faultIcons: Readonly<Record<ReportIcon, LucideIcon>> = {
  'street-light': Lightbulb,
  snow: Snowflake,
  hole: Construction,
  litter: Trash2,
  tree: Trees,
  playground: ToyBrick,
  water: Droplets,
  other: CircleHelp,
};
