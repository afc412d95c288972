import type { faces } from '@keukentafel/core/plan/heard.ts'

type FaceValue = (typeof faces)[number]
const mouths: Record<FaceValue, string> = {
  0: 'M10 23.500c2-3.500 10-3.500 12 0',
  3: 'M11 22.500c2-1.800 8-1.800 10 0',
  5: 'M11 21.500h10',
  8: 'M11 20.500c2 1.800 8 1.800 10 0',
  10: 'M9.500 19.500c2 5 11 5 13 0',
}

/** An own face in one colour: it judges nobody. The words beside it say the same. */
export function HeardFace({ value, size = 56 }: { value: FaceValue; size?: number }) {
  return (
    <svg className="heard-face" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="13" />
      <path d={`M11.500 13v1.500M20.500 13v1.500${mouths[value]}`} />
    </svg>
  )
}
