import type { Output } from '../../lib/api.ts'
import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'

type Word = Output<'listWords'>['words'][number]

/** The words of an organisation: whoever sits at a table with it reads what they mean. */
export function Words({ organisationId, name }: { organisationId: string; name: string }) {
  const t = useText()
  const { words } = useRead('listWords', { params: { organisationId } })
  const put = useWrite('putWord')
  const remove = useWrite('removeWord')
  const form = useForm(`word-${organisationId}`, { id: newId(), word: '', meaning: '' })
  const send = async () => {
    const sent = await form.submit(({ id, word, meaning }) =>
      put.mutateAsync({ params: { organisationId }, body: { id, word, meaning } }),
    )
    if (!sent) return
    form.clear()
    form.set('id', newId())
  }
  const change = ({ id, word, meaning }: Word) => {
    form.set('id', id)
    form.set('word', word)
    form.set('meaning', meaning)
    document.getElementById(`word-${organisationId}`)?.focus()
  }
  return (
    <Stack gap={4}>
      <h3>{t('administration.words', { name })}</h3>
      <p className="kt-soft">{t('administration.words.explain')}</p>
      {words.length > 0 && (
        <ul className="app-list">
          {words.map((word) => (
            <li key={word.id}>
              <Row spread>
                <div className="administration-value">
                  <b dir="auto">{word.word}</b>
                  <div className="kt-soft" dir="auto">
                    {word.meaning}
                  </div>
                </div>
                <Row>
                  <Button kind="quiet" onClick={() => change(word)}>
                    {t('administration.word.change', { word: word.word })}
                  </Button>
                  <Button
                    kind="plain"
                    busy={remove.isPending}
                    onClick={() => remove.mutate({ params: { organisationId, wordId: word.id } })}
                  >
                    {t('administration.word.remove', { word: word.word })}
                  </Button>
                </Row>
              </Row>
            </li>
          ))}
        </ul>
      )}
      <FormSheet
        form={form}
        fields={{ '/word': `word-${organisationId}`, '/meaning': `meaning-${organisationId}` }}
        onSubmit={() => void send()}
        submitLabel={t('administration.word.save')}
        cancelLabel=""
      >
        <TextField
          id={`word-${organisationId}`}
          label={t('administration.word')}
          error={form.error('/word')}
          value={form.values.word}
          onChange={(event) => form.set('word', event.target.value)}
          autoComplete="off"
        />
        <TextArea
          id={`meaning-${organisationId}`}
          label={t('administration.word.meaning')}
          hint={t('administration.word.meaning.hint')}
          rows={2}
          error={form.error('/meaning')}
          value={form.values.meaning}
          onChange={(event) => form.set('meaning', event.target.value)}
        />
      </FormSheet>
    </Stack>
  )
}
