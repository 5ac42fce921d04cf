import type { TextKey } from '#content/locales/index';
import type { Language } from '#content/model/text';
import { expect, type Orientation, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import { keysIn, takesNumberAtKiosk } from './driver/queue-at-kiosk';
import { languageNames } from './driver/words';

/** The sample city's words that the journeys look for. */
const words = {
  plan: { fi: /Koskenparras ja kosken ranta/, en: /Koskenparras and the bank of the rapids/ },
  endsToday: { fi: /Mansikkalan korttelien/, en: /Plot division of blocks/ },
  description: { fi: /Selostus/, en: /Description/ },
  planMap: { fi: /Kaavakartta/, en: /Plan map/ },
  terrace: { fi: /terassin, aidan, vajan/, en: /terrace, fence, shed/ },
  light: { fi: /^Katuvalo/, en: /^Street light/ },
} satisfies Record<string, Record<Language, RegExp>>;

interface Stop {
  name: string;
  /** From the stop before. */
  goes(kiosk: Kiosk): Promise<void>;
  /** A sheet, which is closed before the visitor can change the language. */
  isSheet?: boolean;
}

const stop = (name: string, goes: Stop['goes']): Stop => ({ name, goes });
const inLanguage = (kiosk: Kiosk, word: keyof typeof words) => words[word][kiosk.language()];
const opensTab = (key: TextKey) => (kiosk: Kiosk) => kiosk.touchesText(key);

/** Every screen, each reached as a visitor would reach it. */
const stops: readonly Stop[] = [
  stop('home', async kiosk => {
    await kiosk.goesHome();
    await kiosk.seesPictureOf(inLanguage(kiosk, 'endsToday'));
    await kiosk.seesPictureOf(inLanguage(kiosk, 'plan'));
  }),
  stop('plans', async kiosk => {
    await kiosk.opens('plans');
    await kiosk.seesPictureOf(inLanguage(kiosk, 'plan'));
  }),
  stop('plans-in-preparation', opensTab('plans.tab_in-preparation')),
  stop('plans-approved', opensTab('plans.tab_approved')),
  stop('plans-ended', opensTab('plans.tab_ended')),
  stop('plan', async kiosk => {
    await kiosk.opens('plans');
    await kiosk.touches(inLanguage(kiosk, 'plan'));
    await kiosk.seesText('plans.deadline_objection');
    await kiosk.seesMap();
  }),
  stop('plan-area', async kiosk => {
    await kiosk.touchesFirstOf('plans.areas');
    await kiosk.seesText('notation.ownRegulation');
  }),
  stop('opinion', async kiosk => {
    await kiosk.touchesText('opinions.open_objection');
    await kiosk.seesText('opinions.wordsTitle');
  }),
  stop('plan-map-document', async kiosk => {
    await kiosk.opens('plans');
    await kiosk.touches(inLanguage(kiosk, 'plan'));
    await kiosk.touches(inLanguage(kiosk, 'planMap'));
    await kiosk.seesDocument();
  }),
  stop('description-document', async kiosk => {
    await kiosk.goesBack();
    await kiosk.touches(inLanguage(kiosk, 'description'));
    await kiosk.seesDocument();
  }),
  stop('concerning', kiosk => kiosk.opens('concerning')),
  stop('concerning-result', async kiosk => {
    await kiosk.writes('Tainionkoskentie');
    await kiosk.touches(/Tainionkoskentie \d+/);
    await kiosk.seesText('concerning.inside');
    await kiosk.seesMap();
  }),
  stop('lots', async kiosk => {
    await kiosk.opens('lots');
    await kiosk.seesText('lots.cityConfirms');
    await kiosk.seesMap();
  }),
  stop('lot', async kiosk => {
    await kiosk.touchesFirstOf('lots.listLabel');
    await kiosk.seesText('lots.howToApply');
    await kiosk.seesMap();
  }),
  stop('forms', kiosk => kiosk.opens('forms')),
  stop('form', async kiosk => {
    await kiosk.touchesFirstOf('forms.title');
    await kiosk.seesText('forms.read');
  }),
  stop('form-document', async kiosk => {
    await kiosk.touchesText('forms.read');
    await kiosk.seesDocument();
  }),
  stop('fill-form', async kiosk => {
    await kiosk.opens('forms');
    await kiosk.touches(inLanguage(kiosk, 'terrace'));
    await kiosk.touchesText('forms.fill');
    await kiosk.seesText('forms.allFields');
  }),
  stop('tourism-places', async kiosk => {
    await kiosk.opens('tourism');
    await kiosk.seesMap();
  }),
  stop('tourism-routes', opensTab('tourism.tab_routes')),
  stop('tourism-events', opensTab('tourism.tab_events')),
  stop('services', kiosk => kiosk.opens('services')),
  stop('services-on-duty', opensTab('services.tab_onDuty')),
  stop('services-answers', opensTab('services.tab_answers')),
  stop('search', kiosk => kiosk.opens('search')),
  stop('search-results', async kiosk => {
    await kiosk.writes('kaavoja');
    await kiosk.seesText('search.group_plan');
  }),
  stop('queue', kiosk => kiosk.opens('queue')),
  stop('queue-chosen', kiosk => kiosk.touchesFirstOf('queue.matters')),
  stop('how-long', async kiosk => {
    await kiosk.touchesText('queue.howLong');
    await kiosk.seesText('queue.keyHint');
  }),
  stop('how-long-not-found', async kiosk => {
    await keysIn(kiosk, 'E9999');
    await kiosk.seesText('queue.notFound');
  }),
  stop('booking', kiosk => kiosk.opens('booking')),
  stop('booking-times', async kiosk => {
    await kiosk.touchesFirstOf('booking.matters');
    await kiosk.seesText('booking.timesOn');
  }),
  stop('my-booking-keys', kiosk => kiosk.opens('myBooking')),
  stop('order', async kiosk => {
    await kiosk.opens('orders');
    await kiosk.seesMap();
  }),
  stop('order-by-address', kiosk => kiosk.touchesText('orders.byAddress')),
  stop('order-state', async kiosk => {
    await kiosk.opens('orders');
    await kiosk.touchesText('orders.askState');
  }),
  stop('report', async kiosk => {
    await kiosk.opens('report');
    await kiosk.seesText('reports.lead');
  }),
  stop('report-place', async kiosk => {
    await kiosk.touches(inLanguage(kiosk, 'light'));
    await kiosk.seesMap();
  }),
  { name: 'accessibility', goes: kiosk => kiosk.touchesText('frame.accessibility'), isSheet: true },
  // The last, for it ends the visit by itself.
  stop('ticket', async kiosk => {
    await takesNumberAtKiosk(kiosk);
    await kiosk.seesText('queue.waitForCall');
  }),
];

/** axe judges what does not change with the language: standing it reads Finnish, lying English. */
const axeReads: Record<Orientation, Language> = { portrait: 'fi', landscape: 'en' };

test('every screen can be reached, read and touched in both languages', async ({ kiosk, orientation }) => {
  test.setTimeout(900_000);
  await kiosk.touchesToStart();
  for (const { name, goes, isSheet = false } of stops) {
    await test.step(name, async () => {
      await goes(kiosk);
      await looksWell(kiosk, name, orientation);
      if (isSheet) await kiosk.touchesText('common.close');
      // The next screen is reached in this language: a map that is drawn again takes the time of ten other screens.
      await kiosk.switchesTo(languageNames[kiosk.language() === 'fi' ? 'en' : 'fi']);
      if (isSheet) await goes(kiosk);
      await looksWell(kiosk, name, orientation);
      if (isSheet) await kiosk.touchesText('common.close');
    });
  }
});

async function looksWell(kiosk: Kiosk, name: string, orientation: Orientation): Promise<void> {
  await kiosk.isAtRest();
  await kiosk.photographs(name);
  if (axeReads[orientation] === kiosk.language()) await kiosk.isAccessible();
  await kiosk.canTouchEverything();
  await kiosk.fitsTheScreen();
}

test('the calm loop between visits shows the plans on display', async ({ kiosk }) => {
  await kiosk.seesText('visit.touchToStart');
  await kiosk.seesText('home.attractPlans');
  await kiosk.photographs('attract');
  await kiosk.isAccessible();
  await kiosk.canTouchEverything();
});

test('nothing on any screen asks for the network @browser', async ({ kiosk }) => {
  const foreign: string[] = [];
  const own = new URL(kiosk.lobby.ready.kiosk).origin;
  kiosk.page.on('request', request => {
    if (
      !['blob:', 'data:'].some(scheme => request.url().startsWith(scheme)) &&
      !request.url().startsWith(own)
    )
      foreign.push(request.url());
  });
  await kiosk.opens('plans');
  await kiosk.touches(words.plan.fi);
  await kiosk.seesMap();
  await kiosk.opens('tourism');
  await kiosk.seesMap();
  expect(foreign).toEqual([]);
});
