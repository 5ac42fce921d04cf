import { describe, expect, it } from 'vitest';
import { ticketLayout, usualTicketLayout } from '#content/model/ticket-layout';
import { type PaperTicket, ticketTexts } from './ticket-texts';

const ticket: PaperTicket = {
  label: 'A104',
  matters: [{ fi: 'Rakennusvalvonta', en: 'Building control' }, { fi: 'Tontit' }],
  language: 'fi',
  takenAt: Date.parse('2026-03-29T00:59:00Z'),
  qr: '',
  site: { name: { fi: 'Imatran kaupunki', en: 'City of Imatra' }, servicePoint: { fi: 'Pysäkki' } },
  timeZone: 'Europe/Helsinki',
};
const texts = (part: Partial<PaperTicket>, layout = usualTicketLayout) =>
  ticketTexts({ ...ticket, ...part }, layout);

describe('the words of a ticket', () => {
  it('are in the language of the visitor, and in Finnish where the planner wrote no other', () => {
    expect(texts({ language: 'en' })).toMatchObject({
      header: ['City of Imatra', 'Pysäkki'],
      matters: ['Building control', 'Tontit'],
      time: 'Taken 29 March 2026 at\u00a02:59',
    });
    expect(texts({})).toMatchObject({
      header: ['Imatran kaupunki', 'Pysäkki'],
      time: 'Otettu 29.3.2026 klo\u00a02.59',
    });
  });

  it('tell the time of the site on both sides of the spring change', () => {
    expect(texts({ takenAt: Date.parse('2026-03-29T01:00:00Z') }).time).toBe(
      'Otettu 29.3.2026 klo\u00a04.00',
    );
  });

  it('say how many are before, and nothing when it is not known', () => {
    expect([undefined, 0, 1, 5].map(ahead => texts(ahead === undefined ? {} : { ahead }).ahead)).toEqual([
      undefined,
      'Edelläsi ei ole muita',
      'Edelläsi on 1 odottaja',
      'Edelläsi on 5 odottajaa',
    ]);
  });

  it('give the wait no more exactly than it is known', () => {
    const waits = [undefined, { least: 10, most: 20 }, { least: 15, most: 15 }, { least: 0, most: 5 }];
    expect(waits.map(wait => texts(wait === undefined ? {} : { waitMinutes: wait }).wait)).toEqual([
      undefined,
      'Arvioitu odotusaika 10–20\u00a0min',
      'Arvioitu odotusaika noin 15\u00a0min',
      'Arvioitu odotusaika enintään 5\u00a0min',
    ]);
  });

  it('are the own ones of a site that wrote them', () => {
    const layout = ticketLayout.parse({ header: { fi: 'Aula', en: 'Lobby' }, footer: 'Tervetuloa' });
    expect(texts({ language: 'en' }, layout)).toMatchObject({ header: ['Lobby'], footer: 'Tervetuloa' });
  });
});
