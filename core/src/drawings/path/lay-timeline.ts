import { widest, wrapLabel } from '../label.ts'
import type { Box, Measure, Point } from '../model.ts'

/** Something that happened, with the words for when. */
export interface TimelineMoment {
  id: string
  when: string
  text: string
}
export interface LaidTimeline {
  width: number
  height: number
  moments: { id: string; at: Point; label: Box & { when: string; lines: string[] } }[]
}

export const MOMENT_LINE = 21
const WAVE = 26
const LABEL_X = 96
const RIGHT = 12

/** A path that winds down the page from the first to the last, with words beside every turn. */
export function layTimeline(moments: readonly TimelineMoment[], room: number, measure: Measure): LaidTimeline {
  const width = Math.max(280, room)
  let y = 16
  const laid = moments.map(({ id, when, text }, i) => {
    const lines = wrapLabel(text, width - LABEL_X - RIGHT, measure)
    const height = (lines.length + 1) * MOMENT_LINE
    const label = { x: LABEL_X, y, width: Math.max(widest(lines, measure), measure(when)), height, when, lines }
    const at = { x: 42 + (i % 2 ? WAVE : 0), y: y + MOMENT_LINE * 0.75 }
    y += Math.max(height + 18, 56)
    return { id, at, label }
  })
  return { width, height: y, moments: laid }
}
