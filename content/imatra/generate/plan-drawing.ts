import { edgeAt } from './frame';
import type { Along, Band, Edge, Frame } from './frame';
import { areaOf, centroidOf } from './geometry';
import type { Point, Ring } from './geometry';

/** A regulation of a plan (kaavamääräys) in the two languages. */
export interface Regulation {
  readonly fi: string;
  readonly en: string;
}

export type FeatureKind = 'alue' | 'osa-alue' | 'raja' | 'viiva' | 'piste';

/** One thing drawn in a plan, in local metres; becomes both a GeoJSON feature and ink on the plan map. */
export interface PlanFeature {
  readonly kind: FeatureKind;
  readonly shape: { readonly ring: Ring } | { readonly line: readonly Point[] } | { readonly point: Point };
  readonly code?: string;
  readonly name?: string;
  readonly buildingRight?: string;
  readonly storeys?: string;
  readonly block?: string;
  readonly plot?: string;
  /** Degrees counter-clockwise from east, for names along streets. */
  readonly angle?: number;
}

/** A plot that a plan forms, with what a plot register tells of it. */
export interface PlotOfPlan {
  readonly block: string;
  readonly plot: string;
  readonly ring: Ring;
  readonly areaM2: number;
  readonly code: string;
  readonly buildingRight: string | undefined;
  readonly storeys: string | undefined;
  readonly street: string | undefined;
  /** Where a house would stand, near the street. */
  readonly house: Ring;
  /** Metres along the plan's street, and on which side of the street that it faces: for house numbers. */
  readonly alongM: number;
  readonly side: 'odd' | 'even';
}

export interface PlanDrawing {
  readonly features: readonly PlanFeature[];
  readonly plots: readonly PlotOfPlan[];
}

export interface BlockOptions extends Band {
  readonly code: string;
  readonly block: string;
  /** Widths of the plots along the street in proportion; one number is so many equal ones. */
  readonly plots: number | readonly number[];
  /** 2: plots back to back, each row facing its own street. */
  readonly rows?: 1 | 2;
  readonly storeys?: string;
  /** As on the map: "e=0.25" or a floor area in k-m² for the whole block's plots each. */
  readonly right?: string;
  /** The binding boundary of a plot division instead of an indicative one. */
  readonly binding?: boolean;
  /** Metres from the plot's edge to the building area; absent: no building areas. */
  readonly margin?: number;
  readonly cutM?: number;
  readonly firstPlot?: number;
  /** The streets that the rows face: nearer edge, farther edge. */
  readonly streets?: readonly [near?: string | undefined, far?: string | undefined];
  /** A planted strip along the far edge, metres wide. */
  readonly plantedM?: number;
}

