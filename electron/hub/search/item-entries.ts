import type { Contact } from '#content/model/contact';
import type { Language, LocalText } from '#content/model/text';
import type { ReadContent } from '../catalogue/items/read-item';
import type { HitTarget } from './contract';
import type { SearchEntry } from './entry';

/** Everything of an item that can be found, apart from what stands inside its documents. */
export function itemEntries(content: ReadContent): SearchEntry[] {
  switch (content.kind) {
    case 'plan':
      return planEntries(content);
    case 'lots':
      return content.lots.flatMap(({ lot }) =>
        entries({ kind: 'lot', id: lot.propertyIdentifier }, lot.address, [
          ...[lot.summary, lot.district, lot.utilities, same(lot.use), same(lot.propertyIdentifier)],
        ]),
      );
    case 'forms':
      return content.forms.flatMap(({ form }) =>
        entries({ kind: 'form', id: form.id }, form.name, [
          form.need,
          form.returnTo,
          ...form.keywords.map(same),
        ]),
      );
    case 'tourism':
      return tourismEntries(content);
    case 'services':
      return serviceEntries(content);
    default:
      return [];
  }
}

type Of<Kind extends ReadContent['kind']> = Extract<ReadContent, { kind: Kind }>;

function planEntries({ file, map, documents }: Of<'plan'>): SearchEntry[] {
  const regulations = (map?.facts ?? []).map(({ regulation }) => regulation);
  const own = entries({ kind: 'plan', id: file.id }, file.name, [
    ...[file.summary, file.aim, file.place, file.participation?.instructions, file.decidedBy, same(file.id)],
    ...[
      ...file.phases.map(({ note }) => note),
      ...file.properties.map(same),
      personOf(file.contact),
      ...regulations,
    ],
  ]);
  const titles = documents.flatMap(({ sha256, title }) =>
    entries({ kind: 'document', sha256, planId: file.id, page: 1 }, title, [file.name]),
  );
  return [...own, ...titles];
}

function tourismEntries({ places, routes, events }: Of<'tourism'>): SearchEntry[] {
  return [
    ...places.flatMap(({ place }) =>
      entries({ kind: 'place', id: place.id }, place.name, [place.summary, place.address, place.note]),
    ),
    ...routes.flatMap(({ route }) =>
      entries({ kind: 'route', id: route.id }, route.name, [route.summary, route.difficulty]),
    ),
    ...events.flatMap(({ event }) =>
      entries({ kind: 'event', id: event.id }, event.name, [event.summary, event.place, event.admission]),
    ),
  ];
}

function serviceEntries({ file }: Of<'services'>): SearchEntry[] {
  return [
    ...file.services.flatMap(service =>
      entries({ kind: 'service', id: service.id }, service.name, [
        ...[service.summary, personOf(service.contact), ...service.keywords.map(same)],
      ]),
    ),
    ...file.answers.flatMap(({ id, question, answer, keywords }) =>
      entries({ kind: 'answer', id }, question, [answer, ...keywords.map(same)]),
    ),
  ];
}

/** One entry for each language in which the title is written; words without a translation are in both. */
function entries(
  target: HitTarget,
  title: LocalText,
  texts: readonly (LocalText | undefined)[],
): SearchEntry[] {
  const languages: Language[] = title.en === undefined ? ['fi'] : ['fi', 'en'];
  return languages.map(language => ({
    target,
    language,
    title: title[language] ?? title.fi,
    text: texts.flatMap(text => text?.[language] ?? text?.fi ?? []).join(' · '),
  }));
}

function same(text: string): LocalText {
  return { fi: text };
}

function personOf(contact: Contact | undefined): LocalText | undefined {
  if (contact === undefined) return undefined;
  const { name, jobTitle } = contact;
  return {
    fi: [name, jobTitle?.fi].filter(Boolean).join(', '),
    ...(jobTitle?.en === undefined ? {} : { en: `${name}, ${jobTitle.en}` }),
  };
}
