import type { FaceLook } from './face-look.ts'
import { Portrait } from './portrait.tsx'

type At = { x: number; y?: number }

/** Walls and floor; boards on the floor are lines, so that they are there in black and white too. */
export function Room({ evening = false }: { evening?: boolean }) {
  return (
    <g>
      <rect className={evening ? 'kt-scene__dusk' : 'kt-scene__wall'} width="360" height="220" rx="18" />
      <path className="kt-scene__floor" d="M0 178h360v24a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18z" />
      <path
        className="kt-scene__fine"
        d="M0 178h360M40 178l-16 42M110 178l-8 42M180 178v42M250 178l8 42M320 178l16 42"
      />
    </g>
  )
}

/** A window in the day, with a plant on the sill. */
export function Window({ x, y = 30 }: At) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="kt-scene__sky" width="70" height="62" rx="4" />
      <path className="kt-scene__white" d="M8 30a7 7 0 0 1 8-8 9 9 0 0 1 17 2 6 6 0 0 1 0 12H14a6 6 0 0 1-6-6z" />
      <path
        className="kt-scene__line"
        d="M4 0h62a4 4 0 0 1 4 4v54a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4zM35 0v62M0 31h70M-6 62h82"
      />
      <path className="kt-scene__leaf" d="M52 52c-6-8-2-14-2-14s6 4 4 13c4-8 11-8 11-8s0 8-10 11z" />
      <path className="kt-scene__pot" d="M46 52h16l-3 10H49z" />
    </g>
  )
}

/** A window at night, with the moon and its light. */
export function Moonlight({ x }: At) {
  return (
    <g transform={`translate(${x} 26)`}>
      <rect className="kt-scene__night" width="84" height="84" rx="4" />
      <path className="kt-scene__sun" d="M50 14a17 17 0 1 0 18 24 18 18 0 0 1-18-24z" />
      <path className="kt-scene__stars" d="M16 18v.1M28 50v.1M18 66v.1M66 64v.1M30 30v.1" />
      <path
        className="kt-scene__line"
        d="M4 0h76a4 4 0 0 1 4 4v76a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4zM42 0v84M-6 84h96"
      />
    </g>
  )
}

/** The lamp of the mark, over the table. */
export function Lamp({ x }: At) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path className="kt-scene__light" d="M-22 52h44l66 92H-88z" />
      <path className="kt-scene__pot" d="M-24 52c0-16 10-26 24-26s24 10 24 26z" />
      <path className="kt-scene__line" d="M0 0v26M-24 52c0-16 10-26 24-26s24 10 24 26z" />
    </g>
  )
}

/** Somebody behind a table or on a sofa. */
export function Person({ look, x, y = 0, child = false }: At & { look: FaceLook; child?: boolean }) {
  return (
    <g className={`kt-face kt-face--${look.colour}`} transform={`translate(${x} ${y}) scale(${child ? 1.25 : 1.45})`}>
      <Portrait look={look} child={child} />
    </g>
  )
}

/** The table, with its cloth, cups and the sheet with the plan. */
export function Table({ x, width }: At & { width: number }) {
  const hem = Array.from({ length: Math.floor(width / 16) }, () => 'q-8 9-16 0').join('')
  return (
    <g transform={`translate(${x} 146)`}>
      <path className="kt-scene__line" d={`M16 12v54M${width - 16} 12v54`} strokeWidth="7" />
      <path className="kt-scene__cloth" d={`M0 4a4 4 0 0 1 4-4h${width - 8}a4 4 0 0 1 4 4v16${hem}z`} />
      <path className="kt-scene__fine" d={`M2 11h${width - 4}`} strokeDasharray="7 5" />
      <path className="kt-scene__line" d={`M0 4a4 4 0 0 1 4-4h${width - 8}a4 4 0 0 1 4 4v16${hem}z`} />
      <Cup x={14} />
      <Cup x={width - 96} />
      <path className="kt-scene__white" d={`M${width / 2 - 26} 0l6-8h40l6 8z`} />
      <path className="kt-scene__line" d={`M${width / 2 - 26} 0l6-8h40l6 8zM${width / 2 - 10} -4h20`} />
    </g>
  )
}

function Cup({ x }: At) {
  return (
    <g transform={`translate(${x} -16)`}>
      <path className="kt-scene__white" d="M0 0h16v8a8 8 0 0 1-16 0z" />
      <path
        className="kt-scene__line"
        d="M0 0h16v8a8 8 0 0 1-16 0zM16 3h3a3 3 0 0 1 0 7h-3M5-5c-2-3 2-4 0-7M11-5c-2-3 2-4 0-7"
      />
    </g>
  )
}