/** Draws a plan piece by piece along one street's frame. */
export function createPlanDrawing(frame: Frame) {
  const features: PlanFeature[] = [];
  const plots: PlotOfPlan[] = [];
  const add = (feature: PlanFeature) => void features.push(feature);

  /** A street, park, water or other area that has no plots. */
  function area(
    code: string,
    band: Band,
    options: { name?: string; cutM?: number; labelS?: number; right?: string } = {},
  ) {
    const ring = frame.ring(band, options.cutM ?? 0);
    add({
      kind: 'alue',
      shape: { ring },
      code,
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options.right === undefined ? {} : { buildingRight: options.right }),
    });
    if (options.name !== undefined)
      nameAlong(options.name, band, options.labelS, code === 'katu' || code === 'jk' || code === 'LT');
  }

  /** Names of streets lie along them; names of other areas are level. */
  function nameAlong(
    name: string,
    { s: [from, to], t }: Band,
    labelS: number | undefined,
    isStreet: boolean,
  ) {
    const s = labelS ?? (from + to) / 2;
    const across = edgeAt(t[1], s) - edgeAt(t[0], s);
    const turned = across > (to - from) * 1.4;
    const angle = frame.angleAt(s) + (turned ? 90 : 0);
    const middle = (edgeAt(t[0], s) + edgeAt(t[1], s)) / 2;
    add({
      kind: 'piste',
      shape: { point: frame.place([s, middle]) },
      code: 'Nimi',
      name,
      ...(isStreet ? { angle: upright(angle) } : {}),
    });
  }

  function block(options: BlockOptions) {
    add({
      kind: 'alue',
      shape: { ring: frame.ring(options, options.cutM ?? 0) },
      code: options.code,
      block: options.block,
      ...(options.right === undefined ? {} : { buildingRight: options.right }),
      ...(options.storeys === undefined ? {} : { storeys: options.storeys }),
    });
    const middleS = (options.s[0] + options.s[1]) / 2;
    const middle = middleOf(options.t);
    add({
      kind: 'piste',
      shape: { point: frame.place([middleS, middle(middleS)]) },
      code: 'Korttelin numero',
      name: options.block,
      block: options.block,
    });
    if (options.plantedM !== undefined) {
      const far = options.t[1];
      const planted = options.plantedM;
      part('Istutettava alueen osa', { s: options.s, t: [s => edgeAt(far, s) - planted, far] });
    }
    plotBands(options).forEach((band, index) => plotOf(options, band, (options.firstPlot ?? 1) + index));
    plotLines(options);
  }

  function plotOf(options: BlockOptions, band: PlotBand, plot: number) {
    const ring = frame.ring(band, 0);
    const street = options.streets?.[band.row];
    plots.push({
      block: options.block,
      plot: String(plot),
      ring,
      areaM2: Math.round(areaOf(ring)),
      code: options.code,
      buildingRight: options.right,
      storeys: options.storeys,
      street,
      house: frame.ring(houseBand(band)),
      alongM: band.s[0],
      side: band.row === 0 ? 'odd' : 'even',
    });
    const centre = centroidOf(ring);
    add({
      kind: 'piste',
      shape: { point: centre },
      code: options.binding === true ? 'Sitovan tontin numero' : 'Ohjeellisen tontin numero',
      name: String(plot),
      plot: String(plot),
      block: options.block,
    });
    if (options.margin !== undefined)
      part('Rakennusala', inset(band, options.margin, band.row), {
        block: options.block,
        ...(options.storeys === undefined ? {} : { storeys: options.storeys }),
        ...(options.right === undefined ? {} : { buildingRight: options.right }),
      });
  }

  function plotLines(options: BlockOptions) {
    const code =
      options.binding === true
        ? 'Sitovan tonttijaon mukaisen tontin raja'
        : 'Ohjeellinen tontin/rakennuspaikan raja';
    const bounds = plotBoundaries(options);
    for (const s of bounds.slice(1, -1)) {
      add({
        kind: 'viiva',
        shape: {
          line: [frame.place([s, edgeAt(options.t[0], s)]), frame.place([s, edgeAt(options.t[1], s)])],
        },
        code,
      });
    }
    if (options.rows === 2) {
      const middle = middleOf(options.t);
      const [from, to] = options.s;
      const steps = Math.max(2, Math.ceil((to - from) / 10));
      const line = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps).map(
        s => frame.place([s, middle(s)]),
      );
      add({ kind: 'viiva', shape: { line }, code });
    }
  }

  function part(code: string, band: Band, more: Partial<PlanFeature> = {}) {
    add({ kind: 'osa-alue', shape: { ring: frame.ring(band) }, code, ...more });
  }

  function line(code: string, from: Along, to: Along, name?: string) {
    add({
      kind: 'viiva',
      shape: { line: frame.line(from, to) },
      code,
      ...(name === undefined ? {} : { name }),
    });
  }

  function path(code: string, along: readonly Along[], name?: string) {
    add({
      kind: 'viiva',
      shape: { line: along.map(frame.place) },
      code,
      ...(name === undefined ? {} : { name }),
    });
  }

  function point(code: string, at: Along, name: string) {
    add({ kind: 'piste', shape: { point: frame.place(at) }, code, name });
  }

  function boundary(band: Band) {
    add({ kind: 'raja', shape: { ring: frame.ring(band) }, code: 'Kaava-alueen raja' });
  }

  return { area, block, part, line, path, point, boundary, done: (): PlanDrawing => ({ features, plots }) };
}

interface PlotBand extends Band {
  readonly row: 0 | 1;
}

function plotBoundaries({ s: [from, to], plots }: BlockOptions): number[] {
  const shares = typeof plots === 'number' ? Array.from({ length: plots }, () => 1) : plots;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let at = from;
  return [from, ...shares.map(share => (at += ((to - from) * share) / whole))];
}

function plotBands(options: BlockOptions): PlotBand[] {
  const bounds = plotBoundaries(options);
  const columns = bounds
    .slice(0, -1)
    .map((from, index): Band => ({ s: [from, bounds[index + 1] ?? from], t: options.t }));
  if (options.rows !== 2) {
    const row = options.streets?.[0] === undefined && options.streets?.[1] !== undefined ? 1 : 0;
    return columns.map(column => ({ ...column, row }));
  }
  const middle = middleOf(options.t);
  return [
    ...columns.map((column): PlotBand => ({ s: column.s, t: [column.t[0], middle], row: 0 })),
    ...[...columns].reverse().map((column): PlotBand => ({ s: column.s, t: [middle, column.t[1]], row: 1 })),
  ];
}

/** The building area: the margin from the sides, twice that from the back so that gardens stay in one piece. */
function inset(band: Band, margin: number, row: 0 | 1): Band {
  const [front, back] = [margin, margin * 2];
  const [near, far] = row === 0 ? [front, back] : [back, front];
  return {
    s: [band.s[0] + margin, band.s[1] - margin],
    t: [s => edgeAt(band.t[0], s) + near, s => edgeAt(band.t[1], s) - far],
  };
}

/** The middle half of the plot's width, from four metres behind its street edge to at most 14 m farther. */
function houseBand({ s: [from, to], t: [near, far], row }: PlotBand): Band {
  const quarter = (to - from) / 4;
  const depth = (s: number) => Math.min(14, (edgeAt(far, s) - edgeAt(near, s)) * 0.4);
  const front = (s: number) => edgeAt(near, s) + 4;
  const back = (s: number) => edgeAt(far, s) - 4;
  const sides: [Edge, Edge] = row === 0 ? [front, s => front(s) + depth(s)] : [s => back(s) - depth(s), back];
  return { s: [from + quarter, to - quarter], t: sides };
}

function middleOf([near, far]: readonly [Edge, Edge]): (s: number) => number {
  return s => (edgeAt(near, s) + edgeAt(far, s)) / 2;
}

function upright(angle: number): number {
  const turned = ((angle % 180) + 180) % 180;
  return turned > 90 ? turned - 180 : turned;
}
