import { newId } from '../../lib/ids.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Face } from '../../ui/face.tsx'
import {
  aids,
  beards,
  type FaceLook,
  type FaceShape,
  hairColours,
  hairStyles,
  headwears,
  lookFrom,
  personColours,
  skins,
  symbols,
} from '../../ui/face-look.ts'
import { Hidden, Row } from '../../ui/layout.tsx'
import './face-maker.css'

interface Props {
  name: string
  shape: FaceShape
  look: FaceLook | undefined
  onChange: (look: FaceLook | undefined) => void
}

const parts = [
  ['skin', skins],
  ['hair', hairStyles],
  ['hairColour', hairColours],
  ['colour', personColours],
  ['glasses', ['no', 'yes']],
  ['headwear', headwears],
  ['beard', beards],
  ['aid', aids],
  ['symbol', ['none', ...symbols]],
] as const
type Part = (typeof parts)[number][0]

const partOf = (look: FaceLook, part: Part): string =>
  part === 'glasses' ? (look.glasses ? 'yes' : 'no') : (look[part] ?? 'none')

function withPart(look: FaceLook, part: Part, value: string): FaceLook {
  if (part === 'glasses') return { ...look, glasses: value === 'yes' }
  const { [part]: _, ...rest } = look
  // "None" is left out of what is kept, so that a look stays short and readable.
  return (value === 'none' ? rest : { ...rest, [part]: value }) as FaceLook
}

/** A face as one wants it oneself: every choice is a small drawing of what one would look like. */
export function FaceMaker({ name, shape, look, onChange }: Props) {
  const t = useText()
  return (
    <fieldset className="face-maker">
      <legend className="kt-field__label">{t('families.face.label')}</legend>
      <div className="face-maker__mirror">
        <Face name={name} shape={shape} look={look} size={96} named />
        <Row gap={2}>
          <Button kind="quiet" onClick={() => onChange(lookFrom(newId()))}>
            {t(look ? 'families.face.surprise' : 'families.face.begin')}
          </Button>
          {look && (
            <Button kind="plain" onClick={() => onChange(undefined)}>
              {t('families.face.letters')}
            </Button>
          )}
        </Row>
      </div>
      {look &&
        parts.map(([part, values], i) => (
          <Disclosure key={part} open={i === 0} summary={t(`families.face.${part}`)}>
            <div role="radiogroup" aria-label={t(`families.face.${part}`)} className="face-maker__choices">
              {values.map((value) => (
                <label key={value} className="face-maker__choice">
                  <input
                    type="radio"
                    name={`face-${part}`}
                    value={value}
                    checked={partOf(look, part) === value}
                    onChange={() => onChange(withPart(look, part, value))}
                  />
                  <Face name="" shape={shape} look={withPart(look, part, value)} size={50} named />
                  <Hidden>{t(`families.face.${part}.${value}`)}</Hidden>
                </label>
              ))}
            </div>
          </Disclosure>
        ))}
    </fieldset>
  )
}
