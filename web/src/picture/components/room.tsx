import type { ReactNode } from 'react'
import { Faces } from '../../lib/items/components/faces.tsx'
import type { Entry, Person } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

/** Who said any of this, each once. */
export const sayersOf = (table: Table, entries: readonly Entry[]): Person[] =>
  table.people([...new Set(entries.map(({ item }) => item.saidBy))])

/**
 * One part of the shared picture: closed its name and the faces of who said something in it, so that the page is an overview first; open,
 * the words. One is open at a time, and on paper they all are.
 */
export function Room({
  id,
  title,
  people,
  open = false,
  children,
}: {
  id: string
  title: string
  people: readonly Person[]
  open?: boolean
  children: ReactNode
}) {
  return (
    <Disclosure
      name="picture"
      heading={{ as: 'h2', id }}
      summary={title}
      beside={
        people.length > 0 && (
          <span className="picture-room__faces">
            <Faces people={people} size={28} />
          </span>
        )
      }
      open={open}
    >
      {children}
    </Disclosure>
  )
}
