import type { FaceLook } from './face-look.ts'
import {
  Bicycle,
  Chair,
  Lamp,
  Moonlight,
  Person,
  Room,
  SchoolHouse,
  Sofa,
  Table,
  Tree,
  Window,
  WithBag,
} from './scene-parts.tsx'
import './scene.css'

export type SceneKind = 'table' | 'empty-chair' | 'evening' | 'school-day'

type SceneProps = {
  kind: SceneKind
  /** Who is seen: a family may see itself. Others are drawn when it is left out. */
  people?: readonly FaceLook[]
  /** Only when the picture says something the words beside it do not. */
  title?: string
  width?: number | string
}

const cast: readonly FaceLook[] = [
  { skin: 'olive', hair: 'long', hairColour: 'dark', colour: 'brick', headwear: 'headscarf' },
  { skin: 'honey', hair: 'braids', hairColour: 'dark', colour: 'sun' },
  { skin: 'peach', hair: 'thin', hairColour: 'white', colour: 'mint', glasses: true },
  { skin: 'cocoa', hair: 'afro', hairColour: 'black', colour: 'teal' },
]

/** A flat scene from parametric parts; decoration unless it has a title. Load it late: `lazy-scene.tsx`. */
export function Scene({ kind, people = cast, title, width = '100%' }: SceneProps) {
  const at = (i: number) => people[i % people.length] ?? (cast[0] as FaceLook)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or decoration
    <svg
      className="kt-scene"
      width={width}
      viewBox="0 0 360 220"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {kind === 'table' && (
        <>
          <Room />
          <Window x={28} />
          <Lamp x={180} />
          <Person look={at(0)} x={58} y={52} />
          <Person look={at(1)} x={140} y={68} child />
          <Person look={at(2)} x={208} y={52} />
          <Table x={52} width={256} />
        </>
      )}
      {kind === 'empty-chair' && (
        <>
          <Room />
          <Window x={262} />
          <Lamp x={180} />
          <Person look={at(0)} x={58} y={52} />
          <Person look={at(3)} x={206} y={52} />
          <Table x={52} width={256} />
          <Chair x={151} y={112} />
        </>
      )}
      {kind === 'evening' && (
        <>
          <Room evening />
          <Moonlight x={254} />
          <Lamp x={127} />
          <Sofa x={52} />
          <Person look={at(2)} x={62} y={62} />
          <Person look={at(1)} x={132} y={77} child />
          <Sofa x={52} front />
        </>
      )}
      {kind === 'school-day' && (
        <>
          <rect className="kt-scene__sky" width="360" height="220" rx="18" />
          <circle className="kt-scene__sun" cx="308" cy="46" r="22" />
          <path
            className="kt-scene__grass"
            d="M0 168c60-14 120-12 180-6s120 8 180-2v42a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18z"
          />
          <SchoolHouse x={120} />
          <Tree x={40} />
          <Bicycle x={262} />
          <WithBag look={at(1)} x={64} />
        </>
      )}
    </svg>
  )
}
