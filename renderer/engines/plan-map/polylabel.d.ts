declare module 'polylabel' {
  /** [x, y] of the pole of inaccessibility, with its distance from the outline. */
  export default function polylabel(
    rings: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
