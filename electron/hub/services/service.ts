import type { Clock } from '#content/model/clock';
import { openStateAt } from '#content/model/opening-hours';
import type { ServicesFile } from '#content/model/services-file';
import type { Catalogue } from '../catalogue/catalogue';
import { earliest } from '../places/rules';
import type { Moment } from '../plans/rules';
import type { Answer, Presence, Service } from './contract';

/** What the desk does, who is here, and what people ask. */
export interface Services {
  list(): { now: number; changesAt?: number; services: Service[]; onDuty: Presence[]; answers: Answer[] };
}

/** Creates the services' answers over the catalogue in force. */
export function createServices({ catalogue, clock }: { catalogue: () => Catalogue; clock: Clock }): Services {
  return {
    list() {
      const { services: read, forms, timeZone } = catalogue();
      const at = { now: clock.now(), timeZone };
      if (read === undefined) return { now: at.now, services: [], onDuty: [], answers: [] };
      const formIds = new Set((forms?.forms ?? []).map(({ form }) => form.id));
      const services = read.file.services.map(one => serviceOf(one, read.file.answers, { formIds, at }));
      const onDuty = read.file.onDuty.map(one => presenceOf(one, at));
      const changesAt = earliest([...services, ...onDuty].map(({ openNow }) => openNow?.changesAt));
      const answers = read.file.answers.map(answerOf);
      return { now: at.now, ...(changesAt === undefined ? {} : { changesAt }), services, onDuty, answers };
    },
  };
}

function serviceOf(
  { id, name, summary, openingHours, contact, forms, website }: ServicesFile['services'][number],
  answers: ServicesFile['answers'],
  { formIds, at }: { formIds: ReadonlySet<string>; at: Moment },
): Service {
  return {
    ...{ id, name, summary, openingHours, contact, website },
    ...(openingHours === undefined ? {} : { openNow: openStateAt(openingHours, at.now, at.timeZone) }),
    forms: forms.filter(form => formIds.has(form)),
    answers: answers.filter(({ services }) => services.includes(id)).map(answer => answer.id),
  };
}

function presenceOf(
  { who, summary, place, openingHours }: ServicesFile['onDuty'][number],
  at: Moment,
): Presence {
  return { who, summary, place, openingHours, openNow: openStateAt(openingHours, at.now, at.timeZone) };
}

function answerOf({ id, question, answer, services }: ServicesFile['answers'][number]): Answer {
  return { id, question, answer, services };
}
