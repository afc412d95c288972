import { useState } from 'react'
import { useText } from '../../lib/text.tsx'
import type { Clash } from '../../lib/three-way.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
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
  onSettle: (settled: V) => void
}

/** Somebody else was earlier: one field after another, mine and theirs, and a person chooses. Nothing is lost. */
export function Clashes<V extends Record<string, string>>({ clashes, merged, busy, long, shown, onSettle }: Props<V>) {
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
          long={long.includes(open.field)}
          shown={(text) => shown(open.field, text) || t('families.clash.empty')}
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
  long,
  shown,
  busy,
  onChoose,
}: {
  clash: Clash
  long: boolean
  shown: (text: string) => string
  busy: boolean
  onChoose: (value: string) => void
}) {
  const t = useText()
  const { field, mine, theirs } = clash
  const title = t('families.clash.title', { field: t(`families.field.${field}`) })
  if (long) {
    return (
      <Conflict
        title={title}
        mine={{ title: t('families.clash.mine'), text: mine, choose: t('families.clash.choose-mine') }}
        theirs={{ title: t('families.clash.theirs'), text: theirs, choose: t('families.clash.choose-theirs') }}
        keepBoth={t('families.clash.both')}
        busy={busy}
        onChoose={(choice) =>
          onChoose(choice === 'mine' ? mine : choice === 'theirs' ? theirs : `${theirs}\n\n${mine}`)
        }
      />
    )
  }
  return (
    <ChoiceList
      id={`clash-${field}`}
      label={title}
      value={undefined}
      onChange={(which) => onChoose(which === 'mine' ? mine : theirs)}
      choices={[
        { value: 'mine', label: shown(mine), hint: t('families.clash.mine') },
        { value: 'theirs', label: shown(theirs), hint: t('families.clash.theirs') },
      ]}
    />
  )
}
