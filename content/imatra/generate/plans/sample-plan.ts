import type { Frame } from '../frame';
import type { PlanDrawing, Regulation } from '../plan-drawing';

/** A heading with its paragraphs in a plan's description. */
export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What the documents of a plan tell beyond its kaava.yaml. Documents are in Finnish, as the city's are. */
export interface PlanText {
  /** Where the area is and what is there now. */
  readonly area: readonly string[];
  /** Nature, built environment, ownership, networks. */
  readonly present: readonly Chapter[];
  readonly aims: readonly string[];
  readonly solution: readonly Chapter[];
  readonly impacts: readonly Chapter[];
  /** Who takes part: besides owners and residents. */
  readonly parties: readonly string[];
}

/** One plan of the sample city: its drawing on the ground and the texts of its documents. */
export interface SamplePlan {
  /** The folder under share/kaavat. */
  readonly folder: string;
  readonly frame: Frame;
  readonly drawing: PlanDrawing;
  readonly regulations: Readonly<Record<string, Regulation>>;
  /** The general regulations of the plan, in Finnish. */
  readonly general: readonly string[];
  /** Number of the district in property identifiers, and its name. */
  readonly district: { readonly number: number; readonly name: string };
  /** Denominator of the plan map's scale. */
  readonly scale: number;
  /** Metres between the crosses of the coordinate grid. */
  readonly gridM: number;
  readonly text: PlanText;
}
