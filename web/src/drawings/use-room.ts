import { useSyncExternalStore } from 'react'
import { FONT } from './measure.ts'

const SIDES = 96
const WIDEST = 960

/** How wide a drawing may be that can choose: the page without its sides, in units of the drawing. */
export const useRoom = (): number => useSyncExternalStore(onResize, room, () => WIDEST)

const onResize = (changed: () => void) => {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
function room(): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || FONT
  const width = ((document.documentElement.clientWidth - SIDES) * FONT) / letters
  return Math.max(240, Math.min(WIDEST, Math.floor(width / 10) * 10))
}
