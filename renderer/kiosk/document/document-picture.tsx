import {
  BookOpenText,
  FileText,
  Gavel,
  Map as MapIcon,
  Megaphone,
  Paperclip,
  Scale,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import type { PlanDocument } from '#hub/plans/contract';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import styles from './document-picture.module.css';

const icons: Record<PlanDocument['role'], LucideIcon> = {
  notice: Megaphone,
  'plan-map': MapIcon,
  description: BookOpenText,
  'participation-scheme': Users,
  decision: Gavel,
  appeal: Scale,
  attachment: Paperclip,
};

export interface DocumentPictureProps {
  /** Of the first page's picture; without it the icon of the role stands. */
  address: string | undefined;
  role?: PlanDocument['role'];
  /** As large as its place is wide, instead of a strip. */
  tall?: boolean;
}

/** The first page of a document, small; an ornament of the card that names it. */
export function DocumentPicture({ address, role, tall = false }: DocumentPictureProps) {
  const [failedAddress, setFailedAddress] = useState<string>();
  const shown = address !== undefined && address !== failedAddress;
  return (
    <span className={`${styles.picture} ${tall ? styles.tall : ''}`}>
      {shown ? (
        <img src={address} alt="" className={styles.page} onError={() => setFailedAddress(address)} />
      ) : (
        <span className={styles.icon}>
          <Icon icon={role === undefined ? FileText : icons[role]} size="large" />
        </span>
      )}
    </span>
  );
}
