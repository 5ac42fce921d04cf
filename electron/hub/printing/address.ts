/** Where the printer is reached: over the network, or as a device file of this machine. */
export type PrinterAddress = { kind: 'tcp'; host: string; port: number } | { kind: 'device'; path: string };

/** The port on which receipt printers take ESC/POS. */
const USUAL_PORT = 9100;
const DEVICE = /^(\/|[A-Za-z]:[\\/]|\\\\)\S/;

/** Reads `tcp://host`, `tcp://host:9100` or an absolute path (`/dev/usb/lp0`, `\\.\COM3`); else undefined. */
export function parsePrinterAddress(text: string): PrinterAddress | undefined {
  if (DEVICE.test(text)) return { kind: 'device', path: text };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.protocol !== 'tcp:' || url.hostname === '') return undefined;
  if (url.username !== '' || url.search !== '' || !['', '/'].includes(url.pathname)) return undefined;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { kind: 'tcp', host, port: url.port === '' ? USUAL_PORT : Number(url.port) };
}
