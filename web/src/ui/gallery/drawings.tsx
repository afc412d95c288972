import { Face } from '../face.tsx'
import { type FaceShape, hairStyles, headwears, lookFrom, personColours, skins, symbols } from '../face-look.ts'
import { Row, Stack } from '../layout.tsx'
import { Pictogram } from '../pictogram.tsx'
import { pictogramByName } from '../pictogram-by-name.ts'
import { F, type PersonKey, people } from './people.tsx'

const seeds = Array.from({ length: 24 }, (_, i) => `p${i * 7}`)
const shapes: FaceShape[] = ['child', 'family', 'network', 'professional']

/** Faces and pictograms. */
export function Drawings() {
  return (
    <Stack gap={5}>
      <h2>Gezichten</h2>
      {[96, 48, 28].map((size) => (
        <Row key={size}>
          {(Object.keys(people) as PersonKey[]).map((k) => (
            <F key={k} k={k} size={size} />
          ))}
        </Row>
      ))}
      <Row>
        {hairStyles.map((hair, i) => (
          <Face
            key={hair}
            name={hair}
            shape={shapes[i % 4] as FaceShape}
            size={72}
            look={{
              skin: skins[i % 7] as 'honey',
              hair,
              hairColour: (['black', 'brown', 'blond', 'auburn', 'grey'] as const)[i % 5] as 'black',
              colour: personColours[i % 6] as 'sun',
            }}
          />
        ))}
      </Row>
      <Row>
        {headwears.map((headwear, i) => (
          <Face
            key={headwear}
            name={headwear}
            shape="child"
            size={72}
            look={{
              skin: skins[6 - i] as 'honey',
              hair: 'short',
              hairColour: 'dark',
              colour: personColours[i] as 'sun',
              headwear,
              symbol: symbols[i] as 'star',
            }}
          />
        ))}
        {symbols.map((symbol) => (
          <Face key={symbol} name={symbol} shape="child" size={72} look={{ ...lookFrom(symbol), symbol }} />
        ))}
        {shapes.map((shape) => (
          <Face key={shape} name="Opa Kees" shape={shape} size={72} />
        ))}
      </Row>
      <Row>
        {seeds.map((seed, i) => (
          <Face key={seed} name={seed} shape={shapes[i % 4] as FaceShape} size={48} look={lookFrom(seed)} />
        ))}
      </Row>
      <h2>Pictogrammen</h2>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 5.5em), 1fr))',
          gap: 12,
          overflowWrap: 'anywhere',
        }}
      >
        {Object.entries(pictogramByName).map(([name, shape]) => (
          <div
            key={name}
            className="kt-small"
            style={{ display: 'grid', justifyItems: 'center', gap: 4, textAlign: 'center' }}
          >
            <Pictogram of={shape} size={48} />
            {name}
          </div>
        ))}
      </div>
    </Stack>
  )
}
