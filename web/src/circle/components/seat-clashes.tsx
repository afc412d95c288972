import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { useText } from '../../lib/text.tsx'
import type { Clash } from '../../lib/three-way.ts'
import { Button } from '../../ui/button.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SeatValues } from './seat-values.ts'

interface Props {
  clashes: readonly Clash<keyof SeatValues>[]
  merged: SeatValues
  busy: boolean
  onSettle: (settled: SeatValues) => void
}
const words: readonly string[] = ['purpose', 'mayExpect', 'mayNotExpect', 'reachable'] satisfies (keyof SeatValues)[]

/** Somebody else changed this seat too: one field after another, mine and theirs, and a person chooses. */
export function SeatClashes({ clashes, merged, busy, onSettle }: Props) {
  const t = useText()
  const dates = useDates()
  const [settled, setSettled] = useState<Partial<SeatValues>>({})
  const open = clashes.find((clash) => settled[clash.field] === undefined)
  if (!open) {
    return (
      <Notice
        tone="attention"
        titleAs="h2"
        title={t('circle.clash.none')}
        actions={
          <Button busy={busy} onClick={() => onSettle({ ...merged, ...settled })}>
            {t('circle.save')}
          </Button>
        }
      >
        <p>{t('circle.clash.none-explain')}</p>
      </Notice>
    )
  }
  const choose = (value: string) => {
    const next = { ...settled, [open.field]: value }
    setSettled(next)
    if (clashes.every((clash) => next[clash.field] !== undefined)) onSettle({ ...merged, ...next })
  }
  const shown = (value: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? dates.day(value)
      : open.field === 'contactAudience'
        ? t(`circle.contact.${value}`)
        : value || t('circle.clash.empty')
  return (
    <Conflict
      key={open.field}
      title={t('circle.clash.title', { field: t(`circle.field.${open.field}`) })}
      mine={{ title: t('circle.clash.mine'), text: shown(open.mine), choose: t('circle.clash.choose-mine') }}
      theirs={{ title: t('circle.clash.theirs'), text: shown(open.theirs), choose: t('circle.clash.choose-theirs') }}
      keepBoth={words.includes(open.field) ? t('circle.clash.both') : undefined}
      busy={busy}
      onChoose={(choice) =>
        choose(choice === 'mine' ? open.mine : choice === 'theirs' ? open.theirs : `${open.theirs}\n\n${open.mine}`)
      }
    >
      <p>{t('circle.clash.explain')}</p>
    </Conflict>
  )
}
