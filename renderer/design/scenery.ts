/** A repeatable series of numbers in [0, 1): the same scenery at every start (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface ForestOptions {
  seed: number;
  width: number;
  /** Where the ground lies, from the top. */
  ground: number;
  /** Mean height of a spruce. */
  height: number;
  /** Mean distance between two. */
  spacing: number;
}

const rounded = (value: number) => value.toFixed(1);

/** A spruce from its foot at (x, ground): narrow, with drooping branches in tiers. */
function sprucePath(x: number, ground: number, height: number, chance: () => number): string {
  const tiers = 5;
  const left: string[] = [];
  const right: string[] = [];
  for (let tier = tiers; tier >= 1; tier -= 1) {
    const y = ground - height * (1 - tier / tiers) - height * 0.02;
    const reach = height * 0.24 * (tier / tiers) * (0.82 + chance() * 0.36);
    left.push(
      `${rounded(x - reach)} ${rounded(y)}L${rounded(x - reach * 0.42)} ${rounded(y - height * 0.045)}`,
    );
    right.unshift(
      `${rounded(x + reach * 0.42)} ${rounded(y - height * 0.045)}L${rounded(x + reach)} ${rounded(y)}`,
    );
  }
  return `M${left.join('L')}L${rounded(x)} ${rounded(ground - height)}L${right.join('L')}Z`;
}

/** The skyline of a spruce forest as one SVG path, standing on a gently rolling ground. */
export function forestPath({ seed, width, ground, height, spacing }: ForestOptions): string {
  const chance = createChance(seed);
  const trees: string[] = [];
  const level = (x: number) => ground + Math.sin(x / (width * 0.11) + seed) * height * 0.14;
  for (let x = -spacing; x < width + spacing; x += spacing * (0.5 + chance())) {
    trees.push(sprucePath(x, level(x) + height * 0.06, height * (0.55 + chance() * 0.8), chance));
  }
  const floor: string[] = [];
  for (let x = -spacing; x <= width + spacing; x += width / 40)
    floor.push(`${rounded(x)} ${rounded(level(x))}`);
  return `${trees.join('')}M${-spacing} ${ground + height * 2}L${floor.join('L')}L${rounded(width + spacing)} ${ground + height * 2}Z`;
}

/** A current of the water from side to side, as an open path. */
export function currentPath(seed: number, width: number, y: number, swing: number): string {
  const chance = createChance(seed);
  const steps = 6;
  const points = Array.from({ length: steps + 1 }, (_, step) => ({
    x: -width * 0.05 + (width * 1.1 * step) / steps,
    y: y + (chance() - 0.5) * 2 * swing,
  }));
  const [first, ...rest] = points;
  if (!first) return '';
  const reach = (width * 1.1) / steps / 2;
  const curves = rest.map(
    point => `S${rounded(point.x - reach)} ${rounded(point.y)} ${rounded(point.x)} ${rounded(point.y)}`,
  );
  return `M${rounded(first.x)} ${rounded(first.y)}${curves.join('')}`;
}

export interface Ovoid {
  x: number;
  y: number;
  radius: number;
  /** How round: the second radius as a share of the first. */
  flatness: number;
  turn: number;
}

/** The ovoids of rapakivi granite in a tile that repeats without seams: large round feldspars, apart from each other. */
export function rapakiviOvoids(seed: number, tile: number, count: number): Ovoid[] {
  const chance = createChance(seed);
  const ovoids: Ovoid[] = [];
  for (let attempt = 0; attempt < count * 30 && ovoids.length < count; attempt += 1) {
    const radius = tile * (0.035 + chance() ** 2 * 0.075);
    const ovoid = {
      x: chance() * tile,
      y: chance() * tile,
      radius,
      flatness: 0.78 + chance() * 0.2,
      turn: chance() * 180,
    };
    if (ovoids.every(other => areApart(ovoid, other, tile))) ovoids.push(ovoid);
  }
  return ovoids.flatMap(ovoid => repeated(ovoid, tile));
}

function areApart(one: Ovoid, other: Ovoid, tile: number): boolean {
  const across = (a: number, b: number) => Math.min(Math.abs(a - b), tile - Math.abs(a - b));
  return Math.hypot(across(one.x, other.x), across(one.y, other.y)) > (one.radius + other.radius) * 1.06;
}

/** An ovoid on the tile's edge shows on the other side too. */
function repeated(ovoid: Ovoid, tile: number): Ovoid[] {
  const shifts = (at: number) => [
    0,
    ...(at < ovoid.radius ? [tile] : []),
    ...(at > tile - ovoid.radius ? [-tile] : []),
  ];
  return shifts(ovoid.x).flatMap(dx =>
    shifts(ovoid.y).map(dy => ({ ...ovoid, x: ovoid.x + dx, y: ovoid.y + dy })),
  );
}
