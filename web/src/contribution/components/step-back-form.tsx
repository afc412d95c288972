import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { tellLeft } from '../../lib/left-table.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Seat } from '../model.ts'

const whys = ['well', 'else'] as const

/** Stepping back oneself. Because it goes well, it may stand as a small success on the timeline, in own words. */
export function StepBackForm({ familyId, seat, onCancel }: { familyId: string; seat: Seat; onCancel: () => void }) {
  const t = useText()
  const leave = useWrite('leaveSeat')
  const form = useForm(`leave-well-${seat.id}`, {
    id: newId(),
    why: 'well' as (typeof whys)[number],
    words: '',
    tell: [] as 'success'[],
    success: '',
  })
  const { id, why, words, tell, success } = form.values
  const telling = why === 'well' && tell.length > 0
  const send = () => {
    if (telling && success.trim() === '')
      return form.fail([{ pointer: '/success/text', detail: t('contribution.error.success') }])
    const reason = [why === 'well' ? t('contribution.back.well') : '', words.trim()].filter(Boolean).join(' ')
    const body = { reason, success: telling ? { id, text: success.trim() } : null }
    void form
      .submit(() => leave.mutateAsync({ params: { familyId, seatId: seat.id }, body }))
      .then((answer) => {
        if (!answer) return
        tellLeft()
        navigate(href('/afscheid'), { replace: true })
      })
  }
  return (
    <FormSheet
      form={form}
      fields={{ '/reason': 'back-words', '/success/text': 'back-success' }}
      onSubmit={send}
      submitLabel={t('contribution.back.send')}
      onCancel={onCancel}
      cancelLabel={t('contribution.cancel')}
    >
      <ChoiceList
        id="back-why"
        label={t('contribution.back.why')}
        value={why}
        choices={whys.map((value) => ({ value, label: t(`contribution.back.why.${value}`) }))}
        onChange={(value) => form.set('why', value)}
      />
      <TextArea
        id="back-words"
        label={t('contribution.back.words')}
        hint={t('contribution.back.hint')}
        marker={t('contribution.optional')}
        value={words}
        error={form.error('/reason')}
        onChange={(event) => form.set('words', event.target.value)}
      />
      {why === 'well' && (
        <ChoiceList
          id="back-tell"
          multiple
          label={t('contribution.back.success')}
          value={tell}
          choices={[
            {
              value: 'success' as const,
              label: t('contribution.back.success.yes'),
              hint: t('contribution.back.success.hint'),
              followUp: (
                <TextArea
                  id="back-success"
                  label={t('contribution.back.success.words')}
                  value={success}
                  error={form.error('/success/text')}
                  onChange={(event) => form.set('success', event.target.value)}
                />
              ),
            },
          ]}
          onChange={(chosen) => form.set('tell', chosen)}
        />
      )}
    </FormSheet>
  )
}
