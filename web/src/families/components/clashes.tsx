import { type ReactNode, useState } from 'react'
import { useText } from '../../lib/text.tsx'
import type { Clash } from '../../lib/three-way.ts'
import { Button } from '../../ui/button.tsx'
import { Conflict } from '../../ui/conflict.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

interface Props<V extends Record<string, string>> {
  clashes: readonly Clash<keyof V & string>[]
  merged: V
  busy: boolean
  /** Fields with text of which both versions can be kept. */
  long: readonly (keyof V & string)[]
  shown: (field: keyof V & string, text: string) => string
  /** A drawing of what it would be, where words do not say it. */
  drawn?: (field: keyof V & string, text: string) => ReactNode
  /** What a field is called; else as its form calls it. */
  label?: (field: keyof V & string) => string
  onSettle: (settled: V) => void
}

/** Somebody else was earlier: one field after another, mine and theirs, and a person chooses. Nothing is lost. */
export function Clashes<V extends Record<string, string>>({
  clashes,
  merged,
  busy,
  long,
  shown,
  drawn,
  label,
  onSettle,
}: Props<V>) {
  const t = useText()
  const [settled, setSettled] = useState<Partial<V>>({})
  const open = clashes.find((clash) => settled[clash.field] === undefined)
  const choose = (field: keyof V & string, value: string) => {
    const next = { ...settled, [field]: value }
    setSettled(next)
    if (clashes.every((clash) => next[clash.field] !== undefined)) onSettle({ ...merged, ...next })
  }
  return (
    <Stack gap={5}>
      <PageTitle>{t('families.clash.page')}</PageTitle>
      {open ? (
        <One
          key={open.field}
          clash={open}
          label={label ? label(open.field) : t(`families.field.${open.field}`)}
          long={long.includes(open.field)}
          shown={(text) => shown(open.field, text) || t('families.clash.empty')}
          drawn={(text) => drawn?.(open.field, text)}
          busy={busy}
          onChoose={(value) => choose(open.field, value)}
        />
      ) : (
        <Notice
          actions={
            <Button busy={busy} onClick={() => onSettle({ ...merged, ...settled })}>
              {t('families.save')}
            </Button>
          }
        >
          <p>{t('families.clash.none')}</p>
        </Notice>
      )}
    </Stack>
  )
}

function One({
  clash,
  label,
  long,
  shown,
  drawn,
  busy,
  onChoose,
}: {
  clash: Clash
  label: string
  long: boolean
  shown: (text: string) => string
  drawn: (text: string) => ReactNode
  busy: boolean
  onChoose: (value: string) => void
}) {
  const t = useText()
  const { mine, theirs } = clash
  const side = (whose: 'mine' | 'theirs', text: string) => ({
    title: t(`families.clash.${whose}`),
    text: shown(text),
    face: drawn(text),
    choose: t(`families.clash.choose-${whose}`),
  })
  return (
    <Conflict
      title={t('families.clash.title', { field: label })}
      mine={side('mine', mine)}
      theirs={side('theirs', theirs)}
      keepBoth={long ? t('families.clash.both') : undefined}
      busy={busy}
      onChoose={(choice) => onChoose(choice === 'mine' ? mine : choice === 'theirs' ? theirs : `${theirs}\n\n${mine}`)}
    />
  )
}
