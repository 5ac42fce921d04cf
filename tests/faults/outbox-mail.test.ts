import { describe, expect, it } from 'vitest';
import { createMailCarrier } from '#hub/outbox/carriers/mail-carrier';
import type { ParcelOf } from '#hub/outbox/parcels';
import { mailSteps, startFaultyMailServer, startMailServer } from '../fixtures/smtp-stand';

const from = 'aula@example.org';
const label = { site: 'test', number: 7, key: 'k' };
const parcel: ParcelOf<'mail'> = {
  ...{ channel: 'mail', to: 'asiakas@example.org', subject: 'Ajanvaraus', text: 'Tervetuloa äänekkäästi.\n' },
  attachments: [
    {
      name: 'ajanvaraus.ics',
      mediaType: 'text/calendar; charset=utf-8; method=REQUEST',
      base64: Buffer.from('BEGIN:VCALENDAR').toString('base64'),
    },
  ],
};

/** Sends the parcel to a server. */
const sendTo = (server: string, stepMs = 5_000) =>
  createMailCarrier({ server, from, stepMs })(parcel, label, new AbortController().signal);

describe('a mail', () => {
  it('arrives with its attachment, under the same name on every try', async () => {
    const server = await startMailServer();
    expect(await sendTo(server.address)).toEqual({ outcome: 'sent' });
    expect(await sendTo(server.address)).toEqual({ outcome: 'sent' });
    for (const message of server.received) {
      expect(message).toContain('Message-ID: <aula.test.7@example.org>');
      expect(message).toContain('To: asiakas@example.org');
      expect(message).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
    }
    expect(server.received).toHaveLength(2);
    await server.close();
  });

  it('whose receiver is refused for good is refused; refused for now, it waits', async () => {
    const refusing = (responseCode: number) =>
      startMailServer({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
      });
    for (const [code, end] of [
      [550, { outcome: 'refused', problem: 'rejected' }],
      [451, { outcome: 'later', problem: 'busy' }],
    ] as const) {
      const server = await refusing(code);
      expect(await sendTo(server.address)).toEqual(end);
      await server.close();
    }
  });

  it('that the server does not take after having read it has certainly not arrived', async () => {
    const server = await startMailServer({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('full'), { responseCode: 452 })));
      },
    });
    expect(await sendTo(server.address)).toEqual({ outcome: 'later', problem: 'busy' });
    await server.close();
  });

  it('waits when the password is wrong', async () => {
    const server = await startMailServer({
      ...{ disabledCommands: [], allowInsecureAuth: true },
      onAuth: (_auth, _session, done) => done(new Error('wrong')),
    });
    const withPassword = server.address.replace('smtp://', 'smtp://aula:salasana@');
    expect(await sendTo(withPassword)).toEqual({ outcome: 'later', problem: 'denied' });
    await server.close();
  });

  it('does not leave in the open for another machine', async () => {
    const server = await startMailServer({ disabledCommands: ['AUTH', 'STARTTLS'] });
    // 0.0.0.0 reaches this machine, but is not known as it.
    const elsewhere = server.address.replace('127.0.0.1', '0.0.0.0');
    expect((await sendTo(elsewhere)).outcome).toBe('later');
    expect(server.received).toEqual([]);
    await server.close();
  });

  it('waits while there is no server', async () => {
    const server = await startMailServer();
    await server.close();
    expect(await sendTo(server.address)).toMatchObject({ outcome: 'later', problem: 'unreachable' });
  });

  describe.each(['stall', 'drop', 'rubbish'] as const)('before a server that can only %s', fault => {
    it.each(mailSteps)('at %s is uncertain only once the whole message was handed over', async step => {
      const server = await startFaultyMailServer(step, fault);
      // Only who stalls is waited for; a short limit would end what is not to end on a busy machine.
      const stepMs = fault !== 'stall' ? 5_000 : step === 'message' ? 2_000 : 300;
      const { outcome } = await sendTo(server.address, stepMs);
      // Who does not understand EHLO is greeted with HELO, as the protocol says.
      const isHelped = step === 'EHLO' && fault === 'rubbish';
      expect(outcome).toBe(isHelped ? 'sent' : step === 'message' ? 'uncertain' : 'later');
      await server.close();
    });
  });

  it('is given up at once when the hub ends', async () => {
    const server = await startFaultyMailServer('EHLO', 'stall');
    const end = new AbortController();
    const sending = createMailCarrier({ server: server.address, from })(parcel, label, end.signal);
    setTimeout(() => end.abort(), 50);
    expect((await sending).outcome).toBe('later');
    await server.close();
  });
});
