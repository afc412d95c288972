import { COLOURS, fits, SHEET, type Stroke, simplified, WIDTHS } from '@keukentafel/core/place/strokes.ts'
import { type PointerEvent, useRef, useState } from 'react'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row, Stack } from '../../ui/layout.tsx'

const points = (p: readonly number[]) => {
  const pairs = Array.from({ length: p.length / 2 }, (_, i) => `${p[2 * i]},${p[2 * i + 1]}`)
  // A tap is a dot: a line that goes nowhere, with round ends.
  return (pairs.length === 1 ? [...pairs, ...pairs] : pairs).join(' ')
}

function Lines({ strokes }: { strokes: readonly Stroke[] }) {
  return strokes.map(({ c, w, p }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place, and are only added or taken off at the end
    <polyline key={i} className={`place-ink place-ink--${c} place-ink--w${w}`} points={points(p)} />
  ))
}

/** A drawing as it was made: numbers that become lines, nothing else. */
export function DrawingView({ strokes, label }: { strokes: readonly Stroke[]; label: string }) {
  return (
    <svg className="place-sheet" viewBox={`0 0 ${SHEET} ${SHEET}`} role="img" aria-label={label}>
      <Lines strokes={strokes} />
    </svg>
  )
}

/** A sheet to draw on with a finger, a pen or a mouse; who rather does not draw taps pictures or writes. */
export function DrawingSheet({
  strokes,
  onChange,
}: {
  strokes: readonly Stroke[]
  onChange: (strokes: Stroke[]) => void
}) {
  const t = useText()
  const [colour, setColour] = useState('0')
  const [width, setWidth] = useState('2')
  const [line, setLine] = useState<number[] | undefined>()
  const [isFull, setFull] = useState(false)
  const drawing = useRef<number[] | undefined>(undefined)
  const now = (p: number[]): Stroke => ({ c: Number(colour), w: Number(width), p })
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const on = (value: number, size: number) => Math.max(0, Math.min(SHEET, Math.round((value / size) * SHEET)))
    return [on(clientX - box.left, box.width), on(clientY - box.top, box.height)]
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = at(event)
    setLine(drawing.current)
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return
    drawing.current = [...drawing.current, ...at(event)]
    setLine(drawing.current)
  }
  const end = () => {
    const made = drawing.current
    drawing.current = undefined
    setLine(undefined)
    if (!made) return
    const stroke = now(simplified(made))
    setFull(!fits(strokes, stroke))
    if (fits(strokes, stroke)) onChange([...strokes, stroke])
  }
  const choices = (count: number, key: string, from = 0) =>
    Array.from({ length: count }, (_, i) => ({
      value: String(i + from),
      label: t(`place.draw.${key}.${i + from}`),
      picture: (
        <svg className="place-sample" width="32" height="32" viewBox="0 0 1000 1000" aria-hidden="true">
          <Lines
            strokes={[
              key === 'colour'
                ? { c: i, w: 3, p: [300, 500, 700, 500] }
                : { c: 0, w: i + from, p: [300, 500, 700, 500] },
            ]}
          />
        </svg>
      ),
    }))
  return (
    <Stack gap={3}>
      <svg
        className="place-sheet place-sheet--open"
        viewBox={`0 0 ${SHEET} ${SHEET}`}
        role="img"
        aria-label={t('place.draw.sheet')}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Lines strokes={line ? [...strokes, now(line)] : strokes} />
      </svg>
      <p role="status" className="kt-small">
        {isFull ? t('place.draw.full') : t('place.draw.lines', { count: strokes.length })}
      </p>
      <Row>
        <Button kind="quiet" disabled={strokes.length === 0} onClick={() => onChange(strokes.slice(0, -1))}>
          {t('place.draw.undo')}
        </Button>
        <Button kind="plain" disabled={strokes.length === 0} onClick={() => onChange([])}>
          {t('place.draw.clear')}
        </Button>
      </Row>
      <div className="place-inks">
        <ChoiceList
          id="draw-colour"
          label={t('place.draw.colour')}
          beside
          choices={choices(COLOURS, 'colour')}
          value={colour}
          onChange={setColour}
        />
        <ChoiceList
          id="draw-width"
          label={t('place.draw.width')}
          beside
          choices={choices(WIDTHS, 'width', 1)}
          value={width}
          onChange={setWidth}
        />
      </div>
    </Stack>
  )
}
