import { DayTextField } from '../../lib/day-field.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { PersonField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useKeptForm } from '../../lib/items/use-kept-form.ts'
import { useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { missingOf } from '../select/missing.ts'

const fields = {
  '/byPerson': 'talk-by',
  '/onDate': 'talk-day',
  '/text': 'talk-how',
  '/language': 'talk-language',
  '/answer': 'talk-answer',
  '/answeredBy': 'talk-answered-by',
  '/answerText': 'talk-answer-text',
  '/readyBy': 'talk-ready',
}
const answers = ['yes', 'not-now', 'no'] as const

/** The offer as a conversation: who told, when, how, in which language, and what the family said. */
export function TalkForm({ table, onDone }: { table: Table; onDone: () => void }) {
  const t = useText()
  const add = useWrite('addPlanTalk')
  const { me } = table.plan
  const form = useKeptForm(`${me.personId}:plan-talk:${table.plan.family.id}`, {
    byPerson: me.kind === 'professional' ? me.personId : '',
    onDate: table.plan.today,
    text: '',
    language: '',
    answer: '' as (typeof answers)[number] | '',
    answeredBy: '',
    answerText: '',
    readyBy: '',
  })
  const { id, byPerson, onDate, text, language, answer, answeredBy, answerText, readyBy } = form.values
  const send = async () => {
    const missing = missingOf(t, {
      '/byPerson': [byPerson, 'own-plan.talk.missing.person'],
      '/onDate': [onDate, 'own-plan.talk.missing.day'],
      '/text': [text, 'own-plan.talk.missing.text'],
      '/answer': [answer, 'own-plan.talk.missing.choice'],
      '/answeredBy': [answeredBy, 'own-plan.talk.missing.person'],
      '/answerText': [answer === 'yes' ? 'yes' : answerText, 'own-plan.talk.missing.text'],
    })
    if (answer === '' || missing.length > 0) return form.fail(missing)
    const said = { answer, answeredBy, answerText, readyBy: readyBy === '' ? null : readyBy }
    const body = { kind: 'talk' as const, id, byPerson, onDate, text, language, ...said }
    const params = { familyId: table.plan.family.id }
    if (await form.submit(() => add.mutateAsync({ params, body, key: form.keyFor(body) }))) onDone()
  }
  return (
    <FormSheet
      form={form}
      fields={fields}
      onSubmit={() => void send()}
      submitLabel={t('own-plan.talk.save')}
      onCancel={onDone}
      cancelLabel={t('own-plan.cancel')}
    >
      <PersonField
        id="talk-by"
        label={t('own-plan.talk.by')}
        error={form.error('/byPerson')}
        people={table.plan.persons.filter(({ kind, atTable }) => atTable && kind !== 'network')}
        me={me.personId}
        value={byPerson}
        onChange={(value) => form.set('byPerson', value)}
      />
      <DayTextField
        id="talk-day"
        label={t('own-plan.talk.day')}
        error={form.error('/onDate')}
        value={onDate}
        onChange={(value) => form.set('onDate', value)}
      />
      <TextArea
        id="talk-how"
        label={t('own-plan.talk.how')}
        hint={t('own-plan.talk.how.hint')}
        error={form.error('/text')}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <TextField
        id="talk-language"
        label={t('own-plan.talk.language')}
        marker={t('own-plan.optional')}
        error={form.error('/language')}
        value={language}
        onChange={(event) => form.set('language', event.target.value)}
      />
      <ChoiceList
        id="talk-answer"
        label={t('own-plan.talk.answer')}
        error={form.error('/answer')}
        choices={answers.map((value) => ({ value, label: t(`own-plan.talk.answer.${value}`) }))}
        value={answer === '' ? undefined : answer}
        onChange={(value) => form.set('answer', value)}
      />
      <PersonField
        id="talk-answered-by"
        label={t('own-plan.talk.answered-by')}
        error={form.error('/answeredBy')}
        people={table.plan.persons.filter(({ kind }) => kind === 'family')}
        me={me.personId}
        value={answeredBy}
        onChange={(value) => form.set('answeredBy', value)}
      />
      <TextArea
        id="talk-answer-text"
        label={t('own-plan.talk.answer-text')}
        {...(answer === 'yes' && { marker: t('own-plan.optional') })}
        error={form.error('/answerText')}
        value={answerText}
        onChange={(event) => form.set('answerText', event.target.value)}
      />
      {answer !== 'no' && (
        <DayTextField
          id="talk-ready"
          label={t('own-plan.talk.ready')}
          hint={t('own-plan.talk.ready.hint')}
          marker={t('own-plan.optional')}
          error={form.error('/readyBy')}
          value={readyBy}
          onChange={(value) => form.set('readyBy', value)}
        />
      )}
    </FormSheet>
  )
}
