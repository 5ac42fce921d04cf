import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type EntryFacts, expertEntry, mailEntry, shortEntry } from './entry';

const facts: EntryFacts = {
  id: '7d5e1c1e-7a4b-4a52-9a3c-0d3f0f3f2a11',
  sequence: 2,
  startsAt: Date.parse('2026-12-03T10:00:00Z'),
  endsAt: Date.parse('2026-12-03T10:30:00Z'),
  changedAt: Date.parse('2026-11-25T08:00:00Z'),
  language: 'fi',
  city: { fi: 'Imatran kaupunki', en: 'City of Imatra' },
  matter: { fi: 'Rakennusluvat; neuvonta, ohjaus', en: 'Building permits' },
  expert: 'Aino Äyräväinen',
  way: 'here',
  place: 'Huone 2, Virastokatu 2, Imatra',
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('the entry of a booking', () => {
  it('has the same UID for ever, its time in UTC and the number of the change', () => {
    const { event, component } = read(expertEntry(facts, {}));
    expect(event.uid).toBe('7d5e1c1e-7a4b-4a52-9a3c-0d3f0f3f2a11@aula');
    expect(component.getFirstProperty('dtstart')!.toICALString()).toBe('DTSTART:20261203T100000Z');
    expect(component.getFirstProperty('dtend')!.toICALString()).toBe('DTEND:20261203T103000Z');
    expect(event.sequence).toBe(2);
  });

  it('tells the expert what it is about, and the visitor nothing of it', () => {
    const about = {
      plan: 'Mansikkala 12',
      lot: 'Pajatie 3',
      question: 'Saako, vai eikö; siinä kysymys\nriville 2',
    };
    const told = read(expertEntry(facts, about)).event.description;
    expect(told).toBe(
      'Kaava: Mansikkala 12\nTontti: Pajatie 3\nKysymys: Saako, vai eikö; siinä kysymys riville 2',
    );
    const visitors = [shortEntry(facts), mailEntry(facts, { method: 'REQUEST', attendee: 'a@example.fi' })];
    for (const text of visitors) expect(read(text).component.hasProperty('description')).toBe(false);
  });

  it('says in the visitor’s language what, with whom and where', () => {
    expect(read(shortEntry(facts)).event.summary).toBe(
      'Aika varattu: Rakennusluvat; neuvonta, ohjaus, Aino Äyräväinen, Imatran kaupunki',
    );
    const english = read(shortEntry({ ...facts, language: 'en', way: 'phone', phone: '020 617 7' })).event;
    expect(english.summary).toBe('Appointment: Building permits, Aino Äyräväinen, City of Imatra');
    expect(english.location).toBe('By phone, 020 617 7');
  });

  it('comes by mail with the method, so that a cancelled one goes from the visitor’s calendar', () => {
    const { calendar, component } = read(
      mailEntry(facts, {
        method: 'CANCEL',
        organizer: 'Imatran kaupunki <aika@imatra.example>',
        attendee: 'a@example.fi',
      }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(component.getFirstPropertyValue('organizer')).toBe('mailto:aika@imatra.example');
  });

  it('cannot be made to say more lines by what somebody has typed', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(typed, typed, typed, (question, attendee, expert) => {
        const entries = [
          expertEntry({ ...facts, expert }, { question: `${question}\r\nEND:VEVENT\r\nATTACH:x` }),
          mailEntry({ ...facts, expert }, { method: 'REQUEST', attendee: `${attendee}\r\nATTACH:x` }),
        ];
        for (const text of entries) {
          const { calendar, component } = read(text);
          expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
          expect(component.hasProperty('attach')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is folded into lines of at most 75 bytes', () => {
    const text = expertEntry(facts, { question: 'äöå😀'.repeat(80) });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(text).event.description).toBe(`Kysymys: ${'äöå😀'.repeat(80)}`);
  });

  it('fits a QR code of 500 bytes whatever the names are, and can still be read', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(name, name, name, (matter, expert, place) => {
        const text = shortEntry({ ...facts, matter: { fi: matter }, expert, place });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(500);
        const { event } = read(text);
        expect(event.startDate.toJSDate().getTime()).toBe(facts.startsAt);
        expect(event.endDate.toJSDate().getTime()).toBe(facts.endsAt);
      }),
      { numRuns: 100 },
    );
  });
});
