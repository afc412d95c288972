import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { splitDifference } from './difference.ts'
import './conflict.css'

type Side = { title: ReactNode; text: string; face?: ReactNode; choose: string }

type ConflictProps = {
  title: ReactNode
  children?: ReactNode
  mine: Side
  theirs: Side
  /** Left out where both cannot be: a date, one of a few choices. */
  keepBoth?: string | undefined
  onChoose: (choice: 'mine' | 'theirs' | 'both') => void
  busy?: boolean
}

/** Two people changed the same words at once: both stand here in full, nobody's are lost, a person decides. */
export function Conflict({ title, children, mine, theirs, keepBoth, onChoose, busy = false }: ConflictProps) {
  const side = (which: 'mine' | 'theirs', { title: heading, text, face, choose }: Side, other: string) => {
    const [before, changed, after] = splitDifference(text, other)
    return (
      <div className="kt-conflict__side">
        <div className="kt-conflict__who">
          {face}
          <h3>{heading}</h3>
        </div>
        <p className="kt-conflict__text" dir="auto">
          {before}
          {changed && <mark>{changed}</mark>}
          {after}
        </p>
        <Button kind="quiet" busy={busy} onClick={() => onChoose(which)}>
          {choose}
        </Button>
      </div>
    )
  }
  return (
    <section className="kt-conflict">
      <h2>{title}</h2>
      {children}
      <div className="kt-conflict__sides">
        {side('mine', mine, theirs.text)}
        {side('theirs', theirs, mine.text)}
      </div>
      {keepBoth && (
        <Button busy={busy} onClick={() => onChoose('both')}>
          {keepBoth}
        </Button>
      )}
    </section>
  )
}
