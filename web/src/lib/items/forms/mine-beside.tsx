import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProblemNotice } from '../../form.tsx'
import { newId } from '../../ids.ts'
import { useText } from '../../text.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { viewOf } from '../select/views.ts'
import { useAct } from '../use-act.ts'
import { useAddItem, useChangeItem } from '../use-writes.ts'

const seen: ReadonlySet<ItemOf['kind']> = new Set([
  'goal',
  'requirement',
  'step',
  'agreement',
  'strength',
  'worry',
  'section',
])

/** These words are not mine to change (any more): what I typed stays, and can stand beside them as my own view. */
export function MineBeside({
  table,
  on,
  text,
  onDone,
}: {
  table: Table
  on: ItemOf
  text: string
  onDone: () => void
}) {
  const t = useText()
  const [id] = useState(newId)
  const add = useAddItem(table.plan.family.id)
  const change = useChangeItem(table.plan.family.id)
  const mine = viewOf(table, on, table.plan.me.personId)
  const content = { stance: 'see_differently', text }
  const act = useAct(async () => {
    const { audience, audiencePersons } = on
    if (mine) await change(mine.entry.item, { content })
    else
      await add(
        { id, kind: 'view', parentId: on.id, onDate: null, audience, audiencePersons: [...audiencePersons], content },
        id,
      )
    onDone()
  })
  return (
    <Notice
      tone="calm"
      live
      title={t('plan.beside.title')}
      actions={
        <>
          {seen.has(on.kind) && (
            <Button busy={act.busy} onClick={() => void act.run()}>
              {t('plan.beside.save')}
            </Button>
          )}
          <Button kind="plain" onClick={onDone}>
            {t('plan.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('plan.beside.explain')}</p>
      <p dir="auto">
        <q>{text}</q>
      </p>
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Notice>
  )
}
