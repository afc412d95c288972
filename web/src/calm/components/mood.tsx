import type { capacities } from '@keukentafel/core/calm/names.ts'

const mouths = { enough: 'M14 26c3 4 9 4 12 0', some: 'M14 27h12', little: 'M14 29c3-3 9-3 12 0' } as const

/** A drawn face beside its sentence: how much somebody can do, by their own word. The sentence says it, the face is silent. */
export const Mood = ({ level }: { level: (typeof capacities)[number] }) => (
  <svg className="calm-mood" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    <circle cx="20" cy="20" r="17" />
    <circle className="calm-mood__eye" cx="14" cy="16" r="1.5" />
    <circle className="calm-mood__eye" cx="26" cy="16" r="1.5" />
    <path d={mouths[level]} />
  </svg>
)
