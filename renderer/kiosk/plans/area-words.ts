import type { Translate } from '#content/locales/index';
import { explainCode } from '#content/model/notation/notation';
import {
  buildingRightSentences,
  meaningKey,
  partMeaningKey,
  reservation,
} from '#content/model/notation/plain-words';
import type { NotationSet } from '#content/model/plan-terms';
import type { LocalText } from '#content/model/text';
import type { PlanFeatureProperties } from '../../engines/plan-map/scene';

/** All that is said of one area, the plan's own word before the general one. */
export interface AreaWords {
  code: string | undefined;
  /** The national name of the code, or the area's own label. */
  name: LocalText | undefined;
  /** The plan's own regulation, which decides. */
  regulation: LocalText | undefined;
  plain: string;
  buildingRight: readonly string[];
  reservation: string | undefined;
  fill: string | undefined;
}

/** Explains one feature of a plan in the language of `t`; never fails, also for codes that no list knows. */
export function areaWords(
  properties: PlanFeatureProperties,
  notation: NotationSet,
  t: Translate,
  formatNumber: (value: number) => string,
): AreaWords {
  const { code, label, regulation, buildingRight, storeys } = properties;
  const own = { code, regulation: localOf(regulation) };
  const rights = buildingRightSentences({ buildingRight, storeys }, formatNumber).map(({ key, values }) =>
    t(`notation.${key}`, values),
  );
  if (properties.role === 'part' || code === undefined) {
    const name = label === undefined ? undefined : { fi: label };
    const plain = t(`notation.${partMeaningKey(code ?? label)}`);
    return { ...own, name, plain, buildingRight: rights, reservation: undefined, fill: undefined };
  }
  const entry = explainCode(code, notation);
  const { key, values } = reservation(entry);
  return {
    ...own,
    name: entry.name && localOf(entry.name),
    plain: t(`notation.${meaningKey(entry)}`),
    buildingRight: rights,
    reservation: t(`notation.${key}`, values),
    fill: entry.fill,
  };
}

function localOf(text: { fi: string; en?: string | undefined } | undefined): LocalText | undefined {
  if (text === undefined) return undefined;
  return text.en === undefined ? { fi: text.fi } : { fi: text.fi, en: text.en };
}
