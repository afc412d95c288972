import { belowWhat } from '@keukentafel/core/plan/names.ts'
import type { ItemOf } from '../../lib/items/model.ts'

/** What can be about somebody, and so can be held back from them (core/src/plan/kinds.ts), in the order in which it is offered. */
export const heldKinds = [
  'worry',
  'strength',
  'success',
  'note',
  'progress',
  'view',
  'goal',
  'step',
  'visit',
  'requirement',
  'voice',
  'not-heard',
  'threat',
] as const
export type HeldKind = (typeof heldKinds)[number]

type GoalContent = ItemOf<'goal'>['content']
type VisitContent = ItemOf<'visit'>['content']
/** What is typed about one thing, of whatever kind; what a kind does not ask stays as it was. */
export interface HeldInput {
  itemId: string
  kind: HeldKind
  text: string
  /** About whom, for whom, or who does it. */
  about: string[]
  /** What it hangs below. */
  parentId: string
  day: string
  time: string
  place: VisitContent['place']
  domain: GoalContent['lifeDomain']
  stance: ItemOf<'view'>['content']['stance'] | ''
  direction: ItemOf<'progress'>['content']['direction'] | ''
  by: string
  basis: ItemOf<'requirement'>['content']['basis'] | ''
  reference: string
}
export const nothingHeld = (itemId: string): HeldInput => ({
  itemId,
  kind: 'worry',
  text: '',
  about: [],
  parentId: '',
  day: '',
  time: '',
  place: 'home',
  domain: 'other',
  stance: '',
  direction: '',
  by: '',
  basis: '',
  reference: '',
})

/** Below what each kind has to hang; what is not here stands by itself. */
export const below: Partial<Record<HeldKind, readonly string[]>> = belowWhat
/** The field of the content that says about whom it is; none: it is about whom that is below which it hangs. */
export const aboutField: Partial<Record<HeldKind, 'aboutPersons' | 'forPersons' | 'doers'>> = {
  worry: 'aboutPersons',
  strength: 'aboutPersons',
  success: 'aboutPersons',
  goal: 'forPersons',
  visit: 'forPersons',
  step: 'doers',
  'not-heard': 'aboutPersons',
  threat: 'aboutPersons',
}
/** The field that holds the words. */
export const wordsField = (kind: HeldKind): 'words' | 'what' | 'text' =>
  kind === 'goal' ? 'words' : kind === 'step' || kind === 'visit' ? 'what' : 'text'
export const hasDay = (kind: HeldKind): boolean => kind === 'success' || kind === 'visit' || kind === 'progress'

function contentOf(input: HeldInput): Record<string, unknown> {
  const { kind, about, stance, direction, time, place, domain, by, basis, reference } = input
  const field = aboutField[kind]
  return {
    [wordsField(kind)]: input.text,
    ...(field && { [field]: about }),
    ...(kind === 'goal' && { lifeDomain: domain }),
    ...(kind === 'visit' && { from: time.trim() || null, place, visitors: [] }),
    ...(kind === 'view' && { stance }),
    ...(kind === 'voice' && { way: 'self' }),
    ...(kind === 'progress' && { direction }),
    ...(kind === 'requirement' && { by, basis, reference }),
  }
}

/** The thing as it is sent. */
export const heldItem = (input: HeldInput) => ({
  id: input.itemId,
  kind: input.kind,
  parentId: below[input.kind] ? input.parentId : null,
  onDate: hasDay(input.kind) ? input.day || null : null,
  audience: 'circle' as const,
  audiencePersons: [],
  content: contentOf(input),
})

/** What is not filled in, all at once: where, and which text says so. */
export function missingOf(input: HeldInput): { pointer: string; text: string }[] {
  const { kind, text, about, parentId, day, stance, direction, by, basis } = input
  const need = (filled: boolean, field: string, name: string) =>
    filled ? [] : [{ pointer: `/item/${field}`, text: `holding-back.new.${name}.missing` }]
  return [
    ...(below[kind] ? need(parentId !== '', 'parentId', 'below-what') : []),
    ...(kind === 'view' ? need(stance !== '', 'content/stance', 'stance') : []),
    ...(kind === 'progress' ? need(direction !== '', 'content/direction', 'direction') : []),
    ...need(text.trim() !== '', `content/${wordsField(kind)}`, 'text'),
    ...(aboutField[kind] ? need(about.length > 0, 'content', 'about') : []),
    ...(hasDay(kind) ? need(day !== '', 'onDate', 'day') : []),
    ...(kind === 'requirement'
      ? [...need(basis !== '', 'content/basis', 'basis'), ...need(by.trim() !== '', 'content/by', 'by')]
      : []),
  ]
}
