import { expect, test as base } from './driver/fixtures';
import { opensTimedKiosk, type TimedKiosk } from './driver/moved-time';
import { sitsDown } from './driver/queue';
import { countsWaiting, keysIn, takesNumberAtKiosk } from './driver/queue-at-kiosk';
import { languageNames, saying } from './driver/words';

const test = base.extend<{ timed: TimedKiosk }>({
  timed: async ({ lobby }, use) => {
    const { close, ...timed } = await opensTimedKiosk(lobby);
    await use(timed);
    await close();
  },
});

/** The sample city's words. */
const words = {
  advice: { fi: /Neuvonta ja posti/, en: /Information and post/ },
  plots: { fi: /Tontit ja kartat/, en: /Plots and maps/ },
  service: { fi: /Neuvonta ja asiakaspalvelu/, en: /Information and customer service/ },
  counter: { fi: /Palvelupiste 1/, en: /Service point 1/ },
  direction: { fi: /Aulassa vasemmalla/, en: /In the lobby on the left/ },
} as const;

for (const language of ['fi', 'en'] as const) {
  test(`a visitor takes one number for two matters and follows it to the desk in ${languageNames[language]}`, async ({
    startsOwn,
  }) => {
    const kiosk = await startsOwn();
    const { lobby, page } = kiosk;
    await kiosk.switchesTo(languageNames[language]);

    await test.step('a trembling hand takes one number, not two', async () => {
      await kiosk.opens('queue');
      await kiosk.touches(words.advice[language]);
      await kiosk.touches(words.plots[language]);
      await kiosk.seesText('queue.chosen');
      await kiosk.photographs('queue-two-chosen');
      await page.getByRole('button', { name: saying('queue.take', language) }).dblclick();
      await kiosk.sees(/^A1$/);
      await kiosk.seesText('queue.next');
      await countsWaiting(kiosk, 'neuvonta', 1);
      await kiosk.photographs('queue-number');
      if (language === 'fi') await kiosk.isAccessible();
      await kiosk.canTouchEverything();
      await kiosk.fitsTheScreen();
    });

    await test.step('whoever goes on finds the number at home', async () => {
      await kiosk.touchesText('queue.goOn');
      await kiosk.touchesText('queue.youHave');
      await kiosk.sees(/^A1$/);
      await kiosk.touchesText('queue.done');
      await kiosk.seesText('visit.touchToStart');
      await kiosk.doesNotSee(/A1/);
    });

    await test.step('a service leads to its queue, with its matter chosen', async () => {
      await kiosk.arrives();
      await kiosk.switchesTo(languageNames[language]);
      await kiosk.opens('services');
      await kiosk.touches(words.service[language]);
      await kiosk.touchesText('queue.title');
      await expect(page.getByRole('button', { name: words.advice[language] })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await kiosk.touchesText('queue.take');
      await kiosk.sees(/^A2$/);
      await kiosk.seesText('queue.ahead');
    });

    const clerk = await sitsDown(lobby, 'piste-1', 'neuvonta');
    await test.step('"how much longer?" follows the number without a touch', async () => {
      await kiosk.arrives();
      await kiosk.switchesTo(languageNames[language]);
      await kiosk.opens('queue');
      await kiosk.touchesText('queue.howLong');
      await keysIn(kiosk, 'A1');
      await kiosk.seesText('queue.next');
      await clerk.does({ do: 'call-next' });
      await kiosk.seesText('queue.yourTurn');
      await kiosk.sees(words.counter[language]);
      await kiosk.sees(words.direction[language]);
      await kiosk.photographs('how-long-called');
      if (language === 'fi') await kiosk.isAccessible();
      await clerk.does({ do: 'start' });
      await kiosk.seesText('queue.stateServingAt');
      await clerk.does({ do: 'park', reason: 'fetching-papers' });
      await kiosk.seesText('queue.stateParked');
      await kiosk.photographs('how-long-parked');
    });

    await test.step('a number that was called and did not come is told what to do', async () => {
      await clerk.does({ do: 'call-next' });
      await clerk.does({ do: 'no-show', thenNext: false });
      await kiosk.touchesText('queue.askAnother');
      await keysIn(kiosk, 'A2');
      await kiosk.seesText('queue.stateNoShow');
    });
  });
}

test('a number on the screen is gone for the next visitor after half a minute (P33) @browser @once', async ({
  timed: kiosk,
}) => {
  await takesNumberAtKiosk(kiosk, words.plots.fi);
  await kiosk.seesText('queue.done');
  await kiosk.passes(25);
  await kiosk.page.mouse.click(20, 20);
  await kiosk.passes(25);
  await kiosk.seesText('queue.done');
  await kiosk.passes(6);
  await kiosk.seesText('visit.touchToStart');
  await kiosk.touchesToStart();
  await expect(kiosk.page.getByRole('button', { name: saying('queue.title', 'fi') })).toBeVisible();
});

test('with the hub gone no number is promised, and one that was asked for is not shown as current @browser @once', async ({
  startsOwn,
}) => {
  const kiosk = await startsOwn();
  await takesNumberAtKiosk(kiosk, words.advice.fi);
  await kiosk.sees(/^A1$/);
  await kiosk.touchesText('queue.goOn');
  await kiosk.touchesText('queue.youHave');
  await kiosk.touchesText('queue.done');
  await kiosk.opens('queue');
  await kiosk.touchesText('queue.howLong');
  await keysIn(kiosk, 'A1');
  await kiosk.seesText('queue.next');
  kiosk.lobby.process.kill('SIGKILL');
  await kiosk.seesText('queue.askStale');
  await kiosk.goesBack();
  await kiosk.seesText('queue.away');
  await kiosk.photographs('queue-away');
  await kiosk.goesHome();
  await kiosk.seesText('queue.awayShort');
});
