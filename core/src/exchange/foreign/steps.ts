import type { Listed } from '../listing.ts'
import type { Row } from '../records.ts'
import { fill, writtenWords } from '../texts.ts'
import { type Draft, say } from './draft.ts'
import { dayOf, type Form, type ReferenceForm, wordsOf } from './forms.ts'
import { audienceOf } from './goals.ts'
import { personAt } from './people.ts'

type Goal = Row<'plan_item'>
const GONE = ['cancelled', 'rejected', 'entered-in-error']
const STUCK = ['on-hold', 'failed']

/** Steps: tasks, and the activities of a care plan that stand in it themselves. */
export function readSteps(draft: Draft): void {
  const planned = goalsByTask(draft)
  for (const { listed, form } of draft.parsed('Task')) readTask(draft, listed, form, planned.get(listed))
  for (const { listed, form } of draft.parsed('CarePlan')) readPlan(draft, listed, form)
}

const goalAt = (draft: Draft, reference: ReferenceForm | undefined, from: Listed): Goal | undefined => {
  const target = draft.listing.find(reference?.reference, from)
  return target && draft.goalOf.get(target)
}

/** A plan with one goal says to which goal its tasks belong. */
function goalsByTask(draft: Draft): Map<Listed, Goal> {
  const found = new Map<Listed, Goal>()
  for (const { listed, form } of draft.parsed('CarePlan')) {
    const goal = onlyGoal(draft, listed, form)
    if (!goal) continue
    for (const activity of form.activity) {
      const task = draft.listing.find(activity.reference?.reference, listed)
      if (task) found.set(task, goal)
    }
  }
  return found
}
const onlyGoal = (draft: Draft, listed: Listed, form: Form<'CarePlan'>): Goal | undefined => {
  const goals = new Set(form.goal.map((g) => goalAt(draft, g, listed)).filter((g) => g !== undefined))
  return goals.size === 1 ? [...goals][0] : undefined
}

interface Step {
  words: string
  status: string
  needs: string
  onDate: string | null
  doers: string[]
  saidBy: string
  audience: 'family' | 'circle'
}

// A step belongs to a goal here; one that does not say to which is kept as a note, so that no words are lost.
function addStep(draft: Draft, step: Step, goal: Goal | undefined): 'step' | 'note' {
  const audience = goal?.audience === 'family' ? 'family' : step.audience
  const common = { said_by: step.saidBy, on_date: step.onDate, audience }
  if (!goal) {
    say(draft, { ...common, kind: 'note', content: { text: step.words } })
    return 'note'
  }
  const stuck = STUCK.includes(step.status)
  const needs = step.needs || (stuck ? fill(writtenWords.stuck, draft.ctx.locale) : '')
  say(draft, {
    ...common,
    kind: 'step',
    parent_id: goal.id,
    state: step.status === 'completed' ? 'done' : stuck ? 'stuck' : 'open',
    content: { what: step.words, doers: step.doers, time: null, needs, brought: '' },
  })
  return 'step'
}

function readTask(draft: Draft, listed: Listed, form: Form<'Task'>, planned: Goal | undefined): void {
  const words = form.description?.trim() || wordsOf(form.code)
  if (GONE.includes(form.status ?? '')) {
    draft.leave(listed, form.status === 'entered-in-error' ? 'entered' : 'cancelled')
    return
  }
  if (words === '') {
    draft.leave(listed, 'noWords')
    return
  }
  const about = [form.focus, form.reasonReference, ...form.basedOn]
    .map((r) => goalAt(draft, r, listed))
    .find((g) => g !== undefined)
  const owner = personAt(draft, form.owner, listed, null)
  const sayer = personAt(draft, form.requester, listed, null)
  const when = form.executionPeriod?.end ?? form.restriction?.period?.end ?? form.executionPeriod?.start
  const kind = addStep(
    draft,
    {
      words,
      status: form.status ?? '',
      needs: wordsOf(form.statusReason),
      onDate: dayOf(when),
      doers: owner ? [owner.id] : [],
      saidBy: sayer?.id ?? draft.importerId,
      audience: audienceOf(form),
    },
    about ?? planned,
  )
  draft.take(listed, kind)
  if (kind === 'note') draft.remark(listed, 'noGoal')
  if (!sayer) draft.remark(listed, 'saidByImporter')
  if (audienceOf(form) === 'family') draft.remark(listed, 'restricted')
}

function readPlan(draft: Draft, listed: Listed, form: Form<'CarePlan'>): void {
  if (form.status === 'entered-in-error') {
    draft.leave(listed, 'entered')
    return
  }
  const author = personAt(draft, form.author, listed, null)
  personAt(draft, form.subject, listed, 'family')
  const saidBy = author?.id ?? draft.importerId
  const audience = audienceOf(form)
  draft.take(listed, 'plan')
  if (form.description?.trim()) {
    say(draft, { kind: 'note', said_by: saidBy, audience, content: { text: form.description.trim() } })
    draft.take(listed, 'note')
    if (!author) draft.remark(listed, 'saidByImporter')
  }
  const goal = onlyGoal(draft, listed, form)
  const details = form.activity.flatMap((a) => a.detail ?? []).filter((d) => !GONE.includes(d.status ?? ''))
  const worded = details
    .map((detail) => ({ detail, words: detail.description?.trim() || wordsOf(detail.code) }))
    .filter((d) => d.words !== '')
  for (const { detail, words } of worded) {
    const doers = detail.performer.map((p) => personAt(draft, p, listed, null)?.id).filter((id) => id !== undefined)
    const own = detail.goal.length === 1 ? goalAt(draft, detail.goal[0], listed) : undefined
    const when = detail.scheduledPeriod?.end ?? detail.scheduledPeriod?.start
    addStep(
      draft,
      {
        words,
        status: detail.status ?? '',
        needs: wordsOf(detail.statusReason),
        onDate: dayOf(when),
        doers,
        saidBy,
        audience,
      },
      own ?? goal,
    )
  }
  if (worded.length > 0) draft.remark(listed, 'activities', { x: String(worded.length) })
  if (details.length > worded.length)
    draft.remark(listed, 'activitiesLeft', { x: String(details.length - worded.length) })
  if (form.addresses.length > 0) draft.remark(listed, 'diagnosesLeft')
}
