import { useForm } from '../../lib/form.tsx'
import { FormSheet } from '../../lib/form-sheet.tsx'
import { newId } from '../../lib/ids.ts'
import { href } from '../../lib/paths.ts'
import { useWrite } from '../../lib/query.ts'
import { Link, navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import {
  type Asked,
  askedFields,
  askedFrom,
  faultsOfAsked,
  nothingAsked,
  ReasonFields,
} from '../components/reason-fields.tsx'
import { type Known, useHoldings } from '../use-holdings.ts'

interface Values extends Asked {
  id: string
  itemId: string
  text: string
  about: string[]
  from: string[]
}

/** A professional writes about somebody and asks at once whether it may be held back. */
export function NewHoldingPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/achterhouden/nieuw'>()
  const known = useHoldings(familyId)
  const { can, seconds } = known.held
  return (
    <Stack gap={6}>
      <p>
        <Link to={href('/t/:familyId/achterhouden', { familyId })}>{t('holding-back.back')}</Link>
      </p>
      <PageTitle below={can.ask ? t('holding-back.new.below') : t('holding-back.new.not')}>
        {t('holding-back.new.title')}
      </PageTitle>
      {can.ask &&
        (seconds.length > 0 ? <NewForm familyId={familyId} known={known} /> : <p>{t('holding-back.new.nobody')}</p>)}
    </Stack>
  )
}

function NewForm({ familyId, known }: { familyId: string; known: Known }) {
  const t = useText()
  const hold = useWrite('holdBack')
  const back = href('/t/:familyId/achterhouden', { familyId })
  const form = useForm<Values>(`hold-${familyId}`, {
    id: newId(),
    itemId: newId(),
    text: '',
    about: [],
    from: [],
    ...nothingAsked,
  })
  const { text, about, from } = form.values
  const family = known.plan.persons.filter((person) => person.kind === 'family')
  const choices = family.map((person) => ({ value: person.id, label: person.callName }))
  const send = async () => {
    const faults = [
      ...(text.trim() ? [] : [{ pointer: '/item/content/text', detail: t('holding-back.new.text.missing') }]),
      ...(about.length > 0 ? [] : [{ pointer: '/item/content', detail: t('holding-back.new.about.missing') }]),
      ...(from.length > 0 ? [] : [{ pointer: '/fromPersons', detail: t('holding-back.new.from.missing') }]),
      ...faultsOfAsked(form.values, t),
    ]
    if (faults.length > 0) return form.fail(faults)
    const done = await form.submit((values) =>
      hold.mutateAsync({
        params: { familyId },
        body: {
          id: values.id,
          ...askedFrom(values),
          fromPersons: values.from,
          item: {
            id: values.itemId,
            kind: 'worry',
            parentId: null,
            onDate: null,
            audience: 'circle',
            audiencePersons: [],
            content: { text: values.text, aboutPersons: values.about },
          },
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
      fields={{
        '/item/content/text': 'hold-text',
        '/item/content': 'hold-about',
        '/fromPersons': 'hold-from',
        ...askedFields('new'),
      }}
      onSubmit={() => void send()}
      submitLabel={t('holding-back.new.send')}
      cancelLabel={t('holding-back.cancel')}
      onCancel={() => navigate(back)}
    >
      <TextArea
        id="hold-text"
        label={t('holding-back.new.text')}
        hint={t('holding-back.new.text.hint')}
        {...(form.error('/item/content/text') && { error: form.error('/item/content/text') })}
        value={text}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <ChoiceList
        id="hold-about"
        multiple
        label={t('holding-back.new.about')}
        error={form.error('/item/content')}
        choices={choices}
        value={about}
        onChange={(value) => form.set('about', value)}
      />
      <ChoiceList
        id="hold-from"
        multiple
        label={t('holding-back.new.from')}
        hint={t('holding-back.new.from.hint')}
        error={form.error('/fromPersons')}
        choices={choices}
        value={from}
        onChange={(value) => form.set('from', value)}
      />
      <ReasonFields id="new" form={form} known={known} />
    </FormSheet>
  )
}
