import { maybeNames, type Named, withoutNames } from '@keukentafel/core/safe-plan/anonymous.ts'
import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-field.tsx'

/**
 * A question for advice without anybody's name. It is made in this screen and kept nowhere: nothing of it is sent, the professional copies
 * it or reads it out.
 */
export function Consult({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const [text, setText] = useState('')
  const [copied, setCopied] = useState(false)
  const bare = withoutNames(text, namesAt(table, t))
  const maybe = maybeNames(bare)
  const copy = () =>
    navigator.clipboard.writeText(bare).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Stack gap={3}>
      <TextArea
        id="consult"
        label={t('safe-plan.consult')}
        hint={t('safe-plan.consult.hint')}
        value={text}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value)
          setCopied(false)
        }}
      />
      {bare !== '' && (
        <>
          <TextArea id="consult-bare" label={t('safe-plan.consult.bare')} readOnly value={bare} />
          {maybe.length > 0 && <p>{t('safe-plan.consult.maybe', { names: dates.list(maybe) })}</p>}
          <div>
            <Button kind="quiet" onClick={() => void copy()}>
              {t('safe-plan.consult.copy')}
            </Button>
          </div>
        </>
      )}
      <p role="status">{copied && t('safe-plan.consult.copied')}</p>
    </Stack>
  )
}

/** Everybody who is known here, by what they are: children by band of age, the rest by their side of the table. */
function namesAt(table: Table, t: ReturnType<typeof useText>): Named[] {
  const { plan } = table
  const counted = { child: 0, adult: 0, network: 0, professional: 0 }
  const people = plan.persons.map(({ callName, kind, age }) => {
    const what = kind !== 'family' ? kind : age !== null && age < 18 ? 'child' : 'adult'
    counted[what] += 1
    const letter = String.fromCharCode(64 + counted[what])
    const band = age === null ? '' : `${Math.floor(age / 4) * 4}-${Math.floor(age / 4) * 4 + 3}`
    return { names: [callName], as: t(`safe-plan.consult.${what}`, { letter, band }) }
  })
  return [{ names: [plan.family.name], as: t('safe-plan.consult.family') }, ...people]
}
