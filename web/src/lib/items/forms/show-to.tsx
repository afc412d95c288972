import type { Piece } from '@keukentafel/core/access/pieces.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { useDates } from '../../dates.ts'
import { ProblemNotice } from '../../form.tsx'
import { useWrite } from '../../query.ts'
import { useText } from '../../text.tsx'
import { GuestsWait } from '../components/guests-wait.tsx'
import { PeopleField } from '../fields/people-field.tsx'
import type { Entry, Person } from '../model.ts'
import type { Table } from '../select/table.ts'
import { useAct } from '../use-act.ts'
import { useLetHear } from '../use-let-hear.ts'

/** Who may see what is of oneself: nobody, or whom one points at; and nobody any more, with the same taps. */
export function ShowTo({
  table,
  entry,
  piece,
  among,
}: {
  table: Table
  entry: Entry
  piece: Piece
  /** Who can be chosen; everybody at the table when it is left out. */
  among?: readonly Person[]
}) {
  const t = useText()
  const dates = useDates()
  const { item } = entry
  const me = table.plan.me.personId
  const [next, setNext] = useState<string[] | undefined>()
  const write = useWrite('changeAudience')
  const letHear = useLetHear(table)
  const others = (ids: readonly string[]) =>
    ids.filter((id) => id !== me && id !== item.saidBy && id !== item.createdBy)
  const seen = table.people(others(item.audiencePersons))
  const act = useAct(async () => {
    const audiencePersons = [item.saidBy, ...(next ?? [])]
    const params = { familyId: table.plan.family.id, itemId: item.id }
    await write.mutateAsync({ params, body: { audience: 'chosen', audiencePersons } })
    await letHear(item.id, piece, next ?? [])
    setNext(undefined)
  })
  // Who wrote it down for a child sees it whatever is chosen.
  const writer = item.createdBy === item.saidBy ? undefined : table.person(item.createdBy)
  const names = dates.list(seen.map(({ callName }) => callName))
  if (!next)
    return (
      <Stack gap={3}>
        {names && <p>{t('plan.show.to', { names })}</p>}
        {!names && !writer && <p>{t('plan.show.nobody')}</p>}
        {writer && <p>{t(names ? 'plan.show.writer' : 'plan.show.writer-only', { name: writer.callName })}</p>}
        <GuestsWait table={table} item={item} piece={piece} />
        {entry.can.edit && (
          <div>
            <Button kind="quiet" onClick={() => setNext(seen.map(({ id }) => id))}>
              {t('plan.show.choose')}
            </Button>
          </div>
        )}
      </Stack>
    )
  const people = (among ?? table.plan.persons).filter(({ id, atTable }) => atTable && others([id]).length > 0)
  return (
    <Stack gap={4}>
      <PeopleField
        id={`show-${item.id}`}
        label={t('plan.show.who')}
        hint={t('plan.show.who.hint')}
        people={people}
        value={next}
        onChange={setNext}
      />
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
      <Row>
        <Button busy={act.busy} onClick={() => void act.run()}>
          {t(next.length === 0 ? 'plan.show.save-nobody' : 'plan.show.save')}
        </Button>
        <Button kind="plain" onClick={() => setNext(undefined)}>
          {t('plan.cancel')}
        </Button>
      </Row>
    </Stack>
  )
}
