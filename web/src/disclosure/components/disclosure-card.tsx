import type { Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { type Plan, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { wordsOf } from '../words-of.ts'

type Disclosure = Output<'readDisclosures'>['disclosures'][number]
interface Props {
  familyId: string
  disclosure: Disclosure
  plan: Plan
  today: string
}

/** One record in sentences: what, by whom, with whom, on which ground, why, until when. */
export function DisclosureCard({ familyId, disclosure, plan, today }: Props) {
  const t = useText()
  const { day } = useDates()
  const tell = useWrite('tellDisclosure')
  const end = useWrite('endDisclosure')
  const params = { familyId, disclosureId: disclosure.id }
  const nameOf = (id: string | null) => plan.persons.find((person) => person.id === id)?.callName ?? '?'
  const by = nameOf(disclosure.by)
  const to = disclosure.recipientId ? nameOf(disclosure.recipientId) : disclosure.recipientName
  const words = disclosure.itemIds.map((id) => wordsOf(plan, id) ?? t('disclosure.hidden'))
  const late = disclosure.whyNotTold !== ''
  const problem = [tell.error, end.error].find((error) => error instanceof Problem)
  return (
    <Card as="div">
      <Stack gap={3}>
        <ul>
          {words.map((text, i) => (
            <li key={disclosure.itemIds[i]}>{text}</li>
          ))}
        </ul>
        <p>{t('disclosure.line', { by, to, day: day(disclosure.on, today) })}</p>
        <p>{t('disclosure.ground', { ground: t(`disclosure.ground.${disclosure.ground}`), law: disclosure.law })}</p>
        <p>{t('disclosure.necessity', { words: disclosure.necessity })}</p>
        {disclosure.tried && <p>{t('disclosure.tried', { words: disclosure.tried })}</p>}
        {disclosure.consulted && <p>{t('disclosure.consulted', { words: disclosure.consulted })}</p>}
        {late && (
          <p>
            {disclosure.told
              ? t('disclosure.told.late', { words: disclosure.whyNotTold })
              : t('disclosure.tells', { day: day(disclosure.toldOn, today), words: disclosure.whyNotTold })}
          </p>
        )}
        <p className="kt-soft">
          {t(`disclosure.standing.${disclosure.standing}`, { day: day(disclosure.reviewOn, today) })}
        </p>
        {disclosure.by !== plan.me.personId && <p className="kt-soft">{t('disclosure.object', { by })}</p>}
        <Row>
          {disclosure.can.tell && (
            <Button kind="plain" busy={tell.isPending} onClick={() => tell.mutate({ params, body: {} })}>
              {t('disclosure.tell')}
            </Button>
          )}
          {disclosure.can.end && (
            <Button kind="plain" busy={end.isPending} onClick={() => end.mutate({ params, body: {} })}>
              {t('disclosure.end')}
            </Button>
          )}
        </Row>
        {problem instanceof Problem && <ProblemNotice problem={problem} />}
      </Stack>
    </Card>
  )
}
