import { useState } from 'react'
import { PersonField } from '../../lib/items/fields/people-field.tsx'
import { ShowTo } from '../../lib/items/forms/show-to.tsx'
import type { Person } from '../../lib/items/model.ts'
import { hearersOf, possibleViewers } from '../../lib/items/select/hearers.ts'
import { registerByAge } from '../../lib/items/select/register-by-age.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { InRegister, useRegister, useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { NotThere } from '../components/not-there.tsx'
import type { Talk } from '../conversation/people.ts'
import { answersOf, type Check, checkOf, isBehind, shownToMe } from '../heard/checks.ts'
import { Fall } from '../heard/fall.tsx'
import { HeardForm } from '../heard/heard-form.tsx'
import { Answers } from '../heard/questions.tsx'
import '../plan.css'
import '../heard/heard.css'

/** Was I heard? One talk, for oneself; what others chose to show; and ways on. */
export function HeardPage() {
  const t = useText()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/gesprek/:itemId/gehoord'>()
  const talk = table.find(itemId, 'conversation')
  if (!talk) return <NotThere table={table} />
  const familyId = table.plan.family.id
  const helper = table.me?.kind === 'professional'
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId })}>
        {t('conversation.back-to-one')}
      </BackToPlan>
      <PageTitle
        above={<span dir="auto">{talk.item.content.text}</span>}
        below={t(helper ? 'heard.helper.below' : 'heard.below')}
      >
        {t(helper ? 'heard.helper.title' : 'heard.title')}
      </PageTitle>
      {isBehind(talk) ? <OneTalk key={itemId} table={table} talk={talk} /> : <p>{t('heard.too-soon')}</p>}
    </Stack>
  )
}

function OneTalk({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const own = useRegister()
  const [who, setWho] = useState(table.plan.me.personId)
  const familyId = table.plan.family.id
  const people = possibleViewers(table)
  const person = table.person(who)
  const other = who !== table.plan.me.personId
  const child = own === 'child'
  return (
    <>
      {people.length > 1 && !child && (
        <PersonField
          id="heard-who"
          label={t('heard.who')}
          hint={t('heard.who.hint')}
          people={people}
          me={table.plan.me.personId}
          value={who}
          onChange={setWho}
        />
      )}
      {person && other && (
        <Notice tone="attention" titleAs="p" title={t('heard.together', { name: person.callName })}>
          {t('heard.together.text', { name: person.callName })}
        </Notice>
      )}
      {person && (
        <InRegister register={other ? registerByAge(person) : own}>
          <div {...(other && { 'data-register': registerByAge(person) })}>
            <Mine key={who} table={table} talk={talk} who={person} />
          </div>
        </InRegister>
      )}
      {!other && <Fall table={table} talk={talk} />}
      <Shown table={table} talk={talk} />
      <Row>
        <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/gehoord', { familyId })}>
          {t('heard.to-course')}
        </LinkButton>
        {table.me?.kind === 'family' && (
          <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/past-dit', { familyId })}>
            {t('heard.to-fit')}
          </LinkButton>
        )}
      </Row>
    </>
  )
}

function Mine({ table, talk, who }: { table: Table; talk: Talk; who: Person }) {
  const t = useText()
  const [changing, setChanging] = useState(false)
  const check = checkOf(table, talk, who.id)
  const done = () => setChanging(false)
  return (
    <Card aria-labelledby="heard-mine">
      <Stack gap={4}>
        <h2 id="heard-mine">{t(check && !changing ? 'heard.mine' : 'heard.ask')}</h2>
        {check && !changing ? (
          <>
            <Said check={check} helper={who.kind === 'professional'} />
            <div>
              <Button kind="plain" onClick={() => setChanging(true)}>
                {t('heard.change')}
              </Button>
            </div>
            <ShowTo table={table} entry={check} piece="week" among={hearersOf(table, talk.item)} />
          </>
        ) : (
          <HeardForm
            table={table}
            talk={talk}
            who={who}
            check={check}
            onDone={done}
            {...(check && { onCancel: done })}
          />
        )}
      </Stack>
    </Card>
  )
}

function Said({ check, helper }: { check: Check; helper: boolean }) {
  const { text } = check.item.content
  return (
    <>
      <Answers answers={answersOf(check)} helper={helper} />
      {text && (
        <p>
          <q dir="auto">{text}</q>
        </p>
      )}
    </>
  )
}

function Shown({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  return shownToMe(table, talk).map(({ check, person }) => (
    <Card key={check.item.id}>
      <Disclosure summary={t('heard.shown', { name: person.callName })}>
        <Stack gap={3}>
          <Said check={check} helper={person.kind === 'professional'} />
        </Stack>
      </Disclosure>
    </Card>
  ))
}
