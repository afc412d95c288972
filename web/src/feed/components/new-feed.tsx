import { useState } from 'react'
import { FormProblem, useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { type useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Address } from './address.tsx'

type Families = ReturnType<typeof useRead<'listFeeds'>>['families']
interface Draft {
  id: string
  name: string
  detail: 'times' | 'words'
  familyIds: string[]
  others: boolean
}

/** Makes an address; it is shown once, and only here. */
export function NewFeed({ families }: { families: Families }) {
  const t = useText()
  const add = useWrite('addFeed')
  const [made, setMade] = useState<{ address: string; name: string } | undefined>()
  const only = families.length === 1 ? families.map(({ id }) => id) : []
  const form = useForm<Draft>('new-feed', { id: newId(), name: '', detail: 'times', familyIds: only, others: false })
  const { values } = form
  const withoutWords = families.filter((family) => family.timesOnly && values.familyIds.includes(family.id))
  const make = async () => {
    const answer = await form.submit((draft) => add.mutateAsync({ body: draft }))
    if (!answer) return
    setMade({ address: answer.address, name: values.name })
    form.clear()
    form.set('id', newId())
  }
  if (made)
    return (
      <Address
        {...made}
        onDone={() => {
          setMade(undefined)
        }}
      />
    )
  return (
    <Card aria-labelledby="new-feed">
      <Stack gap={5}>
        <h2 id="new-feed">{t('feed.new')}</h2>
        <FormProblem form={form} fields={FIELDS} />
        <TextField
          id="feed-name"
          label={t('feed.name')}
          hint={t('feed.name.hint')}
          value={values.name}
          error={form.error('/name')}
          onChange={(event) => form.set('name', event.target.value)}
        />
        {families.length > 1 && (
          <ChoiceList
            id="feed-families"
            multiple
            label={t('feed.families')}
            value={values.familyIds}
            error={form.error('/familyIds')}
            onChange={(chosen) => form.set('familyIds', chosen)}
            choices={families.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ChoiceList
          id="feed-detail"
          label={t('feed.detail')}
          value={values.detail}
          onChange={(chosen) => form.set('detail', chosen)}
          choices={[
            { value: 'times', label: t('feed.detail.times'), hint: t('feed.detail.times.hint') },
            { value: 'words', label: t('feed.detail.words'), hint: t('feed.detail.words.hint') },
          ]}
        />
        {values.detail === 'words' && (
          <Notice tone="attention" live title={t('feed.warning')}>
            <p>{t('feed.warning.more')}</p>
            {withoutWords.length > 0 && (
              <p>{t('feed.warning.door', { names: withoutWords.map(({ name }) => name).join(', ') })}</p>
            )}
          </Notice>
        )}
        <ChoiceList
          id="feed-others"
          multiple
          label={t('feed.others')}
          value={values.others ? ['others'] : []}
          onChange={(chosen) => form.set('others', chosen.length > 0)}
          choices={[{ value: 'others', label: t('feed.withOthers') }]}
        />
        <Button busy={form.busy} onClick={() => void make()}>
          {t('feed.make')}
        </Button>
      </Stack>
    </Card>
  )
}

const FIELDS = { '/name': 'feed-name', '/familyIds': 'feed-families', '/detail': 'feed-detail' }
