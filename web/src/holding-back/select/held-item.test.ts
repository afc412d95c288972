import { aboutFields } from '@keukentafel/core/access/pieces.ts'
import { NewItem } from '@keukentafel/core/plan/contract.ts'
import { type Kind, kindNames, kinds } from '@keukentafel/core/plan/kinds.ts'
import { expect, test } from 'vitest'
import { aboutField, below, type HeldInput, heldItem, heldKinds, missingOf, nothingHeld } from './held-item.ts'

// Deciding about somebody never begins where they do not hear it: a question that is weighed, what could be done, and a decision.
// How people keep themselves safe is told to whom they choose, and a shield keeps it from who is kept at a distance. A plan B is agreed at the table, with who does it; what somebody takes over is asked there. What fits
// the family, and what costs it energy, it says itself; how a visit could be otherwise is answered by whom it concerns.
const neverBegunHidden: readonly Kind[] = [
  'weighing',
  'option',
  'decision',
  'safety-agreement',
  'safety-call',
  'plan-b',
  'limit',
  'energy',
  'calmer-change',
  'calmer-answer',
  // What is written to somebody is read by them, and a paper lies on the table with what it is about.
  'thread',
  'message',
  'document',
  'hand-over',
]
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const filled = (kind: HeldInput['kind']): HeldInput => ({
  ...nothingHeld(id(1)),
  kind,
  text: 'Zo is het',
  about: [id(2)],
  parentId: id(3),
  day: '2026-05-01',
  time: '15:30',
  stance: 'see_differently',
  direction: 'worse',
  by: 'De rechter',
  basis: 'order',
  reference: 'C/13',
})

test('everything that can be about somebody is offered: what names people, or hangs below what does', () => {
  const shape = (kind: Kind) => Object.keys(kinds[kind].content.shape)
  // Signing off, a day to look back, what is taken along from it, that we are stuck, that the plan rests, one's own line, how we do things, a talk with what hangs below it and the family's own account name nobody and hang below nothing that does.
  const canBeAbout = kindNames.filter(
    (kind) =>
      !neverBegunHidden.includes(kind) &&
      (aboutFields.some((field) => shape(kind).includes(field)) ||
        kinds[kind].parents.some((parent) => parent !== 'conversation' && parent !== 'child-word')),
  )
  expect([...heldKinds].sort()).toEqual([...canBeAbout].sort())
  for (const kind of heldKinds) {
    const field = aboutField[kind]
    if (field) expect(shape(kind)).toContain(field)
    for (const parent of below[kind] ?? []) expect(kinds[kind].parents).toContain(parent)
  }
})

test.each(heldKinds)('%s is sent as the contract asks it, and names what is missing', (kind) => {
  expect(missingOf(filled(kind))).toEqual([])
  expect(NewItem.safeParse(heldItem(filled(kind))).error?.issues).toBeUndefined()
  const empty = missingOf({ ...nothingHeld(id(1)), kind })
  expect(empty.map((fault) => fault.text)).toContain('holding-back.new.text.missing')
  expect(new Set(empty.map((fault) => fault.pointer)).size).toBe(empty.length)
})
