import { useId } from 'react'
import { type FaceLook, type FaceShape, initialsOf } from './face-look.ts'
import { symbolPaths } from './face-parts.ts'
import { Portrait } from './portrait.tsx'
import './face.css'

const outlines: Record<FaceShape, string> = {
  child: 'M32 2a30 30 0 0 1 0 60 30 30 0 0 1 0-60z',
  family: 'M19 2h26a17 17 0 0 1 17 17v26a17 17 0 0 1-17 17H19A17 17 0 0 1 2 45V19A17 17 0 0 1 19 2z',
  network: 'M19 2h26a17 17 0 0 1 17 17v26a17 17 0 0 1-17 17H19A17 17 0 0 1 2 45V19A17 17 0 0 1 19 2z',
  professional:
    'M29.5 2.200a5 5 0 0 1 5 0l21 12.100a5 5 0 0 1 2.5 4.300v26.800a5 5 0 0 1-2.5 4.300l-21 12.100a5 5 0 0 1-5 0l-21-12.100A5 5 0 0 1 6 45.400V18.600a5 5 0 0 1 2.5-4.300z',
}

type FaceProps = {
  name: string
  shape: FaceShape
  look?: FaceLook | undefined
  size?: number
  /** When the name stands beside the face, the face is silent for who listens. */
  named?: boolean
}

/** A person, drawn by code; the shape carries the role, the colour and traits make them recognisable. */
export function Face({ name, shape, look, size = 48, named = false }: FaceProps) {
  const id = useId()
  const outline = outlines[shape]
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or silent because the name stands beside it
    <svg
      className={`kt-face kt-face--${look?.colour ?? 'none'}`}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      {...(named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <clipPath id={id}>
        <path d={outline} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <path className="kt-face__ground" d="M0 0h64v64H0z" />
        {/* a soft light behind the head, so that black hair is seen on a dark ground */}
        <circle cx="32" cy="27" r="25" fill="#fff" opacity=".18" />
        {look ? <Portrait look={look} child={shape === 'child'} /> : <Initials name={name} />}
      </g>
      <path className="kt-face__edge" d={outline} />
      {shape === 'network' && <path className="kt-face__frame" d={outline} transform="translate(4.5 4.5) scale(.86)" />}
      {look?.symbol && (
        <g transform="translate(43 43)">
          <circle className="kt-face__badge" cx="10" cy="10" r="10" />
          <path className="kt-face__sign" d={symbolPaths[look.symbol]} transform="translate(2 2)" />
        </g>
      )}
    </svg>
  )
}

function Initials({ name }: { name: string }) {
  return (
    <text className="kt-face__initials" x="32" y="41" textAnchor="middle">
      {initialsOf(name)}
    </text>
  )
}
