import { type ReactNode, useState } from 'react'
import { ProblemNotice } from '../../../lib/form.tsx'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { Pictogram } from '../../../ui/pictogram.tsx'
import { edit } from '../../../ui/pictograms-act.ts'
import { PersonFace } from '../../people.tsx'
import { useText } from '../../text.tsx'
import { WordsEditor } from '../forms/words-editor.tsx'
import type { Entry } from '../model.ts'
import { pieceOf } from '../select/piece.ts'
import type { Table } from '../select/table.ts'
import { textOf } from '../select/text-of.ts'
import { useAct } from '../use-act.ts'
import { useChangeItem } from '../use-writes.ts'
import { GuestsWait } from './guests-wait.tsx'
import { OlderTexts } from './older-texts.tsx'
import { SaidBy } from './said-by.tsx'
import '../items.css'

interface Props {
  table: Table
  entry: Entry
  /** Below the words: a plan B, what others think of it. */
  children?: ReactNode
  /** The field that holds the words. */
  field?: string
  plain?: boolean
  /** The face stands above already. */
  faceless?: boolean
  /** What has to be seen beside the words, also when the rest is folded. */
  seen?: ReactNode
  /** Folds everything but the words, under this. */
  fold?: string
}

/** Something that was said, with who said it; who may, puts it in other words or says that it no longer holds. */
export function SaidText({ table, entry, children, field = 'text', plain, faceless, seen, fold }: Props) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const change = useChangeItem(table.plan.family.id)
  const past = useAct(() => change(entry.item, { state: 'past' }))
  const sayer = table.person(entry.item.saidBy)
  const text = textOf(entry.item)
  const rest = (
    <>
      {children}
      <p className="kt-soft kt-small">
        <SaidBy table={table} item={entry.item} />
      </p>
      {!editing && (
        <Row gap={2} className="kt-no-print plan-said__acts">
          {entry.can.edit && (
            <Button kind="plain" icon={<Pictogram of={edit} size={20} />} onClick={() => setEditing(true)}>
              {t('plan.words.change')}
            </Button>
          )}
          <OlderTexts table={table} entry={entry} field={field} now={text} />
        </Row>
      )}
    </>
  )
  return (
    <div className="plan-said">
      {sayer && !faceless && <PersonFace person={sayer} size={44} named />}
      <Stack gap={2} className="plan-said__body">
        {editing ? (
          <>
            <WordsEditor table={table} entry={entry} onDone={() => setEditing(false)} />
            {entry.item.state === 'current' && (
              <Button kind="plain" busy={past.busy} onClick={() => void past.run()}>
                {t('plan.past')}
              </Button>
            )}
            {past.problem && <ProblemNotice problem={past.problem} onRetry={() => void past.run()} />}
          </>
        ) : (
          <p className="plan-said__words" dir="auto">
            {plain ? text : <q>{text}</q>}
          </p>
        )}
        {entry.item.audience === 'chosen' && (
          <GuestsWait table={table} item={entry.item} piece={pieceOf(table, entry.item)} />
        )}
        {seen}
        {fold === undefined ? rest : <Disclosure summary={fold}>{rest}</Disclosure>}
      </Stack>
    </div>
  )
}
