import { goesAlong } from '@keukentafel/core/rights/goes-along.ts'
import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { Problem } from '../../lib/problem.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Known, Text } from '../use-rights.ts'

/** Own words: choose, read what goes along, and destroy. Nothing is destroyed without that page in between. */
export function OwnWords({ familyId, known, texts }: { familyId: string; known: Known; texts: readonly Text[] }) {
  const t = useText()
  const dates = useDates()
  const [chosen, setChosen] = useState<string[]>([])
  const [asking, setAsking] = useState(false)
  const [missing, setMissing] = useState(false)
  const [done, setDone] = useState(false)
  const here = chosen.filter((id) => texts.some((text) => text.itemId === id))
  const free = texts.filter((text) => text.can.destroy)
  return (
    <Stack gap={4}>
      {done && (
        <Notice live tone="thanks" title={t('rights.destroyed')} titleAs="p">
          {t('rights.destroyed.more')}
        </Notice>
      )}
      {free.length > 0 && (
        <>
          <ChoiceList
            id="own-words"
            multiple
            label={t('rights.own.choose')}
            {...(missing && { error: t('rights.own.choose.missing') })}
            choices={free.map((text) => ({
              value: text.itemId,
              label: known.wordsOf(text.itemId) || t('rights.no-words'),
              hint: [
                t('rights.own.hint', { kind: t(`plan.kind.${text.entry.item.kind}`), names: known.hearers(text) }),
                ...(text.goesOn ? [t('rights.goes', { day: dates.day(text.goesOn, known.rights.today) })] : []),
              ].join(' '),
            }))}
            value={here}
            onChange={(value) => {
              setMissing(false)
              setChosen(value)
            }}
          />
          <div>
            <Button kind="quiet" onClick={() => (here.length === 0 ? setMissing(true) : setAsking(true))}>
              {t('rights.destroy')}
            </Button>
          </div>
        </>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('rights.destroy.sure')}
        closeLabel={t('app.close')}
      >
        <Sure
          familyId={familyId}
          known={known}
          items={here}
          onCancel={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setChosen([])
            setDone(true)
          }}
        />
      </Dialog>
    </Stack>
  )
}

interface SureProps {
  familyId: string
  known: Known
  items: readonly string[]
  onCancel: () => void
  onDone: () => void
}

function Sure({ familyId, known, items, onCancel, onDone }: SureProps) {
  const t = useText()
  const [id] = useState(newId)
  const destroy = useWrite('destroyWords')
  const { gone, loose } = goesAlong(
    known.table.plan.items.map((entry) => entry.item),
    items,
  )
  const send = () =>
    void destroy.mutateAsync({ params: { familyId }, body: { id, items: [...items] } }).then(onDone, () => undefined)
  return (
    <Stack gap={4}>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <q dir="auto">{known.wordsOf(item) || t('rights.no-words')}</q>
          </li>
        ))}
      </ul>
      {gone.length > items.length && <p>{t('rights.destroy.along', { count: gone.length - items.length })}</p>}
      {loose.length > 0 && <p>{t('rights.destroy.loose', { count: loose.length })}</p>}
      <p>{t('rights.destroy.gone')}</p>
      <p className="kt-soft">{t('rights.backups')}</p>
      {destroy.error instanceof Problem && (
        <ProblemNotice problem={destroy.error} onRetry={send} busy={destroy.isPending} />
      )}
      <Button busy={destroy.isPending} onClick={send}>
        {t('rights.destroy.yes')}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {t('rights.cancel')}
      </Button>
    </Stack>
  )
}
