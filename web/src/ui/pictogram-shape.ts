/** Path data on a 32 grid: the accent fill (may be empty), the lines over it, and whether it turns with the reading direction. */
export type PictogramShape = readonly [accent: string, lines: string, mirror?: true]
