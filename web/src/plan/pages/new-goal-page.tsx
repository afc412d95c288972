import { type FormEvent, useEffect } from 'react'
import { FormProblem } from '../../lib/form.tsx'
import { HowTo } from '../../lib/how-to.tsx'
import { sourceOf } from '../../lib/items/select/origins.ts'
import { textOf } from '../../lib/items/select/text-of.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { navigate, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { Check } from '../new-goal/check.tsx'
import { ASKED, missing, type Question, questions, useGoalDraft } from '../new-goal/draft.ts'
import { ask } from '../new-goal/questions.tsx'
import '../plan.css'
import './new-goal-page.css'

const fields = {
  '/saidBy': 'goal-sayer',
  '/content/words': 'goal-words',
  '/content/noticeableBy': 'goal-noticeable',
  '/content/lifeDomain': 'goal-domain',
  '/content/forPersons': 'goal-for',
  '/content': 'goal-for',
  '/audience': 'goal-hearing',
  '/audiencePersons': 'goal-hearing',
  '/content/what': 'goal-step',
}

/** From a wish to a goal: one thing per page, and then all of it once more before it lies on the table. */
export function NewGoalPage() {
  const t = useText()
  const table = useTable()
  const search = useSearch()
  const familyId = table.plan.family.id
  const parentId = search.get('onder')
  const parent = parentId ? table.find(parentId, 'goal')?.item : undefined
  const from = parent ? undefined : sourceOf(table, search.get('uit'))
  const form = useGoalDraft(table, parent?.id ?? null, from)
  const add = useAddItem(familyId)
  const asked = Number(search.get('vraag') ?? '1') - 1
  // A page cannot be opened before those in front of it were answered, for instance by an old address.
  const firstOpen = questions.findIndex((question) => missing(question, form.values).length > 0)
  const at = Math.max(0, Math.min(asked, firstOpen === -1 ? questions.length - 1 : firstOpen))
  const question = questions[at] as Question
  const to = (index: number) =>
    `${href('/t/:familyId/plan/doel-erbij', { familyId })}?${new URLSearchParams({ ...(parentId && { onder: parentId }), ...(from && { uit: from.item.id }), vraag: String(index + 1) })}`

  const clearFaults = form.fail
  // biome-ignore lint/correctness/useExhaustiveDependencies: faults belong to the page they were found on
  useEffect(() => clearFaults([]), [question])

  const save = async () => {
    const { id, saidBy, words, noticeableBy, lifeDomain, forPersons, hearing, stepId, stepWhat, stepDoers } =
      form.values
    const goal = {
      id,
      kind: 'goal' as const,
      parentId: parent?.id ?? null,
      saidBy,
      onDate: null,
      ...hearing,
      grownFrom: from?.item.id ?? null,
      content: { words, noticeableBy, lifeDomain, forPersons },
    }
    const step = {
      id: stepId,
      kind: 'step' as const,
      parentId: id,
      onDate: null,
      ...hearing,
      content: { what: stepWhat, doers: stepDoers },
    }
    const key = form.keyFor([goal, step])
    const sent = await form.submit(async () => {
      await add(goal, key)
      if (stepWhat.trim() !== '') await add(step, `${key}-step`)
      return true
    })
    if (sent) navigate(href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: id }), { replace: true })
  }
  const next = (event: FormEvent) => {
    event.preventDefault()
    if (form.busy) return
    const faults = missing(question, form.values)
    if (faults.length > 0) form.fail(faults.map(({ pointer, text }) => ({ pointer, detail: t(text) })))
    else if (question === 'check') void save()
    else navigate(to(at + 1))
  }
  const Fields = question === 'check' ? undefined : ask[question]
  return (
    <form noValidate onSubmit={next} className="plan-new">
      <Stack gap={5}>
        <BackToPlan familyId={familyId} {...(at > 0 && { to: to(at - 1), children: t('plan.new.previous') })} />
        <PageTitle above={at < ASKED ? t('plan.new.place', { at: at + 1, count: ASKED }) : undefined}>
          {t(`plan.new.title.${question}`)}
        </PageTitle>
        {parent && <p className="kt-soft">{t('plan.new.below', { words: parent.content.words })}</p>}
        {from && <p className="kt-soft">{t('plan.new.from', { words: textOf(from.item) })}</p>}
        <FormProblem form={form} fields={fields} />
        {(question === 'words' || question === 'step') && <HowTo of="goal" />}
        {Fields ? (
          <Fields table={table} form={form} />
        ) : (
          <Check table={table} draft={form.values} onChange={(back) => navigate(to(questions.indexOf(back)))} />
        )}
        <Row>
          <Button type="submit" busy={form.busy}>
            {t(
              question === 'check'
                ? 'plan.new.save'
                : question === 'step' && form.values.stepWhat.trim() === ''
                  ? 'plan.new.skip'
                  : 'plan.new.next',
            )}
          </Button>
        </Row>
        <p className="kt-soft kt-small">{t('plan.new.kept')}</p>
      </Stack>
    </form>
  )
}