/** An empty chair on this side of the table: there is room for somebody. */
export function Chair({ x, y = 0 }: At) {
  const wood = 'M8 0h42a6 6 0 0 1 6 6v38H2V6a6 6 0 0 1 6-6zM-3 52h64a4 4 0 0 1 4 4v8H-7v-8a4 4 0 0 1 4-4z'
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className="kt-scene__line" d="M2 64v38M56 64v38M8 44v8M50 44v8" strokeWidth="6" />
      <path className="kt-scene__wood" d={wood} />
      <path className="kt-scene__line" d={`${wood}M16 8v28M29 8v28M42 8v28`} />
    </g>
  )
}

/** A sofa: the back first, then, with `front`, what comes before the people on it. */
export function Sofa({ x, front = false }: At & { front?: boolean }) {
  const d = front
    ? 'M-14 54a14 14 0 0 1 14 14v12h150V68a14 14 0 0 1 28 0v42a8 8 0 0 1-8 8H-20a8 8 0 0 1-8-8V68a14 14 0 0 1 14-14z'
    : 'M8 0h134a16 16 0 0 1 16 16v74H-8V16A16 16 0 0 1 8 0z'
  return (
    <g transform={`translate(${x} ${front ? 76 : 92})`}>
      <path className="kt-scene__sofa" d={d} />
      <path className="kt-scene__line" d={front ? `${d}M75 82v34M-16 118v10M166 118v10` : d} />
      {front && (
        <>
          <path className="kt-scene__white" d="M52 60l26 8 26-8v28l-26 8-26-8z" />
          <path className="kt-scene__line" d="M52 60l26 8 26-8v28l-26 8-26-8zM78 68v28" />
        </>
      )}
    </g>
  )
}

/** A school with a clock. */
export function SchoolHouse({ x }: At) {
  return (
    <g transform={`translate(${x} 40)`}>
      <path className="kt-scene__white" d="M0 56h128v76H0z" />
      <path className="kt-scene__brick" d="M-8 56 64 8l72 48z" />
      <path className="kt-scene__pot" d="M52 96h24v36H52z" />
      <path className="kt-scene__sky" d="M12 74h26v22H12zM90 74h26v22H90z" />
      <path className="kt-scene__white" d="M52 40a12 12 0 1 0 24 0 12 12 0 1 0-24 0z" />
      <path
        className="kt-scene__line"
        d="M0 56v76h128V56M-8 56 64 8l72 48zM52 132V96h24v36M12 74h26v22H12zM90 74h26v22H90zM25 74v22M103 74v22M52 40a12 12 0 1 0 24 0 12 12 0 1 0-24 0zM64 33v7l5 3"
      />
    </g>
  )
}

/** A tree. */
export function Tree({ x }: At) {
  return (
    <g transform={`translate(${x} 66)`}>
      <path className="kt-scene__line" d="M0 60v48" strokeWidth="7" />
      <path
        className="kt-scene__leaf"
        d="M-28 44a20 20 0 0 1 8-36A24 24 0 0 1 22 6a20 20 0 0 1 8 36c-10 22-48 22-58 2z"
      />
      <path
        className="kt-scene__line"
        d="M-28 44a20 20 0 0 1 8-36A24 24 0 0 1 22 6a20 20 0 0 1 8 36c-10 22-48 22-58 2z"
      />
    </g>
  )
}

/** A bicycle against nothing at all, as in front of every Dutch school. */
export function Bicycle({ x }: At) {
  return (
    <path
      className="kt-scene__line"
      transform={`translate(${x} 128)`}
      d="M0 40a18 18 0 1 0 36 0 18 18 0 1 0-36 0M46 40a18 18 0 1 0 36 0 18 18 0 1 0-36 0M18 40l14-26h24L40 40H18M64 40 54 6h8M40 40 32 14M26 12h12"
    />
  )
}

/** A child on the way, with a bag. */
export function WithBag({ look, x }: At & { look: FaceLook }) {
  return (
    <g className={`kt-face kt-face--${look.colour}`} transform={`translate(${x} 84) scale(1.3)`}>
      <path className="kt-scene__line" d="M26 84v16M38 84v16" strokeWidth="6" />
      <path className="kt-scene__brick" d="M8 58a8 8 0 0 1 8-8h32a8 8 0 0 1 8 8v20a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4z" />
      <path className="kt-scene__line" d="M8 58a8 8 0 0 1 8-8h32a8 8 0 0 1 8 8v20a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4z" />
      <path className="kt-face__clothes" d="M14 64c0-3 2-6 5-8h26c3 2 5 5 5 8v24H14z" />
      <Portrait look={look} child />
      <path className="kt-scene__line" d="M21 56v14M43 56v14" />
    </g>
  )
}
