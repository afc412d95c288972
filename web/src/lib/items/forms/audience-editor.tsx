import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDates } from '../../dates.ts'
import { ProblemNotice } from '../../form.tsx'
import { useWrite } from '../../query.ts'
import { useText } from '../../text.tsx'
import { GuestsWait } from '../components/guests-wait.tsx'
import { AudienceField, type Hearing } from '../fields/audience-field.tsx'
import type { Entry, Person } from '../model.ts'
import { hearersOf, hearingChange } from '../select/hearers.ts'
import { pieceOf } from '../select/piece.ts'
import type { Table } from '../select/table.ts'
import { useAct } from '../use-act.ts'
import { useLetHear } from '../use-let-hear.ts'

/** Who hears this, in a sentence; and for who said it, another choice, with what that changes before it is made. */
export function AudienceEditor({ table, entry }: { table: Table; entry: Entry }) {
  const t = useText()
  const dates = useDates()
  const { item, can } = entry
  const [next, setNext] = useState<Hearing | undefined>()
  const [isMissing, setMissing] = useState(false)
  const write = useWrite('changeAudience')
  const piece = pieceOf(table, item)
  const letHear = useLetHear(table)
  const act = useAct(async () => {
    if (next) {
      await write.mutateAsync({ params: { familyId: table.plan.family.id, itemId: item.id }, body: next })
      if (item.saidBy === table.plan.me.personId) await letHear(item.id, piece, next.audiencePersons)
    }
    setNext(undefined)
  })
  const names = (people: readonly Person[]) => dates.list(people.map((person) => person.callName))
  const sentence = <p>{t(`plan.heard.${item.audience}`, { names: names(hearersOf(table, item)) })}</p>
  if (!next) {
    return (
      <Stack gap={3}>
        {sentence}
        <GuestsWait table={table} item={item} piece={piece} />
        {can.edit && (
          <Button
            kind="quiet"
            onClick={() => setNext({ audience: item.audience, audiencePersons: [...item.audiencePersons] })}
          >
            {t('plan.heard.change')}
          </Button>
        )}
      </Stack>
    )
  }
  const { more, fewer } = hearingChange(table, item, next)
  const nobody = next.audience === 'chosen' && next.audiencePersons.length === 0
  const save = () => {
    setMissing(nobody)
    if (!nobody) void act.run()
  }
  return (
    <Stack gap={4}>
      <AudienceField
        table={table}
        id="heard"
        saidBy={item.saidBy}
        value={next}
        error={nobody && isMissing ? t('plan.audience.error') : undefined}
        onChange={setNext}
      />
      {(more.length > 0 || fewer.length > 0) && (
        <Notice live tone="calm" title={t('plan.heard.after')} titleAs="p">
          {more.length > 0 && <p>{t('plan.heard.more', { names: names(more), count: more.length })}</p>}
          {fewer.length > 0 && <p>{t('plan.heard.fewer', { names: names(fewer), count: fewer.length })}</p>}
        </Notice>
      )}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
      <Row>
        <Button busy={act.busy} onClick={save}>
          {t('plan.heard.save')}
        </Button>
        <Button kind="plain" onClick={() => setNext(undefined)}>
          {t('plan.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}
