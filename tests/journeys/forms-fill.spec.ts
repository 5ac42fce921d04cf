import { startIppPrinter } from '../fixtures/ipp-printer';
import { expect, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import { languageNames, saying } from './driver/words';

/** The sample's notice of minor building work: its topic, its title and its fields. */
const form = {
  need: { fi: /terassin, aidan, vajan/, en: /terrace, fence, shed/ },
  name: 'Hakija: Nimi',
  email: 'Hakija: Sähköposti',
} as const;

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
    await kiosk.types('aino');
    await expect(page.getByRole('textbox', { name: form.name })).toHaveValue('aino');
    await kiosk.photographs('form-field');
    await kiosk.fitsTheScreen();
    await kiosk.touches(saying('forms.next', 'fi'));
    await kiosk.sees('Hakija: Osoite');
    await kiosk.touchesText('forms.allFields');
    await kiosk.sees('aino');
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
    expect(await page.content()).not.toContain('aino');
    await opensTheForm(kiosk);
    await expect(page.getByRole('textbox', { name: form.name })).toHaveValue('');
  });
  await printer.close();
});

test('a fault is told at its field in English, and without a printer the words go to a phone @browser @once', async ({
  kiosk,
}) => {
  await kiosk.switchesTo(languageNames.en);
  await opensTheForm(kiosk);
  await kiosk.touchesText('forms.allFields');
  await kiosk.touchesText('forms.make');
  await kiosk.sees('Check one field.');
  await kiosk.photographs('form-wrong');
  await kiosk.touches(form.name);
  await kiosk.seesText('forms.fault_required');
  await kiosk.writes('Aino Aalto', form.name);
  await kiosk.touchesText('forms.allFields');
  await kiosk.touches(form.email);
  await kiosk.writes('aino@', form.email);
  await kiosk.touchesText('forms.allFields');
  await kiosk.touchesText('forms.make');
  await kiosk.sees('Check one field.');
  await kiosk.touches(form.email);
  await kiosk.seesText('forms.fault_not-an-email');
  await kiosk.writes('aino@example.fi', form.email);
  await kiosk.touchesText('forms.allFields');
  await kiosk.touchesText('forms.make');
  await kiosk.seesText('forms.ready');
  await kiosk.seesText('prints.none');
  await kiosk.seesText('forms.qr');
  await kiosk.isAtRest();
  await kiosk.photographs('form-ready-no-printer');
});
