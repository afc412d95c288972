import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useRef, useState } from 'react'
import { call, type Output } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useAddItem } from '../../lib/items/use-writes.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useChangeWords } from '../use-change-words.ts'

type Found = Output<'readCalmer'>
/** So many days people have to answer, when the week is not sooner. */
const TERM = 5

/** Looks for what makes the week calmer; what one likes of it is put to those whom it concerns. `steps`: it is too much in steps as well. */
export function FindCalmer({ table, monday, steps }: { table: Table; monday: string; steps: boolean }) {
  const t = useText()
  const words = useChangeWords(table)
  const add = useAddItem(table.plan.family.id)
  const [found, setFound] = useState<Found>()
  const [left, setLeft] = useState<readonly string[]>([])
  // The same ids and keys when it is sent once more.
  const made = useRef(new Map<string, string>())
  const look = useAct(async () => {
    setFound(undefined)
    setLeft([])
    setFound(await call('readCalmer', { params: { familyId: table.plan.family.id }, query: { week: monday } }))
    made.current.clear()
  })
  const nameOf = ({ visitId, original }: Found['changes'][number]) => `${visitId} ${original}`
  const changes = (found?.changes ?? []).flatMap((change) => {
    const visit = table.find(change.visitId, 'visit')?.item
    return visit ? [{ change, visit, name: nameOf(change) }] : []
  })
  const chosen = changes.filter(({ name }) => !left.includes(name))
  const put = useAct(async () => {
    const soon = addDays(table.plan.today, TERM)
    for (const { change, visit, name } of chosen) {
      const id = made.current.get(name) ?? newId()
      made.current.set(name, id)
      const { how, original, toDay, from, until, persons, version } = change
      const { audience, audiencePersons } = visit
      await add(
        {
          id,
          kind: 'calmer-change',
          parentId: visit.id,
          onDate: soon < original ? soon : addDays(original, -1),
          audience,
          audiencePersons: [...audiencePersons],
          content: { how, original, toDay, from, until, persons, ofVersion: version },
        },
        id,
      )
    }
    setFound(undefined)
  })
  const calm = found && found.after.firm + found.after.wish === 0
  return (
    <Card tone="calm" aria-labelledby="calm-find">
      <Stack gap={4}>
        <h2 id="calm-find">{t('calm.find')}</h2>
        <p className="kt-soft">{t('calm.find.explain')}</p>
        <div>
          <Button kind={found ? 'quiet' : 'primary'} busy={look.busy} onClick={() => void look.run()}>
            {t(found ? 'calm.find.again' : 'calm.find.look')}
          </Button>
        </div>
        {look.problem && <ProblemNotice problem={look.problem} onRetry={() => void look.run()} />}
        <div role="status">
          {found && changes.length === 0 && (
            <p>{t(calm ? (steps ? 'calm.find.calm.visits' : 'calm.find.calm') : 'calm.find.nothing')}</p>
          )}
          {found && changes.length > 0 && (
            <p>{t(calm ? 'calm.find.fits' : 'calm.find.less', { changes: changes.length })}</p>
          )}
          {found && steps && <p>{t('calm.find.steps')}</p>}
        </div>
        {changes.length > 0 && (
          <>
            <ul className="calm-list">
              {changes.map(({ change, visit, name }) => {
                const said = words(visit, change)
                const out = left.includes(name)
                return (
                  <li key={name} className="calm-proposal">
                    <p className="kt-small kt-soft">
                      <span dir="auto">{visit.content.what}</span>, {said.now}
                    </p>
                    <p>{out ? <s>{said.what}</s> : <b>{said.what}</b>}</p>
                    <p>{said.why}</p>
                    <Button
                      kind="plain"
                      onClick={() => setLeft(out ? left.filter((one) => one !== name) : [...left, name])}
                    >
                      {t(out ? 'calm.find.take' : 'calm.find.leave')}
                    </Button>
                  </li>
                )
              })}
            </ul>
            {put.problem && <ProblemNotice problem={put.problem} onRetry={() => void put.run()} />}
            <Row>
              <Button busy={put.busy} aria-disabled={chosen.length === 0} onClick={() => void put.run()}>
                {t('calm.find.put')}
              </Button>
            </Row>
          </>
        )}
        {found && !found.proven && (
          <Notice>
            <p>{t('calm.find.unproven')}</p>
          </Notice>
        )}
      </Stack>
    </Card>
  )
}
