import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import type { Bridge } from '../pages/bridge-page.tsx'

type Chosen = Record<string, 'stay' | 'stop'>

/** Who stays: one question for each thing that is shared, with what happens when nothing is chosen. */
export function ChooseForm(props: { familyId: string; bridge: Bridge; today: string; onSaved: () => void }) {
  const { familyId, bridge, today, onSaved } = props
  const t = useText()
  const { day } = useDates()
  const choose = useWrite('chooseBridge')
  const known: Chosen = Object.fromEntries(
    bridge.shares.flatMap(({ shareId, choice }) => (choice ? [[shareId, choice]] : [])),
  )
  const form = useForm<{ chosen: Chosen }>(`bridge-${bridge.personId}`, { chosen: known })
  const { chosen } = form.values
  const [first] = bridge.shares
  const send = async () => {
    const choices = bridge.shares.flatMap(({ shareId }) => {
      const choice = chosen[shareId]
      return choice ? [{ shareId, choice }] : []
    })
    if (choices.length === 0) return form.fail([{ pointer: '/choices', detail: t('bridge.missing') }])
    const done = await form.submit(() =>
      choose.mutateAsync({ params: { familyId, personId: bridge.personId }, body: { choices } }),
    )
    if (done) onSaved()
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/choices': `bridge-${first?.shareId}` }}
      onSubmit={() => void send()}
      submitLabel={t('bridge.save')}
      cancelLabel={t('bridge.cancel')}
    >
      {bridge.shares.map((one, i) => (
        <ChoiceList
          key={one.shareId}
          id={`bridge-${one.shareId}`}
          label={t('bridge.share', { name: one.callName, what: t(`bridge.piece.${one.piece ?? 'one'}`) })}
          hint={
            <>
              {t('bridge.share.hint', { purpose: one.purpose, day: day(one.until, today) })}{' '}
              {one.choice === null && (one.silent === 'stay' ? t('bridge.silent.stay') : t('bridge.silent.stop'))}
            </>
          }
          error={i === 0 ? form.error('/choices') : undefined}
          choices={[
            { value: 'stay' as const, label: t('bridge.stay') },
            { value: 'stop' as const, label: t('bridge.stop') },
          ]}
          value={chosen[one.shareId]}
          onChange={(value) => form.set('chosen', { ...chosen, [one.shareId]: value })}
        />
      ))}
    </FormSheet>
  )
}
