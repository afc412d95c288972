import { lifeDomains } from '../../plan/names.ts'
import { GOAL_RELATIONSHIP } from '../fhir.ts'
import type { Listed } from '../listing.ts'
import { looped } from '../native/check-items.ts'
import { fill, writtenWords } from '../texts.ts'
import { type Draft, say } from './draft.ts'
import { dayOf, type Form, wordsOf } from './forms.ts'
import { personAt } from './people.ts'

// Never straight to "now": that asks the agreement of somebody of this family (mission R1), and a file cannot agree.
const STATE: Partial<Record<string, string>> = {
  planned: 'later',
  'on-hold': 'later',
  completed: 'done',
  cancelled: 'stopped',
  rejected: 'stopped',
}
const NOT_NEW = ['proposed', 'planned', 'on-hold', 'completed', 'cancelled', 'rejected']

/** What a label of confidentiality leaves: the family, and who brought it in. */
export const audienceOf = (form: { meta?: { security: { code?: string | undefined }[] } | undefined }) =>
  form.meta?.security.some((s) => s.code === 'R' || s.code === 'V') ? ('family' as const) : ('circle' as const)

/** Goals in their own words, with the small ones below the long-term ones. */
export function readGoals(draft: Draft): void {
  for (const { listed, form } of draft.parsed('Goal')) readGoal(draft, listed, form)
  for (const { listed, form } of draft.parsed('Goal'))
    for (const target of milestones(form)) hang(draft, target, listed)
  const goals = [...draft.goalOf]
  const byId = new Map(goals.map(([, goal]) => [goal.id, goal]))
  const loose = new Set(
    looped(
      goals.map(([, goal]) => goal),
      byId,
    ),
  )
  for (const [listed, goal] of goals) {
    if (!loose.has(goal)) continue
    goal.parent_id = null
    draft.remark(listed, 'loop')
  }
  for (const [, goal] of goals) narrow(goal, byId)
}

function readGoal(draft: Draft, listed: Listed, form: Form<'Goal'>): void {
  const words = wordsOf(form.description)
  const status = form.lifecycleStatus ?? 'proposed'
  if (status === 'entered-in-error') {
    draft.leave(listed, 'entered')
    return
  }
  if (words === '') {
    draft.leave(listed, 'noWords')
    return
  }
  const sayer = personAt(draft, form.expressedBy, listed, null)
  const subject = personAt(draft, form.subject, listed, 'family')
  const [target] = form.target
  const due = form.target.map((t) => t.dueDate).find((date) => date !== undefined)
  if (due && !dayOf(due)) draft.remark(listed, 'partialDate', { x: due })
  const state = STATE[status] ?? 'idea'
  const domain = form.category
    .flatMap((c) => [wordsOf(c), ...c.coding.map((coding) => coding.code)])
    .find((word) => lifeDomains.some((d) => d === word))
  const noticeable =
    target?.detailString ??
    [wordsOf(target?.measure), wordsOf(target?.detailCodeableConcept)].filter((part) => part !== '').join(': ')
  const goal = say(draft, {
    kind: 'goal',
    state,
    said_by: sayer?.id ?? draft.importerId,
    on_date: dayOf(due),
    audience: audienceOf(form),
    content: {
      words,
      noticeableBy: noticeable.slice(0, 10_000),
      lifeDomain: domain ?? 'other',
      forPersons: subject ? [subject.id] : [],
      supporters: [],
      why: state === 'stopped' ? form.statusReason?.trim() || fill(writtenWords.stopped, draft.ctx.locale) : '',
    },
  })
  draft.goalOf.set(listed, goal)
  draft.take(listed, 'goal')
  if (!NOT_NEW.includes(status)) draft.remark(listed, 'becameIdea', { x: status.slice(0, 40) })
  if (!sayer) draft.remark(listed, 'saidByImporter')
  if (form.addresses.length > 0) draft.remark(listed, 'addressesLeft')
  if (goal.audience === 'family') draft.remark(listed, 'restricted')
  const notes = form.note.filter((note) => note.text.trim() !== '')
  for (const note of notes) {
    const author = personAt(draft, note.authorReference, listed, null)
    say(draft, {
      kind: 'note',
      parent_id: goal.id,
      said_by: author?.id ?? draft.importerId,
      audience: goal.audience,
      content: { text: note.text.trim() },
    })
  }
  if (notes.length > 0) draft.remark(listed, 'notesTaken', { x: String(notes.length) })
}

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((v) => v !== null && typeof v === 'object') : []

/** References to goals that are a piece of attaining this one (standard extension goal-relationship). */
function milestones(form: Form<'Goal'>): unknown[] {
  return listOf(form.extension)
    .filter((e) => e.url === GOAL_RELATIONSHIP)
    .flatMap((link) => {
      const parts = listOf(link.extension)
      const type = parts.find((p) => p.url === 'type')?.valueCodeableConcept as { coding?: unknown } | undefined
      const isPiece = listOf(type?.coding).some((c) => c.code === 'milestone')
      const target = parts.find((p) => p.url === 'target')?.valueReference as { reference?: unknown } | undefined
      return isPiece ? [target?.reference] : []
    })
}

function hang(draft: Draft, reference: unknown, long: Listed): void {
  const target = draft.listing.find(reference, long)
  const small = target && draft.goalOf.get(target)
  const above = draft.goalOf.get(long)
  if (small && above && small !== above && small.parent_id === null) small.parent_id = above.id
}

// What hangs below something that few hear, is not heard by more.
function narrow(
  goal: { parent_id: string | null; audience: string },
  byId: ReadonlyMap<string, { parent_id: string | null; audience: string }>,
): void {
  for (let at = goal.parent_id; at; at = byId.get(at)?.parent_id ?? null)
    if (byId.get(at)?.audience === 'family') goal.audience = 'family'
}
