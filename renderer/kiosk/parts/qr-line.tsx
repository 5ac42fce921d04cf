import type { ReactNode } from 'react';
import { QrCode } from '../../design/qr-code';
import styles from './qr-line.module.css';

export interface QrLineProps {
  /** What it is: "Virallinen kuulutus on kaupungin verkkosivuilla". */
  title: ReactNode;
  /** An address of the web; shown as people say it, without its protocol. */
  address: string;
  /** Spoken name of the code. */
  label: string;
  children?: ReactNode;
}

/** An address to take along: in words for those who write it down, as a code for those with a phone. */
export function QrLine({ title, address, label, children }: QrLineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.address}>{spokenAddress(address)}</p>
        {children}
      </div>
      <div className={styles.code}>
        <QrCode value={fullAddress(address)} label={label} />
      </div>
    </div>
  );
}

/** "https://www.imatra.fi/kaavat/" -> "www.imatra.fi/kaavat" */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** What a phone opens: with a protocol also where the planner left it out. */
export function fullAddress(address: string): string {
  return /^https?:\/\//.test(address) ? address : `https://${address}`;
}
