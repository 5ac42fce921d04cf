import { startCups } from '../fixtures/cups';
import { startIppPrinter } from '../fixtures/ipp-printer';
import { tracesOf } from '../fixtures/traces';
import { expect, test } from './driver/fixtures';
import { createKiosk, type Kiosk } from './driver/kiosk';
import { signIn } from './driver/staff';
import { languageNames, saying } from './driver/words';

/** The sample's notice of minor building work: its topic, its title and its fields. */
const form = {
  need: { fi: /terassin, aidan, vajan/, en: /terrace, fence, shed/ },
  name: 'Hakija: Nimi',
  email: 'Hakija: Sähköposti',
  words: /Kuvaus ja materiaalit/,
} as const;
/** What the program makes of the share's files; all else in its folder may come from visitors. */
const madeOfShare = ['content', 'derived', 'pages'];

async function opensTheForm(kiosk: Kiosk): Promise<void> {
  await kiosk.opens('forms');
  await kiosk.touches(form.need[kiosk.language()]);
  await kiosk.touchesText('forms.fill');
  await kiosk.sees(form.name);
}

test('a visitor fills a form in, looks at it and prints it, and nothing of it is left', async ({
  startsOwn,
}) => {
  const printer = await startIppPrinter();
  const kiosk = await startsOwn({ options: ['--document-printer', printer.address] });
  const { page } = kiosk;

  await test.step('one field after another, on our own keyboard', async () => {
    await opensTheForm(kiosk);
    await kiosk.types('kanaria7');
    await expect(page.getByRole('textbox', { name: form.name })).toHaveValue('kanaria7');
    await kiosk.photographs('form-field');
    await kiosk.fitsTheScreen();
    await kiosk.touches(saying('forms.next', 'fi'));
    await kiosk.sees('Hakija: Osoite');
    await kiosk.touchesText('forms.allFields');
    await kiosk.sees('kanaria7');
    await kiosk.photographs('form-all-fields');
    await kiosk.isAccessible();
  });

  await test.step('the made form is looked at, and printed when the printer has paper', async () => {
    await kiosk.touchesText('forms.make');
    await kiosk.seesText('forms.ready');
    await kiosk.isAtRest();
    await kiosk.photographs('form-ready');
    await kiosk.isAccessible();
    await kiosk.canTouchEverything();
    printer.state = 5;
    printer.reasons = ['media-empty-error'];
    await kiosk.touches(saying('prints.print', 'fi'));
    await kiosk.seesText('prints.trouble_paper-out');
    printer.state = 3;
    printer.reasons = ['none'];
    await kiosk.touchesText('prints.again');
    await kiosk.seesText('prints.printed');
    expect([...printer.jobs.values()].map(({ state }) => state)).toEqual([9]);
    await kiosk.photographs('form-printed');
  });

  await test.step('leaving wipes it', async () => {
    await kiosk.goesHome();
    expect(await page.content()).not.toContain('kanaria7');
    await opensTheForm(kiosk);
    await expect(page.getByRole('textbox', { name: form.name })).toHaveValue('');
  });

  await test.step('nor does the program or its browser keep any of it', async () => {
    await kiosk.lobby.stop();
    expect(await tracesOf({ typed: 'kanaria7' }, kiosk.lobby.dataDirectory, madeOfShare)).toEqual({});
  });
  await printer.close();
});

test('a fault is told at its field, a long text is no code for a phone, and a stopped queue of CUPS is tried again by choice, in English @browser @once', async ({
  startsOwn,
}) => {
  const cups = await startCups();
  const kiosk = await startsOwn({ options: ['--document-printer', cups.queue] });
  await kiosk.switchesTo(languageNames.en);
  await opensTheForm(kiosk);
  const writes = async (words: string, field: string | RegExp) => {
    await kiosk.touchesText('forms.allFields');
    await kiosk.touches(field);
    await kiosk.writes(words, field);
  };
  const makes = async () => {
    await kiosk.touchesText('forms.allFields');
    await kiosk.touchesText('forms.make');
  };

  await test.step('what is wrong is told on the list and at its field', async () => {
    await makes();
    await kiosk.sees('Check one field.');
    await kiosk.isAtRest();
    await kiosk.photographs('form-wrong');
    await kiosk.isAccessible();
    await kiosk.touches(form.name);
    await kiosk.seesText('forms.fault_required');
    await kiosk.photographs('form-wrong-field');
    await kiosk.writes('Aino Aalto', form.name);
    await writes('aino@', form.email);
    await makes();
    await kiosk.sees('Check one field.');
    await kiosk.touches(form.email);
    await kiosk.seesText('forms.fault_not-an-email');
    await kiosk.writes('aino@example.fi', form.email);
  });

  await test.step('a text too long for a code is said to be so; a shorter one goes to a phone', async () => {
    await writes('Aita on puuta. '.repeat(50), form.words);
    await makes();
    await kiosk.seesText('forms.ready');
    await kiosk.seesText('forms.qrTooLong');
    await kiosk.isAtRest();
    await kiosk.photographs('form-too-long');
    await kiosk.touchesText('forms.change');
    await kiosk.touches(form.words);
    await kiosk.writes('Aita on puuta.', form.words);
    await makes();
    await kiosk.seesText('forms.qr');
  });

  await test.step('a stopped queue is told, and tried again when the desk has started it', async () => {
    await cups.queueIs('stopped');
    await kiosk.touches(saying('prints.print', 'en'));
    await kiosk.seesText('prints.trouble_stopped');
    await kiosk.isAtRest();
    await kiosk.photographs('form-printer-stopped');
    await cups.queueIs('open');
    await kiosk.touchesText('prints.again');
    await kiosk.seesText('prints.printed');
    expect((await cups.printed()).map(({ text }) => text).join()).toContain('Aino Aalto');
  });

  await test.step('the desk sees how many copies came out', async () => {
    const { lobby } = kiosk;
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { part: 'day' });
    const table = page.getByRole('table', { name: saying('prints.counts', 'fi') });
    await expect(table.getByRole('row').last()).toHaveText(/Ilmoitus pienestä rakentamisesta\s*1/);
    await table.scrollIntoViewIfNeeded();
    await createKiosk({ ...lobby, page }).photographs('form-copies');
  });
  await cups.stop();
});
