import { useState } from 'react'
import { call, type Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HoldFields, missingWhy, noReason, type Why, whyFields } from './hold-fields.tsx'

type File = Output<'findFiles'>['files'][number]
const keyOf = ({ familyId, organisationId }: File) => `${familyId} ${organisationId}`

/** Finds a file by the name of its table, and records that it stays: whose words, on which ground, why and until when. */
export function FileHoldForm({ today }: { today: string }) {
  const t = useText()
  const [files, setFiles] = useState<File[]>()
  const [done, setDone] = useState(false)
  const hold = useWrite('holdFile')
  const form = useForm<Values>('hold-file-of-organisation', { id: newId(), file: '', writers: [], ...noReason })
  const { file, ground, writers } = form.values
  const chosen = files?.find((one) => keyOf(one) === file)
  const send = async () => {
    const faults = [
      ...(chosen ? [] : [{ pointer: '/familyId', key: 'rights.files.which.missing' as const }]),
      ...missingWhy(form.values),
    ].map(({ pointer, key }) => ({ pointer, detail: t(key) }))
    if (faults.length > 0 || !chosen || ground === '') return form.fail(faults)
    setDone(false)
    const { familyId, organisationId } = chosen
    const sent = await form.submit(({ id, reason, until }) =>
      hold.mutateAsync({ body: { id, familyId, organisationId, writers, ground, reason, until } }),
    )
    if (!sent) return
    form.clear()
    setFiles(undefined)
    setDone(true)
  }
  return (
    <Stack gap={4}>
      <FindFile
        error={files ? undefined : form.error('/familyId')}
        found={(them) => {
          setFiles(them)
          if (them.length === 1) form.set('file', keyOf(them[0]!))
        }}
      />
      <p role="status">{files?.length === 0 && t('rights.files.none')}</p>
      {done && (
        <Notice live tone="thanks" title={t('rights.hold.done')} titleAs="p">
          {t('rights.hold.until.hint')}
        </Notice>
      )}
      <FormSheet
        form={form}
        fields={{ '/familyId': files?.length ? 'file-which' : 'file-name', ...whyFields }}
        onSubmit={() => void send()}
        submitLabel={t('rights.hold.send')}
        cancelLabel={t('rights.cancel')}
      >
        {files && files.length > 0 && (
          <Which
            files={files}
            file={file}
            today={today}
            error={form.error('/familyId')}
            choose={(value) => {
              form.set('file', value)
              form.set('writers', [])
            }}
          />
        )}
        {chosen && chosen.writers.length > 1 && (
          <ChoiceList
            id="file-writers"
            multiple
            label={t('rights.files.writers')}
            hint={t('rights.files.writers.hint')}
            choices={chosen.writers.map(({ id, name }) => ({ value: id, label: name }))}
            value={writers}
            onChange={(value) => form.set('writers', value)}
          />
        )}
        <HoldFields form={form} />
      </FormSheet>
    </Stack>
  )
}
interface Values extends Why {
  id: string
  file: string
  writers: string[]
}

function Which(props: {
  files: readonly File[]
  file: string
  today: string
  error: string | undefined
  choose: (file: string) => void
}) {
  const t = useText()
  const dates = useDates()
  const hint = (one: File) =>
    t('rights.files.which.hint', {
      count: one.things,
      first: dates.day(one.firstOn, props.today),
      last: dates.day(one.lastOn, props.today),
      names: dates.list(one.writers.map(({ name }) => name)),
    }) + (one.heldUntil ? ` ${t('rights.files.held', { day: dates.day(one.heldUntil, props.today) })}` : '')
  return (
    <ChoiceList
      id="file-which"
      label={t('rights.files.which')}
      error={props.error}
      choices={props.files.map((one) => ({
        value: keyOf(one),
        label: t('rights.files.one', { family: one.familyName, organisation: one.organisation }),
        hint: hint(one),
      }))}
      value={props.file || undefined}
      onChange={props.choose}
    />
  )
}

// On a press, not while typing: each search stands in the log of every table that it shows.
function FindFile({ error, found }: { error: string | undefined; found: (files: File[]) => void }) {
  const t = useText()
  const form = useForm(null, { name: '' })
  const search = async () => {
    const name = form.values.name.trim()
    if (!name) return form.fail([{ pointer: '/name', detail: t('rights.files.name.missing') }])
    const answer = await form.submit(() => call('findFiles', { query: { name } }))
    if (answer) found(answer.files)
  }
  const fault = form.error('/name') ?? error
  return (
    <FormSheet
      form={form}
      fields={{ '/name': 'file-name' }}
      onSubmit={() => void search()}
      submitLabel={t('rights.files.search')}
      cancelLabel={t('rights.cancel')}
    >
      <TextField
        id="file-name"
        label={t('rights.files.name')}
        hint={t('rights.files.name.hint')}
        {...(fault && { error: fault })}
        value={form.values.name}
        onChange={(event) => form.set('name', event.target.value)}
        autoComplete="off"
      />
    </FormSheet>
  )
}
