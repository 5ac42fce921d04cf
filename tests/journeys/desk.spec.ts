import { opensDesk } from './driver/desk';
import { expect, test } from './driver/fixtures';
import { takesNumber } from './driver/queue';

test.describe('the desk @browser @once', () => {
  // Two or three browsers before one program: whole visits, each longer than an ordinary journey.
  test.describe.configure({ timeout: 240_000 });

  test('two desks that press together get two visitors, and each sees the other’s', async ({ startsOwn }) => {
    const { lobby } = await startsOwn();
    const aino = await opensDesk(lobby, 'Aino Virtanen', 1280);
    const veikko = await opensDesk(lobby, 'Veikko Koski');
    for (const desk of [aino, veikko]) await desk.sees('Mihin istut?');
    await aino.looksWell('desk-standing-1280');
    await veikko.looksWell('desk-standing-480');
    await aino.sitsAt(1);
    await veikko.sitsAt(2);
    await aino.seesIn('Muut palvelupisteet', 'Veikko Koski');
    await aino.sees('Kukaan ei odota asioissasi.');
    await veikko.looksWell('desk-nobody-480');
    const tickets = [await takesNumber(lobby, 'neuvonta'), await takesNumber(lobby, 'neuvonta')];
    for (const desk of [aino, veikko]) await desk.sees(`Kutsu seuraava: ${tickets[0]?.label}`);

    await Promise.all([aino, veikko].map(desk => desk.types('n')));
    const labels = await Promise.all(
      [aino, veikko].map(async ({ page }) => {
        const plate = page.locator('[data-current] b').first();
        await expect(plate).toHaveText(/^A\d+$/);
        return plate.textContent();
      }),
    );
    expect(labels.sort()).toEqual(tickets.map(({ label }) => label).sort());
    // Counted from the call: pictures take longer than that on a busy machine.
    await expect(aino.page.getByRole('button', { name: /Uudelleen \(\d+ s\)/ })).toBeVisible();
    await aino.looksWell('desk-called-1280');
    await veikko.looksWell('desk-called-480');
    await aino.seesIn('Muut palvelupisteet', /Kutsuttu A\d/);
    await expect(aino.page.getByRole('button', { name: 'Kutsu uudelleen' })).toBeEnabled({ timeout: 60_000 });
    await aino.types('r');
    await aino.serves('2 kutsua');
    await aino.sees(/Uudelleen \(\d+ s\)/);
  });

  test('a visitor is put aside, called back, transferred, and served in another matter; the last is undone', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const aino = await opensDesk(lobby, 'Aino Virtanen');
    const veikko = await opensDesk(lobby, 'Veikko Koski', 1280);
    await aino.sitsAt(1);
    await veikko.sitsAt(3);
    const { label } = await takesNumber(lobby, 'neuvonta', 'kaavoitus');
    await aino.presses(`Kutsu seuraava: ${label}`);
    await aino.serves('Lisäksi: Kaavoitus');
    await aino.presses('Asiakas tuli');
    await aino.serves('Palveltavana');
    await aino.looksWell('desk-serving-480');

    await aino.presses('Laita sivuun');
    await aino.looksWell('desk-park-480');
    await aino.presses('10 min');
    await aino.presses('Hakee papereita');
    await aino.seesIn(/^Sivussa/, /Hakee papereita · muistutus klo/);
    await aino.serves('Luonasi ei ole asiakasta');
    await aino.looksWell('desk-parked-480');
    await aino.presses(`Kutsu ${label}`);
    await aino.presses('Asiakas tuli');
    await aino.serves('Palveltavana');

    await aino.presses('Siirrä');
    await aino.looksWell('desk-transfer-480');
    await aino.presses('Kaavoitus');
    await veikko.sees(`Kutsu seuraava: ${label}`);
    await aino.sees(`Kumoa: ${label} siirrettiin`);
    await aino.presses(/^Kumoa/);
    await aino.serves(label);
    await veikko.doesNotSee(`Kutsu seuraava: ${label}`);

    await aino.presses('Valmis, muu asia');
    await aino.looksWell('desk-served-other-480');
    await aino.presses('Päiväkodit ja koulut');
    await aino.serves('Luonasi ei ole asiakasta');
    await aino.sees(`Kumoa: ${label} valmis`);
  });

  test('somebody without a number is served at once, and whoever did not come can be called after all', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const aino = await opensDesk(lobby, 'Aino Virtanen', 1280);
    await aino.sitsAt(1);
    await aino.presses('Asiakas ilman numeroa');
    await aino.presses('Neuvonta ja posti');
    await aino.serves('Ilman numeroa');
    const [first, second] = [await takesNumber(lobby, 'neuvonta'), await takesNumber(lobby, 'neuvonta')];
    await aino.presses(`Valmis, kutsu ${first.label}`);
    await aino.serves(first.label);
    await aino.presses(`Ei tullut, kutsu ${second.label}`);
    await aino.serves(second.label);
    await aino.presses('Asiakas tuli');
    await aino.serves('Palveltavana');
    await aino.types('v');
    await aino.serves('Luonasi ei ole asiakasta');
    await aino.page.getByText('Eivät tulleet').click();
    await aino.looksWell('desk-missed-1280');
    await aino.presses(`Kutsu ${first.label}`);
    await aino.serves(first.label);
  });

  test('a whole visit goes by keyboard alone at 480 pixels', async ({ startsOwn }) => {
    const { lobby } = await startsOwn();
    const aino = await opensDesk(lobby, 'Aino Virtanen');
    await aino.sees('Aloita palvelu');
    await aino.screen.tabsTo('Aloita palvelu');
    await aino.types('Enter');
    await aino.serves('Luonasi ei ole asiakasta');
    const [first, second] = [await takesNumber(lobby, 'neuvonta'), await takesNumber(lobby, 'neuvonta')];
    await aino.sees(`Kutsu seuraava: ${first.label}`);
    await aino.types('n');
    await aino.serves(first.label);
    await aino.types('a');
    await aino.serves('Palveltavana');
    await aino.types('p');
    await aino.types('Escape');
    await aino.serves('Palveltavana');
    await aino.types('p');
    await aino.types('2');
    await aino.seesIn(/^Sivussa/, 'Odottaa asiantuntijaa');
    await aino.types('n');
    await aino.serves(second.label);
    await aino.types('u');
    await aino.serves('Luonasi ei ole asiakasta');
    await aino.screen.tabsTo(`Kutsu ${first.label}`);
    await aino.types('Enter');
    await aino.serves(first.label);
    await aino.types('a');
    await aino.serves('Palveltavana');
    await aino.types('n');
    await aino.serves(second.label);
    await aino.types('e');
    await aino.serves('Luonasi ei ole asiakasta');
    await aino.types('t');
    await aino.sees('Tauolla.');
    await aino.screen.isAccessible();
    await aino.types('t');
    await aino.doesNotSee('Tauolla.');
  });

  test('a visitor calls for help at the kiosk, a desk comes, and the screen says so', async ({
    startsOwn,
  }) => {
    const kiosk = await startsOwn();
    const { lobby } = kiosk;
    await kiosk.touchesToStart();
    await kiosk.touchesText('help.bar');
    await kiosk.seesText('help.nobody');
    await kiosk.photographs('help-nobody');
    await kiosk.isAccessible();
    const aino = await opensDesk(lobby, 'Aino Virtanen');
    await aino.sitsAt(1);
    await kiosk.touches('Kutsu työntekijä näytölle');
    await kiosk.seesText('help.called');
    await kiosk.photographs('help-called');
    await kiosk.isAccessible();
    await aino.sees('Aulan kioski: asiakas pyytää apua');
    await expect(aino.page).toHaveTitle('● Avunpyyntö: Aulan kioski');
    await aino.looksWell('desk-help-480');
    await aino.presses('Tulen: Aulan kioski');
    await kiosk.seesText('help.coming');
    await kiosk.photographs('help-coming');
    await aino.sees(/Aino Virtanen on menossa/);
    await aino.presses('Hoidettu: Aulan kioski');
    await aino.doesNotSee(/asiakas pyytää apua/);
    await kiosk.touches('Kutsu työntekijä näytölle');
    await aino.sees('Aulan kioski: asiakas pyytää apua');
    await kiosk.touchesText('help.withdraw');
    await aino.doesNotSee(/asiakas pyytää apua/);
    await kiosk.canTouchEverything();
    await kiosk.readsTheWholeBar();
    await kiosk.fitsTheScreen();
  });

  test('a silent call is at the other desk and nowhere in the lobby', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    const { lobby } = kiosk;
    const aino = await opensDesk(lobby, 'Aino Virtanen');
    const veikko = await opensDesk(lobby, 'Veikko Koski', 1280);
    const board = await lobby.opensInBrowser(lobby.ready.board);
    await aino.sitsAt(1);
    await veikko.sitsAt(2);
    await aino.presses('Hiljainen avunpyyntö');
    await veikko.doesNotSee(/tarvitsee apua/);
    await aino.pressesAgain('Paina uudelleen');
    await aino.sees('Työkaverit on kutsuttu hiljaa');
    await veikko.sees('Palvelupiste 1 tarvitsee apua');
    await veikko.looksWell('desk-silent-1280');
    for (const inLobby of [board, kiosk.page])
      await expect(inLobby.getByText(/tarvitsee apua|avunpyyntö|Palvelupiste 1/i)).toHaveCount(0);
    await veikko.presses('Tulen: Palvelupiste 1');
    await aino.sees('Veikko Koski on tulossa');
    await aino.presses('Peru pyyntö');
    await veikko.doesNotSee(/tarvitsee apua/);
  });

  test('a desk whose hub is gone is told and keeps no old list; back, it goes on', async ({ startsOwn }) => {
    const { lobby } = await startsOwn();
    const aino = await opensDesk(lobby, 'Aino Virtanen');
    await aino.sitsAt(1);
    const { label } = await takesNumber(lobby, 'neuvonta');
    await aino.sees(`Kutsu seuraava: ${label}`);
    lobby.process.kill('SIGSTOP');
    try {
      await expect(aino.page.getByText(/Jonon tilannetta ei saada juuri nyt/)).toBeVisible();
      await aino.doesNotSee(label);
      await expect(aino.page.getByRole('button', { name: 'Kutsu seuraava' })).toHaveAttribute(
        'aria-disabled',
      );
      await aino.looksWell('desk-without-hub-480');
    } finally {
      lobby.process.kill('SIGCONT');
    }
    await aino.presses(`Kutsu seuraava: ${label}`);
    await aino.serves(label);
  });
});
