import { type CSSProperties, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { FONT } from '../measure.ts'
import './drawings.css'

type SheetProps = {
  title: string
  width: number
  height: number
  children: ReactNode
  /** What the lines and signs mean, as far as they are used. */
  legend?: ReactNode
  /** The same in words. */
  twin: ReactNode
}

/** A drawing on its own sheet: wider than the screen it moves within its frame, and the same is there in words. */
export function Sheet({ title, width, height, children, legend, twin }: SheetProps) {
  const t = useText()
  const frame = useRef<HTMLElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const { current } = frame
    if (current && width > 0) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2
  }, [width])
  // A drawing grows with the letters of who looks.
  const rem = (size: number) => `${Math.round((size / FONT) * 100) / 100}rem`
  return (
    <Stack gap={4}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what moves in its frame must move by keyboard too */}
      <section ref={frame} className="kt-drawing" aria-label={t('drawings.frame', { title })} tabIndex={0}>
        <svg
          className="kt-drawing__sheet"
          role="img"
          aria-labelledby={id}
          width={rem(width)}
          height={rem(height)}
          style={{ '--drawn': rem(width) } as CSSProperties}
          viewBox={`0 0 ${width} ${height}`}
        >
          <title id={id}>{t('drawings.alt', { title })}</title>
          {children}
        </svg>
      </section>
      {legend}
      <Disclosure summary={t('drawings.in-words')}>
        <div className="kt-drawing__twin">{twin}</div>
      </Disclosure>
    </Stack>
  )
}

/** Lines of words under one another, each in its middle. */
export function Words({
  lines,
  x,
  y,
  step,
  className,
  start = false,
}: {
  lines: readonly string[]
  x: number
  y: number
  step: number
  className?: string
  start?: boolean
}) {
  return lines.map((line, i) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, in their order
      key={i}
      className={className ?? 'kt-drawing__name'}
      x={x}
      y={y + (i + 0.76) * step}
      textAnchor={start ? 'start' : 'middle'}
    >
      {line}
    </text>
  ))
}
