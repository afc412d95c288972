import { useState } from 'react'
import { newId } from '../../lib/ids.ts'
import type { Hearing } from '../../lib/items/fields/audience-field.tsx'
import type { LifeDomain } from '../../lib/items/life-domains.ts'
import type { Entry, ItemOf } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { type KeptForm, useKeptForm } from '../../lib/items/use-kept-form.ts'

export interface GoalDraft {
  saidBy: string
  words: string
  noticeableBy: string
  lifeDomain: LifeDomain | ''
  forPersons: string[]
  hearing: Hearing
  stepId: string
  stepWhat: string
  stepDoers: string[]
}

export type GoalForm = KeptForm<GoalDraft>

/** The goal that is being made, kept until it lies on the table. A helper says first whose words they are. */
export function useGoalDraft(table: Table, parentId: string | null, source: Entry | undefined): GoalForm {
  const { personId } = table.plan.me
  const parent = parentId ? table.find(parentId, 'goal')?.item : undefined
  // What it grows out of tells where it belongs, and is not heard more widely by itself.
  const heard = parent ?? source?.item
  const above = heard?.content as Partial<ItemOf<'goal'>['content'] & ItemOf<'worry'>['content']> | undefined
  const [stepId] = useState(newId)
  return useKeptForm<GoalDraft>(`${personId}:goal:${parentId ?? source?.item.id ?? 'new'}`, {
    saidBy: table.me?.kind === 'family' ? personId : '',
    words: '',
    noticeableBy: '',
    lifeDomain: above?.lifeDomain ?? '',
    forPersons: [...(above?.forPersons ?? above?.aboutPersons ?? [])],
    hearing: heard
      ? { audience: heard.audience, audiencePersons: [...heard.audiencePersons] }
      : { audience: 'circle', audiencePersons: [] },
    stepId,
    stepWhat: '',
    stepDoers: [],
  })
}

export const questions = ['words', 'domain', 'for', 'hearing', 'step', 'check'] as const
export type Question = (typeof questions)[number]
/** How many of them are questions that everybody answers. */
export const ASKED = 4

/** What still has to be answered on a page of the goal that is being made: pointer and key of the text that says so. */
export function missing(
  question: Question,
  { saidBy, words, lifeDomain, hearing }: GoalDraft,
): { pointer: string; text: string }[] {
  if (question === 'words') {
    return [
      ...(saidBy === '' ? [{ pointer: '/saidBy', text: 'plan.new.error.sayer' }] : []),
      ...(words.trim() === '' ? [{ pointer: '/content/words', text: 'plan.new.error.words' }] : []),
    ]
  }
  if (question === 'domain' && lifeDomain === '')
    return [{ pointer: '/content/lifeDomain', text: 'plan.new.error.domain' }]
  if (question === 'hearing' && hearing.audience === 'chosen' && hearing.audiencePersons.length === 0)
    return [{ pointer: '/audience', text: 'plan.audience.error' }]
  return []
}
