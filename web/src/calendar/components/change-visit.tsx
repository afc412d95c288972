import { useRef } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { type Plan, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { partsOf } from '../../ui/date-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { contentOf, dayOf, inputOf, type VisitInput, withMissingDay } from '../visit-input.ts'
import type { VisitEntry } from '../week.ts'
import { VisitForm } from './visit-form.tsx'

type Theirs = { version: number; content: VisitEntry['item']['content']; onDate: string | null }

/** Changes a visit. When somebody else changed it meanwhile, both stand there and one chooses. */
export function ChangeVisit({ plan, visit, onDone }: { plan: Plan; visit: VisitEntry; onDone: () => void }) {
  const t = useText()
  const dates = useDates()
  const change = useWrite('changeItem')
  const seen = useRef(visit.item.version)
  const form = useForm(`visit-${visit.item.id}`, inputOf(visit, partsOf(visit.item.onDate ?? undefined)))
  const send = async (version: number, what?: string) => {
    const sent = await form.submit((values) =>
      change
        .mutateAsync({
          params: { familyId: plan.family.id, itemId: visit.item.id },
          ifMatch: version,
          body: { onDate: dayOf(values), content: { ...contentOf(values), ...(what !== undefined && { what }) } },
        })
        .catch(withMissingDay(values, t('calendar.form.day.missing'))),
    )
    if (sent) onDone()
  }
  const told = ({ what, from, place }: Pick<VisitInput, 'what' | 'from' | 'place'>, day: string | null) =>
    `${what}\n${day ? dates.spoken(day) : ''} ${dates.time(from)}\n${t(`calendar.place.${place ?? 'home'}`)}`
  const theirs = form.problem?.code === 'version.conflict' ? (form.problem.current as Theirs) : undefined
  return (
    <Stack gap={5}>
      <PageTitle>{t('calendar.visit.change')}</PageTitle>
      {theirs ? (
        <Conflict
          title={form.problem?.title}
          busy={form.busy}
          mine={{
            title: t('calendar.conflict.mine'),
            text: told(form.values, dayOf(form.values)),
            choose: t('calendar.conflict.useMine'),
          }}
          theirs={{
            title: t('calendar.conflict.theirs'),
            text: told({ ...theirs.content, from: theirs.content.from ?? '' }, theirs.onDate),
            choose: t('calendar.conflict.useTheirs'),
          }}
          keepBoth={t('calendar.conflict.both')}
          onChoose={(choice) => {
            if (choice === 'theirs') {
              form.clear()
              onDone()
            } else
              void send(theirs.version, choice === 'both' ? `${theirs.content.what} / ${form.values.what}` : undefined)
          }}
        />
      ) : (
        <VisitForm
          plan={plan}
          form={form}
          onSend={() => void send(seen.current)}
          send={t('calendar.form.save')}
          beside={
            <Button
              kind="plain"
              onClick={() => {
                form.clear()
                onDone()
              }}
            >
              {t('calendar.form.stop')}
            </Button>
          }
        />
      )}
    </Stack>
  )
}
