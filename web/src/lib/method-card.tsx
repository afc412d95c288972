import { Stack } from '../ui/layout.tsx'
import { useRegister, useText } from './text.tsx'

/** How many lines each card has, and how many for a child. In our own words, from free methods only (domain.md 1 and 2). */
const lines = {
  talk: [5, 0],
  conference: [6, 5],
  goal: [4, 4],
  child: [5, 0],
  disagree: [4, 4],
  end: [5, 0],
} as const
export type Method = keyof typeof lines

/** How people who are good at it do this, in a few lines, and where that comes from. */
export function MethodCard({ of }: { of: Method }) {
  const t = useText()
  const child = useRegister() === 'child'
  const count = lines[of][child ? 1 : 0]
  return (
    <Stack gap={3}>
      <p>
        <b>{t(`methods.${of}.title`)}</b>
      </p>
      <ul>
        {Array.from({ length: count }, (_, i) => {
          const line = t(`methods.${of}.${i + 1}`)
          return <li key={line}>{line}</li>
        })}
      </ul>
      <p className="kt-soft kt-small">{t(`methods.${of}.source`)}</p>
    </Stack>
  )
}
