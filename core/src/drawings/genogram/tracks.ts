/** A horizontal line in the space above a row; its height is known once all lines there are counted. */
export interface Track {
  y: number
}
interface Segment {
  low: number
  high: number
  track: Track
}
const ABOVE = 12
const BETWEEN = 12
const BELOW = 20

/** Keeps the lines of each channel apart: first those that bind two people (band 0), below them those to children (band 1). */
export function trackKeeper(rows: number) {
  const channels: Segment[][][] = Array.from({ length: rows + 1 }, () => [[], []])
  return {
    add(channel: number, band: 0 | 1, from: number, to: number): Track {
      const track = { y: 0 }
      channels[channel]![band]!.push({ low: Math.min(from, to), high: Math.max(from, to), track })
      return track
    },
    /** Gives every line of a channel its height, beginning at y; answers where the row below it begins. */
    settle(channel: number, y: number, between: boolean): number {
      const bands = channels[channel]!
      let level = y + ABOVE
      let used = 0
      for (const band of bands) {
        const ends: number[] = []
        for (const { low, high, track } of [...band].sort((a, b) => a.low - b.low || a.high - b.high)) {
          let line = ends.findIndex((end) => end + 8 < low)
          if (line < 0) line = ends.length
          ends[line] = high
          track.y = level + line * BETWEEN
        }
        level += ends.length * BETWEEN
        used += ends.length
      }
      if (used === 0) return between ? y + ABOVE + BELOW : y
      return level - BETWEEN + BELOW
    },
  }
}
