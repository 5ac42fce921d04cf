import { expect, it } from 'vitest';
import { parsePrinterAddress } from './address';

it('understands a printer on the network, with the usual port when none is named', () => {
  expect(parsePrinterAddress('tcp://10.0.4.20')).toEqual({ kind: 'tcp', host: '10.0.4.20', port: 9100 });
  expect(parsePrinterAddress('tcp://lippu.imatra.example:9101')).toEqual({
    kind: 'tcp',
    host: 'lippu.imatra.example',
    port: 9101,
  });
  expect(parsePrinterAddress('tcp://[fe80::1]:9100')).toEqual({ kind: 'tcp', host: 'fe80::1', port: 9100 });
});

it('understands a device file of Linux and of Windows', () => {
  expect(parsePrinterAddress('/dev/usb/lp0')).toEqual({ kind: 'device', path: '/dev/usb/lp0' });
  expect(parsePrinterAddress('\\\\.\\COM3')).toEqual({ kind: 'device', path: '\\\\.\\COM3' });
});

it('refuses what is neither', () => {
  for (const text of [
    '',
    'lp0',
    'http://10.0.4.20',
    'tcp://',
    'tcp://a:99999',
    'tcp://a/b',
    'tcp://x@a',
    '/',
  ])
    expect(parsePrinterAddress(text), text).toBeUndefined();
});
