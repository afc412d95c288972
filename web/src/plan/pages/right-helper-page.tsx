import { useState } from 'react'
import { PersonField } from '../../lib/items/fields/people-field.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link, navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { TalkWithForm } from '../heard/talk-with-form.tsx'
import '../plan.css'

const ways = ['talk', 'other'] as const
type Way = (typeof ways)[number]

/** Is this the right helper for us? A normal question, asked of whom one trusts; the helper does not learn of it unless one wants so. */
export function RightHelperPage() {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek', { familyId })}>
        {t('conversation.back-to')}
      </BackToPlan>
      <PageTitle below={t('heard.fit.below')}>{t('heard.fit')}</PageTitle>
      <Ask table={table} />
      <Card tone="linen" aria-labelledby="fit-call">
        <Stack gap={3}>
          <h2 id="fit-call">{t('heard.fit.call')}</h2>
          <p>{t('heard.fit.call.text')}</p>
          <Row>
            <LinkButton kind="quiet" href="tel:0885551000">
              {t('heard.fit.call.number')}
            </LinkButton>
            <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/kring', { familyId })}>
              {t('heard.fit.circle')}
            </LinkButton>
          </Row>
        </Stack>
      </Card>
    </Stack>
  )
}

function Ask({ table }: { table: Table }) {
  const t = useText()
  const { family, me, persons, coordinator } = table.plan
  const helpers = persons.filter(({ kind, atTable }) => kind === 'professional' && atTable)
  // Chosen here and kept nowhere: what is asked names nobody.
  const [about, setAbout] = useState('')
  const [way, setWay] = useState<Way | undefined>()
  const [told, setTold] = useState<'no' | 'yes'>('no')
  const helper = table.person(about)
  const people = persons
    .filter(({ id, atTable }) => atTable && id !== me.personId && (id !== about || told === 'yes'))
    .map((person) => (person.id === coordinator ? { ...person, role: t('heard.fit.coordinator') } : person))
  if (!table.plan.can.add) return null
  return (
    <Card aria-label={t('heard.fit')}>
      <Stack gap={5}>
        {helpers.length > 0 && (
          <PersonField
            id="fit-about"
            label={t('heard.fit.about')}
            hint={t('heard.fit.about.hint')}
            people={helpers}
            me={me.personId}
            value={about}
            onChange={setAbout}
          />
        )}
        <ChoiceList<Way>
          id="fit-way"
          label={t('heard.fit.way')}
          choices={ways.map((value) => ({
            value,
            label: t(`heard.fit.way.${value}`),
            hint: t(`heard.fit.way.${value}.hint`),
          }))}
          value={way}
          onChange={setWay}
        />
        {helper && (
          <ChoiceList
            id="fit-told"
            label={t('heard.fit.told', { name: helper.callName })}
            choices={[
              { value: 'no', label: t('heard.fit.told.no') },
              { value: 'yes', label: t('heard.fit.told.yes') },
            ]}
            value={told}
            onChange={setTold}
          />
        )}
        {way && (
          <TalkWithForm
            key={way}
            table={table}
            name={`fit:${way}`}
            begin={t(`heard.fit.begin.${way}`)}
            people={people}
            onDone={(itemId) => navigate(href('/t/:familyId/gesprek/:itemId', { familyId: family.id, itemId }))}
          />
        )}
      </Stack>
    </Card>
  )
}
