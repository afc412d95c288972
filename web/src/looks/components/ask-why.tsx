import { useState } from 'react'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Sentence } from '../select/sentences.ts'

interface Props {
  familyId: string
  day: string
  sentence: Sentence
  name: string | undefined
}

/** "Vraag waarom": says first who gets the question and what goes with it, and what does not. */
export function AskWhy({ familyId, day, sentence, name }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(false)
  if (sent)
    return (
      <p role="status" className="looks-line__sent">
        {t('looks.ask.sent')} <Link to={href('/vragen')}>{t('looks.ask.own')}</Link>
      </p>
    )
  const label = name ? t('looks.ask.named', { name }) : t('looks.ask.somebody')
  return (
    <div className="kt-no-print">
      <Button kind="plain" aria-label={label} onClick={() => setOpen(true)}>
        {t('looks.ask')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('looks.ask.title')} closeLabel={t('app.close')}>
        <AskForm
          familyId={familyId}
          day={day}
          sentence={sentence}
          onCancel={() => setOpen(false)}
          onSent={() => {
            setOpen(false)
            setSent(true)
          }}
        />
      </Dialog>
    </div>
  )
}

function AskForm({
  familyId,
  day,
  sentence,
  onCancel,
  onSent,
}: Omit<Props, 'name'> & { onCancel: () => void; onSent: () => void }) {
  const t = useText()
  const ask = useWrite('askWhy')
  const [id] = useState(newId)
  const form = useForm(`ask-${sentence.key}`, { question: '' })
  const field = `ask-${sentence.key}`
  const send = () =>
    form.submit(({ question }) =>
      ask.mutateAsync({
        params: { familyId },
        body: { id, day, looks: sentence.looks.map((look) => look.id), question },
      }),
    )
  return (
    <FormSheet
      form={form}
      fields={{ '/question': field }}
      onSubmit={() => void send().then((answer) => answer && onSent())}
      submitLabel={t('looks.ask.send')}
      onCancel={onCancel}
      cancelLabel={t('looks.cancel')}
    >
      <p>
        {sentence.organisation
          ? t('looks.ask.to', { organisation: sentence.organisation })
          : t('looks.ask.to-installation')}
      </p>
      <p>{t('looks.ask.what-goes')}</p>
      <TextArea
        id={field}
        label={t('looks.ask.label')}
        hint={t('looks.ask.hint')}
        {...(form.error('/question') && { error: form.error('/question') })}
        value={form.values.question}
        onChange={(event) => form.set('question', event.target.value)}
      />
    </FormSheet>
  )
}
