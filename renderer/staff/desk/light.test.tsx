import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#content/locales/index';
import { textIn, type Language } from '#content/model/text';
import { createFormat } from '../../design/format';
import { SpeechContext } from '../speech';
import { DeskContext } from './desk-context';
import { Light } from './light';
import { deskView, me, NOW, visitor } from './testing/desk-fixture';

const desk = {
  ...{ person: me, view: deskView(), now: NOW, own: undefined, isCurrent: true, canAct: true },
  ...{ act: () => undefined, sit: () => undefined, matterOf: () => undefined },
};

/** The mark of a visitor who has waited that long, as a reader of that language has it. */
function markOf(minutes: number, language: Language): Element {
  const speech = {
    language,
    t: createTranslate(language),
    format: createFormat(language, 'Europe/Helsinki'),
    plain: (local: Parameters<typeof textIn>[0]) => textIn(local, language).text,
  };
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(
    <SpeechContext value={speech}>
      <DeskContext value={desk}>
        <Light ticket={visitor('A12', { minutes })} />
      </DeskContext>
    </SpeechContext>,
  );
  return page.querySelector('svg')!;
}

describe.each(['fi', 'en'] as const)('the traffic light of waiting in %s', language => {
  const marks = [5, 12, 25].map(minutes => markOf(minutes, language));

  test('says in words what its colour says (P36)', () => {
    const words = marks.map(mark => mark.getAttribute('aria-label'));
    expect(marks.map(mark => mark.getAttribute('role'))).toEqual(['img', 'img', 'img']);
    expect(new Set(words.filter(Boolean)).size).toBe(3);
  });

  test('has a shape of its own for each colour (P36)', () => {
    expect(new Set(marks.map(mark => mark.innerHTML)).size).toBe(3);
  });
});
