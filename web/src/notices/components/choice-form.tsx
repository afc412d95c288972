import { type Channel, type NoticeSort, noticeSorts } from '@keukentafel/core/notices/names.ts'
import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { DayTextField } from '../../lib/day-field.tsx'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Devices } from './devices.tsx'
import { Phone } from './phone.tsx'

type Notices = Output<'readNotices'>
interface Values {
  channel: Channel
  sorts: NoticeSort[]
  rhythm: 'day' | 'now'
  digestAt: string
  quietFrom: string
  quietUntil: string
  notBefore: string
}

const fields = {
  '/channel': 'notice-channel',
  '/sorts': 'notice-sorts',
  '/digestAt': 'notice-at',
  '/quietFrom': 'notice-from',
  '/quietUntil': 'notice-until',
  '/notBefore': 'notice-day-day',
}

/** By what, about what, when and when not. */
export function ChoiceForm({ notices }: { notices: Notices }) {
  const t = useText()
  const { choice, child } = notices
  const [saved, setSaved] = useState(false)
  const form = useForm<Values>('notices', {
    ...choice,
    sorts: choice.sorts.length > 0 ? choice.sorts : noticeSorts.filter((sort) => sort !== 'said'),
    rhythm: choice.digestAt === null ? 'now' : 'day',
    digestAt: choice.digestAt ?? (child ? '16:00' : '09:00'),
    notBefore: choice.notBefore ?? '',
  })
  const keep = useWrite('chooseNotices')
  const { values } = form
  const set: typeof form.set = (field, value) => {
    setSaved(false)
    form.set(field, value)
  }
  const send = async () => {
    const sent = await form.submit(({ rhythm, digestAt, notBefore, ...rest }) =>
      keep.mutateAsync({
        body: { ...rest, digestAt: rhythm === 'day' ? digestAt : null, notBefore: notBefore || null },
      }),
    )
    if (sent) setSaved(true)
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('notices.save')}
      cancelLabel={t('notices.save')}
    >
      <ChoiceList
        id="notice-channel"
        label={t('notices.channel')}
        error={form.error('/channel')}
        value={values.channel}
        onChange={(channel) => set('channel', channel)}
        choices={notices.open.map((value) => ({
          value,
          label: t(`notices.channel.${value}`),
          hint: t(`notices.channel.${value}.hint`, { email: notices.email }),
          followUp: followUp(value, notices),
        }))}
      />
      {values.channel !== 'none' && (
        <>
          <ChoiceList
            id="notice-sorts"
            multiple
            label={t('notices.sorts')}
            error={form.error('/sorts')}
            value={values.sorts}
            onChange={(sorts) => set('sorts', sorts)}
            choices={noticeSorts.map((value) => ({ value, label: t(`notices.sort.${value}`) }))}
          />
          <ChoiceList
            id="notice-rhythm"
            label={t('notices.rhythm')}
            value={values.rhythm}
            onChange={(rhythm) => set('rhythm', rhythm)}
            choices={[
              {
                value: 'day',
                label: t('notices.rhythm.day'),
                followUp: (
                  <TextField
                    id="notice-at"
                    type="time"
                    label={t('notices.at')}
                    error={form.error('/digestAt')}
                    value={values.digestAt}
                    onChange={(event) => set('digestAt', event.target.value)}
                  />
                ),
              },
              { value: 'now', label: t('notices.rhythm.now') },
            ]}
          />
          {!child && <Quiet form={{ ...form, set }} />}
        </>
      )}
      {saved && <Notice live tone="thanks" title={t('notices.saved')} titleAs="h2" />}
    </FormSheet>
  )
}

function followUp(channel: Channel, { choice, usual, devices, pushKey, phone, phoneAsked }: Notices) {
  if (channel === 'push' && pushKey)
    return <Devices devices={devices} pushKey={pushKey} chosen={!usual && choice.channel === 'push'} />
  return channel === 'sms' ? <Phone phone={phone} asked={phoneAsked} /> : undefined
}

/** The hours of rest, and a day until which nothing comes. */
function Quiet({ form }: { form: Pick<ReturnType<typeof useForm<Values>>, 'values' | 'set' | 'error'> }) {
  const t = useText()
  const time = (field: 'quietFrom' | 'quietUntil', id: string, label: string) => (
    <TextField
      id={id}
      type="time"
      label={label}
      error={form.error(`/${field}`)}
      value={form.values[field]}
      onChange={(event) => form.set(field, event.target.value)}
    />
  )
  return (
    <>
      <fieldset className="kt-field">
        <legend className="kt-field__label">{t('notices.quiet')}</legend>
        <Stack gap={2}>
          <p className="kt-field__hint">{t('notices.quiet.hint')}</p>
          <Row>
            {time('quietFrom', 'notice-from', t('notices.quiet.from'))}
            {time('quietUntil', 'notice-until', t('notices.quiet.until'))}
          </Row>
        </Stack>
      </fieldset>
      <DayTextField
        id="notice-day"
        label={t('notices.not-before')}
        hint={t('notices.not-before.hint')}
        error={form.error('/notBefore')}
        value={form.values.notBefore}
        onChange={(value) => form.set('notBefore', value)}
      />
    </>
  )
}
