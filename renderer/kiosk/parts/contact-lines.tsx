import { Mail, Phone } from 'lucide-react';
import type { Contact } from '#content/model/contact';
import { Icon } from '../../design/icon';
import { useLanguage } from '../language';
import styles from './contact-lines.module.css';

/** A person or desk of the city: name, title, phone and email as text, for there is nothing to call with here. */
export function ContactLines({ contact }: { contact: Contact }) {
  const { text } = useLanguage();
  return (
    <div className={styles.contact}>
      <p className={styles.name}>{contact.name}</p>
      {contact.jobTitle && <p className={styles.soft}>{text(contact.jobTitle)}</p>}
      {contact.phone && (
        <p className={styles.way}>
          <Icon icon={Phone} /> {contact.phone}
        </p>
      )}
      {contact.email && (
        <p className={styles.way}>
          <Icon icon={Mail} /> {contact.email}
        </p>
      )}
    </div>
  );
}
