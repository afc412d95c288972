import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import './night-band.css'

/** Two homes must stay apart without colour: one is plain with dots, the other has stripes. */
export type NightTone = 'mint' | 'lilac' | 'sun'

export type Night = {
  tone: NightTone
  /** Where the children sleep: "bij mama". */
  label: string
  /** First and last night of a row of nights there: gives the band its round ends. */
  first?: boolean
  last?: boolean
}

/** Where the children sleep tonight, as a piece of ribbon that runs on through the week. */
export function NightBand({ tone, label, first = true, last = true }: Night) {
  return (
    <div className={cx('kt-night', `kt-night--${tone}`, first && 'kt-night--first', last && 'kt-night--last')}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10.5 1.500a6.7 6.7 0 1 0 4.2 9A6.3 6.3 0 0 1 10.5 1.500z" fill="currentColor" />
      </svg>
      <span>{label}</span>
    </div>
  )
}

/** Marks first and last of each row of the same nights, so that the ribbon gets its ends at the right places. */
export function ribbon(nights: readonly Pick<Night, 'tone' | 'label'>[]): Night[] {
  return nights.map((night, i) => ({
    ...night,
    first: nights[i - 1]?.label !== night.label,
    last: nights[i + 1]?.label !== night.label,
  }))
}

/** What the ribbon means, in words: "De kinderen slapen:" with a piece per home. */
export function NightLegend({ label, nights }: { label: ReactNode; nights: readonly Pick<Night, 'tone' | 'label'>[] }) {
  return (
    <div className="kt-night-legend">
      <span>{label}</span>
      {nights.map((night) => (
        <NightBand key={night.label} {...night} />
      ))}
    </div>
  )
}
