import type { PictogramShape } from './pictogram-shape.ts'
import './pictogram.css'

type PictogramProps = {
  of: PictogramShape
  /** In pixels at the usual letter size; grows with the letters. */
  size?: number
  /** Only when no word stands beside it; otherwise the word is enough and the drawing is silent. */
  title?: string
}

/** An own drawing on a 32 grid: 2.5 px line in the colour of the text, one accent fill. Always with a word beside it. */
export function Pictogram({ of: [accent, lines, mirror], size = 24, title }: PictogramProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or silent because a word stands beside it
    <svg
      className={mirror ? 'kt-pictogram kt-pictogram--mirror' : 'kt-pictogram'}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 32 32"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {accent && <path className="kt-pictogram__accent" d={accent} />}
      <path className="kt-pictogram__lines" d={lines} />
    </svg>
  )
}
