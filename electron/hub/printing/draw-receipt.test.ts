import { expect, test } from 'vitest';
import { usualTicketLayout } from '#content/model/ticket-layout';
import { drawTicket } from './draw-ticket';
import { type PaperReceipt, receiptTexts } from './ticket-texts';

const receipt: PaperReceipt = {
  kind: 'receipt',
  caption: 'Tilausnumero',
  label: 'T-2026-0012',
  rows: [{ text: 'Kaavaote ja määräykset', price: '25,00 €' }],
  language: 'fi',
  takenAt: Date.parse('2026-11-25T07:05:00Z'),
  qr: 'T-2026-0012',
  qrCaption: 'Tilaus puhelimeesi',
  footer: 'Kysy numerolla, onko paketti valmis.',
  site: { name: { fi: 'Imatran kaupunki', en: 'City of Imatra' }, servicePoint: { fi: 'Pysäkki' } },
  timeZone: 'Europe/Helsinki',
};

test('A receipt has the header of tickets in the visitor’s language, its own number and the time by the site’s clock.', () => {
  expect(receiptTexts({ ...receipt, language: 'en' }, usualTicketLayout)).toMatchObject({
    header: ['City of Imatra', 'Pysäkki'],
    numberCaption: 'Tilausnumero',
    label: 'T-2026-0012',
    time: 'Printed 25 November 2026 at\u00a09:05',
  });
});

test('Each line of a receipt makes the paper longer, and words that do not fit beside their price take two lines.', () => {
  const heightWith = (rows: PaperReceipt['rows']) =>
    drawTicket({ ...receipt, rows }, usualTicketLayout).heightDots;
  const [none, one, two] = [
    heightWith([]),
    heightWith(receipt.rows),
    heightWith([...receipt.rows, ...receipt.rows]),
  ];
  expect(one).toBeGreaterThan(none);
  expect(two).toBeGreaterThan(one);
  const long = 'Ote pohjakartasta ja johtokartasta rakennuspaikan ympäriltä';
  expect(heightWith([{ text: long, price: '18,00 €' }])).toBeGreaterThan(one);
});
