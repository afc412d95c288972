import { useDates } from '../../lib/dates.ts'
import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { ViewBox } from '../../ui/view-box.tsx'
import { SignatureForm } from '../forms/signature-form.tsx'
import { type Signed, signaturesOf } from '../select/signatures.ts'

const boxes = { agree: 'agrees', agree_with_remark: 'remark', see_differently: 'differs' } as const

/** Signing off, each person in their own way: yes, yes with a remark, or no with own words. */
export function Signatures({ table }: { table: Table }) {
  const t = useText()
  const dates = useDates()
  const signed = signaturesOf(table)
  // Who just says yes stands in one line; own words stand there in full.
  const isPlain = ({ entry }: Signed) => entry.item.content.stance === 'agree' && entry.item.content.text === ''
  const plain = signed.filter(isPlain)
  const spoken = signed.filter((one) => !isPlain(one))
  const before = signed.filter(({ isChangedSince }) => isChangedSince)
  const dayOf = ({ entry }: Signed) => dates.day(dates.dayOf(entry.item.updatedAt), table.plan.today)
  return (
    <Card as="section" aria-labelledby="signatures">
      <Stack gap={4}>
        <h2 id="signatures">{t('plan.signatures')}</h2>
        {signed.length === 0 && <p className="kt-soft">{t('plan.signatures.none')}</p>}
        <Stack gap={2}>
          <PeopleLine
            people={plain.map(({ person }) => person)}
            text={() =>
              t('plan.signature.agree.all', {
                names: dates.list(plain.map((one) => `${one.person.callName} (${dayOf(one)})`)),
                count: plain.length,
              })
            }
          />
          {spoken.map((one) => {
            const { entry, person } = one
            const { stance, text } = entry.item.content
            return (
              <ViewBox
                key={entry.item.id}
                view={boxes[stance]}
                title={t(`plan.signature.${stance}`, { name: person.callName, day: dayOf(one) })}
                face={<PersonFace person={person} size={40} named />}
              >
                {text && (
                  <p>
                    <q dir="auto">{text}</q>
                  </p>
                )}
                {text && <Beside table={table} on={entry.item} />}
              </ViewBox>
            )
          })}
        </Stack>
        {before.length > 0 && (
          <p className="kt-soft kt-small">
            {t('plan.signature.changed', { names: dates.list(before.map(({ person }) => person.callName)) })}
          </p>
        )}
        {table.plan.can.add && (
          <Opener label={t('plan.signature.add')}>{(close) => <SignatureForm table={table} onDone={close} />}</Opener>
        )}
      </Stack>
    </Card>
  )
}
