import type { Measure } from '@keukentafel/core/drawings/model.ts'
import { useEffect, useMemo, useState } from 'react'

/** The size of words in a drawing; in a drawing one unit is one pixel at ordinary letters, and grows with them. */
export const FONT = 16

function measureWith(): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return (text) => [...text].length * FONT * 0.62
  const family = getComputedStyle(document.documentElement).getPropertyValue('--kt-font') || 'sans-serif'
  pen.font = `700 ${FONT}px ${family}`
  // A little more than asked: paper and screen do not measure quite the same.
  return (text) => pen.measureText(text).width * 1.03 + 1
}

/** Measures words in the letters of the screens; once more when those letters have come. */
export function useMeasure(): Measure {
  const [fonts, ready] = useState(0)
  useEffect(() => {
    let here = true
    void document.fonts?.ready.then(() => here && ready(1))
    return () => {
      here = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters measure otherwise
  return useMemo(measureWith, [fonts])
}
