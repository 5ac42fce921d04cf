import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** The dark squares of a QR code as one SVG path, one unit a module. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

export interface QrCodeProps {
  /** The address or text that a phone's camera reads. */
  value: string;
  /** Spoken name: what one gets by scanning. */
  label: string;
}

/** A QR code, dark on white with its quiet zone in every contrast setting, as wide as its parent. */
export function QrCode({ value, label }: QrCodeProps) {
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={qrPath(data)} fill="#000000" />
    </svg>
  );
}
