import type { Catalogue } from '../catalogue/catalogue';
import type { ReadPlan } from '../catalogue/items/read-plan';
import type { Plan, PlanCard, PlanMapData } from './contract';
import {
  displayAt,
  documentsAt,
  isThroughout,
  listOf,
  remedyAt,
  statuteAt,
  stepsOf,
  type Moment,
} from './rules';

/** A plan as a card at a moment. */
export function planCardAt({ file, map }: ReadPlan, moment: Moment): PlanCard {
  return {
    id: file.id,
    name: file.name,
    kind: file.kind,
    phase: file.phase,
    list: listOf(file, moment),
    remedy: remedyAt(file, moment),
    ...present({ place: file.place, summary: file.summary }),
    ...(file.display === undefined ? {} : { display: displayAt(file.display, moment) }),
    ...(map === undefined ? {} : { map: planMapOf(map, file.notation) }),
  };
}

/** A plan whole at a moment; the city tells where objections go and where the official notices are. */
export function planAt(plan: ReadPlan, { city }: Catalogue, moment: Moment): Plan {
  const { file } = plan;
  const registry = city?.file.registry;
  return {
    ...planCardAt(plan, moment),
    steps: stepsOf(file),
    throughout: isThroughout(file, moment),
    statute: statuteAt(file, moment),
    documents: documentsAt(plan.documents, file.display, moment),
    images: [...plan.images],
    properties: file.properties,
    noticeWebsite: file.noticeWebsite ?? city?.file.noticeWebsite ?? '',
    updatedAt: plan.updatedAt,
    ...present({
      aim: file.aim,
      instructions: file.participation?.instructions,
      contact: file.contact,
      decidedBy: file.decidedBy,
      website: file.website,
    }),
    ...(registry === undefined
      ? {}
      : {
          registry: { name: registry.name, address: registry.address, ...present({ email: registry.email }) },
        }),
  };
}

function planMapOf(
  { bounds, codes, drawn }: NonNullable<ReadPlan['map']>,
  notation: ReadPlan['file']['notation'],
): PlanMapData {
  const { sha256 } = drawn.file;
  const features =
    drawn.kind === 'geojson'
      ? { kind: drawn.kind, sha256 }
      : { kind: drawn.kind, sha256, layer: drawn.layer };
  return { bounds, features, notation, codes: [...codes] };
}

/** The fields that have a value. */
function present<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
