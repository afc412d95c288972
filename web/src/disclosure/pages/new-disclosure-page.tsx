import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { type Plan, usePlan, useRead, useWrite } from '../../lib/query.ts'
import { Link, navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { faultsOf, fields, nothingYet, RecordFields, type Values } from '../components/record-fields.tsx'

/** A professional records that something is shared without consent. */
export function NewDisclosurePage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/zonder-toestemming/nieuw'>()
  const { can } = useRead('readDisclosures', { params: { familyId } })
  const plan = usePlan(familyId)
  return (
    <Stack gap={6}>
      <PageTitle
        above={<Link to={href('/t/:familyId/zonder-toestemming', { familyId })}>{t('disclosure.back')}</Link>}
        below={can.record ? t('disclosure.form.below') : t('disclosure.form.not')}
      >
        {t('disclosure.form.title')}
      </PageTitle>
      {can.record && <RecordForm familyId={familyId} plan={plan} />}
    </Stack>
  )
}

function RecordForm({ familyId, plan }: { familyId: string; plan: Plan }) {
  const t = useText()
  const record = useWrite('recordDisclosure')
  const { guests } = useRead('readSharing', { params: { familyId } })
  const back = href('/t/:familyId/zonder-toestemming', { familyId })
  const form = useForm<Values>(`disclose-${familyId}`, { id: newId(), ...nothingYet })
  if (plan.items.length === 0) return <p>{t('disclosure.form.nothing')}</p>
  const send = async () => {
    const faults = faultsOf(form.values, t)
    if (faults.length > 0) return form.fail(faults)
    const done = await form.submit(({ id, ground, to, name, items, tell, ...rest }) =>
      record.mutateAsync({
        params: { familyId },
        body: {
          id,
          ground: ground as Exclude<typeof ground, ''>,
          seatId: to === 'outside' ? null : to,
          recipientName: to === 'outside' ? name : '',
          itemIds: items,
          ...rest,
          toldOn: tell === 'later' ? rest.toldOn : null,
          whyNotTold: tell === 'later' ? rest.whyNotTold : '',
        },
      }),
    )
    if (!done) return
    form.clear()
    navigate(back)
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('disclosure.form.send')}
      cancelLabel={t('disclosure.cancel')}
      onCancel={() => navigate(back)}
    >
      <RecordFields form={form} plan={plan} guests={guests.filter((one) => one.personId !== plan.me.personId)} />
    </FormSheet>
  )
}
