import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Plan } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { cx } from '../../ui/class-names.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FieldError } from '../../ui/field.tsx'
import { wordsOf } from '../words-of.ts'

type Kind = Plan['items'][number]['item']['kind']
/** The rest of what is said is the story, and what somebody put beside it. */
const groups: readonly [name: 'goals' | 'self' | 'week' | 'story' | 'weighing', kinds: readonly Kind[]][] = [
  ['goals', ['goal', 'step', 'requirement', 'agreement', 'look-back', 'signature', 'hand-over', 'near']],
  ['self', ['strength', 'worry', 'success', 'own-line', 'domain-view', 'energy', 'capacity']],
  ['week', ['visit', 'conversation', 'agenda-point', 'taking-part', 'information', 'condition', 'plan-b', 'limit']],
  ['story', ['section', 'explanation', 'view', 'note', 'progress', 'conclusion', 'stuck', 'rest']],
  ['weighing', ['weighing', 'option', 'voice', 'not-heard', 'decision', 'threat', 'safety-agreement', 'safety-call']],
]

/** Which things exactly, by what they are: a plan soon has fifty. Who said it and when tells three of the same apart. */
export function WhatFields({
  plan,
  error,
  value,
  onChange,
}: {
  plan: Plan
  error: string | undefined
  value: readonly string[]
  onChange: (value: string[]) => void
}) {
  const t = useText()
  const { list, day } = useDates()
  // What was chosen before is in sight; what is chosen now moves nothing under the finger.
  const [before] = useState(value)
  const nameOf = (id: string) => plan.persons.find((person) => person.id === id)?.callName
  const filled = groups.flatMap(([name, kinds]) => {
    const choices = plan.items.flatMap(({ item }) => {
      const label = kinds.includes(item.kind) ? wordsOf(plan, item.id) : undefined
      const who = [nameOf(item.saidBy), item.onDate && day(item.onDate, plan.today)].filter((one) => one != null)
      return label ? [{ value: item.id, label, hint: list(who.map(String)) }] : []
    })
    return choices.length > 0 ? [{ name, choices }] : []
  })
  return (
    <fieldset className={cx('kt-field', Boolean(error) && 'kt-field--error')} aria-describedby="disclose-what-hint">
      <legend className="kt-field__label">{t('disclosure.form.what')}</legend>
      <div className="kt-field__hint" id="disclose-what-hint">
        {t('disclosure.form.what.hint')}
      </div>
      {error && <FieldError id="disclose-what-error">{error}</FieldError>}
      {filled.map(({ name, choices }, i) => {
        const label = t(`disclosure.form.what.${name}`)
        const chosen = value.filter((id) => choices.some((one) => one.value === id))
        const rest = value.filter((id) => !chosen.includes(id))
        return (
          <Disclosure
            key={name}
            summary={t('disclosure.form.what.count', { label, count: choices.length })}
            open={i === 0 || choices.some((one) => before.includes(one.value))}
          >
            <ChoiceList
              id={i === 0 ? 'disclose-what' : `disclose-what-${name}`}
              multiple
              label={label}
              choices={choices}
              value={chosen}
              onChange={(ids) => onChange([...rest, ...ids])}
            />
          </Disclosure>
        )
      })}
    </fieldset>
  )
}
