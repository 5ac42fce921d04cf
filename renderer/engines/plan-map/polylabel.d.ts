declare module 'polylabel' {
  /** [x, y] of the pole of inaccessibility, with its distance from the outline. */
  // eslint-disable-next-line no-restricted-exports -- how the package itself exports it
  export default function polylabel(
    rings: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
