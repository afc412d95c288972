import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ViewBox } from '../../ui/view-box.tsx'
import { SignatureForm } from '../forms/signature-form.tsx'
import { signaturesOf } from '../select/signatures.ts'

const boxes = { agree: 'agrees', agree_with_remark: 'remark', see_differently: 'differs' } as const

/** Signing off, each person in their own way: yes, yes with a remark, or no with own words. */
export function Signatures({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const signed = signaturesOf(table)
  return (
    <Card as="section" aria-labelledby="signatures">
      <Stack gap={4}>
        <h2 id="signatures">{t('plan.signatures')}</h2>
        {signed.length === 0 && <p className="kt-soft">{t('plan.signatures.none')}</p>}
        <Stack gap={2}>
          {signed.map(({ entry, person, isChangedSince }) => {
            const { stance, text } = entry.item.content
            const day = dates.day(dates.dayOf(entry.item.updatedAt), table.plan.today)
            return (
              <ViewBox
                key={entry.item.id}
                view={boxes[stance]}
                title={t(`plan.signature.${stance}`, { name: person.callName, day })}
                face={<PersonFace person={person} size={40} named />}
              >
                {text && (
                  <p>
                    <q dir="auto">{text}</q>
                  </p>
                )}
                {isChangedSince && <p className="kt-soft kt-small">{t('plan.signature.changed')}</p>}
              </ViewBox>
            )
          })}
        </Stack>
        {table.plan.can.add && (
          <Opener label={t('plan.signature.add')}>{(close) => <SignatureForm table={table} onDone={close} />}</Opener>
        )}
      </Stack>
    </Card>
  )
}
