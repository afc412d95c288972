import { widest, wrapLabel } from '../label.ts'
import type { Box, Measure, Point } from '../model.ts'

/** A goal, and the steps towards it in the order in which they are to be seen. */
export interface StonePath {
  id: string
  title: string
  stones: readonly { id: string; text: string; state: 'done' | 'open' | 'stuck' }[]
}
export interface LaidStones {
  width: number
  height: number
  paths: {
    id: string
    title: Box & { lines: string[] }
    /** Through the stones of each row; a path that goes on runs on to the edge and begins at the edge again. */
    ways: Point[][]
    stones: { id: string; state: 'done' | 'open' | 'stuck'; centre: Point; label: Box & { lines: string[] } }[]
    goal: Point
  }[]
}

export const STONE = 17
export const STONE_LINE = 20
const COLUMN = 150
const LABEL = 132
const LEFT = 12

/** Stepping stones to each goal, one row after the other, as many beside each other as there is room for. */
export function layStones(paths: readonly StonePath[], room: number, measure: Measure): LaidStones {
  const columns = Math.max(1, Math.floor((room - LEFT * 2) / COLUMN))
  const width = LEFT * 2 + columns * COLUMN
  let y = 8
  const laid = paths.map(({ id, title, stones }) => {
    const lines = wrapLabel(title, width - LEFT * 2, measure)
    const words = { x: LEFT, y, width: widest(lines, measure), height: lines.length * STONE_LINE, lines }
    y += words.height + 16
    const ways: Point[][] = []
    let goal: Point = { x: 0, y: 0 }
    const placed: LaidStones['paths'][number]['stones'] = []
    // The goal itself is the last stone.
    for (let from = 0; from <= stones.length; from += columns) {
      const row = stones.slice(from, from + columns)
      const labels = row.map((stone) => wrapLabel(stone.text, LABEL, measure))
      const centreY = y + STONE
      const line: Point[] = from === 0 ? [] : [{ x: 0, y: centreY }]
      row.forEach((stone, i) => {
        const centre = { x: LEFT + COLUMN * (i + 0.5), y: centreY }
        const label = labels[i]!
        const labelWidth = widest(label, measure)
        const box = { x: centre.x - labelWidth / 2, y: centreY + STONE + 8, width: labelWidth }
        placed.push({ ...stone, centre, label: { ...box, height: label.length * STONE_LINE, lines: label } })
        line.push(centre)
      })
      if (from + row.length === stones.length && row.length < columns) {
        goal = { x: LEFT + COLUMN * (row.length + 0.5), y: centreY }
        line.push(goal)
      } else line.push({ x: width, y: centreY })
      ways.push(line)
      y = centreY + STONE + 8 + Math.max(0, ...labels.map((label) => label.length)) * STONE_LINE + 14
    }
    y += 12
    return { id, title: words, ways, stones: placed, goal }
  })
  return { width, height: Math.max(0, y - 4), paths: laid }
}
