import { type ReactNode, useState } from 'react'
import { useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AboutLine } from '../components/about-line.tsx'
import { AskForm } from '../components/ask-form.tsx'
import { EndForm } from '../components/end-form.tsx'
import { EndNotice } from '../components/end-notice.tsx'
import { OwnTermForm } from '../components/own-term.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Requests } from '../components/requests.tsx'
import { TakeAlong } from '../components/take-along.tsx'
import { TextLine } from '../components/text-line.tsx'
import { type Known, useRights } from '../use-rights.ts'
import '../rights.css'

/** Mijn gegevens: what is here about me, take it along, ask something about it, destroy own words, and how that stands. */
export function RightsPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/mijn-gegevens'>()
  const known = useRights(familyId)
  const { people, requests, me } = known.rights
  const [chosen, choose] = useState('')
  const person = people.find(({ personId }) => personId === chosen) ?? people[0]
  const waits = requests.filter(({ can }) => can.agree || can.answer)
  const others = requests.filter((request) => !waits.includes(request))
  return (
    <Stack gap={6}>
      <PageTitle below={t('rights.explain')}>{t('rights.title')}</PageTitle>
      <EndNotice familyId={familyId} known={known} />
      {waits.length > 0 && (
        <Section id="waits" title={t('rights.waits')}>
          <Requests familyId={familyId} known={known} requests={waits} />
        </Section>
      )}
      {person ? (
        <>
          <Section id="take" title={t('rights.take')}>
            <TakeAlong familyId={familyId} />
          </Section>
          {people.length > 1 && (
            <ChoiceList
              id="whose"
              beside
              label={t('rights.whose')}
              choices={people.map(({ personId, callName }) => ({
                value: personId,
                label: personId === me ? t('rights.whose.me') : callName,
              }))}
              value={person.personId}
              onChange={choose}
            />
          )}
          {person.by === 'young-with-you' && <p>{t('rights.young', { name: person.callName })}</p>}
          <About key={person.personId} familyId={familyId} known={known} personId={person.personId} />
        </>
      ) : (
        <Notice tone="calm" title={t('rights.too-young.title')} titleAs="p">
          {t('rights.too-young')}
        </Notice>
      )}
      {(person || others.length > 0) && (
        <Section id="requests" title={t('rights.requests')}>
          {others.length === 0 ? (
            <p>{t('rights.requests.none')}</p>
          ) : (
            <Requests familyId={familyId} known={known} requests={others} />
          )}
        </Section>
      )}
      {known.rights.can.end && (
        <Disclosure summary={t('rights.end')}>
          <EndForm familyId={familyId} proposes={known.table.plan.me.kind !== 'family'} />
        </Disclosure>
      )}
      {person && (
        <Card aria-labelledby="know">
          <Stack gap={3}>
            <h2 id="know">{t('rights.know')}</h2>
            <p>{t('rights.know.file')}</p>
            <p>{t('rights.know.terms')}</p>
            <p>{t('rights.backups')}</p>
            <p>
              {t('rights.complain')}{' '}
              <a href="https://www.autoriteitpersoonsgegevens.nl/" rel="noreferrer noopener">
                {t('rights.complain.where')}
              </a>
            </p>
          </Stack>
        </Card>
      )}
    </Stack>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Stack gap={4}>
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </section>
  )
}

/** A long list stays behind one tap, so that a phone shows first what can be done. */
function Many({ count, children }: { count: number; children: ReactNode }) {
  const t = useText()
  if (count <= 5) return children
  return (
    <Disclosure summary={t('rights.show', { count })}>
      <Stack gap={4}>{children}</Stack>
    </Disclosure>
  )
}

function About({ familyId, known, personId }: { familyId: string; known: Known; personId: string }) {
  const t = useText()
  const [sent, setSent] = useState(false)
  const texts = known.texts.filter((text) => text.about.includes(personId))
  const own = texts.filter((text) => text.saidBy === personId)
  const others = texts.filter((text) => text.saidBy !== personId)
  const held = own.filter((text) => !text.can.destroy)
  const isMe = personId === known.rights.me
  const name = known.nameOf(personId)
  return (
    <>
      <Section id="own" title={isMe ? t('rights.own') : t('rights.own.of', { name })}>
        {own.length === 0 && <p>{t('rights.own.none')}</p>}
        <Many count={own.length}>
          <OwnWords familyId={familyId} known={known} texts={own} />
          {held.map((text) => (
            <TextLine key={text.itemId} known={known} text={text} />
          ))}
        </Many>
      </Section>
      <Section id="others" title={isMe ? t('rights.others') : t('rights.others.of', { name })}>
        {others.length === 0 && <p>{t('rights.others.none')}</p>}
        <Many count={others.length}>
          {others.map((text) => (
            <AboutLine key={text.itemId} familyId={familyId} known={known} text={text} personId={personId} />
          ))}
        </Many>
      </Section>
      {sent && (
        <Notice live tone="thanks">
          {t('rights.ask.sent')}
        </Notice>
      )}
      {isMe && known.table.plan.me.kind !== 'professional' && (
        <Disclosure summary={t('rights.term')}>
          <OwnTermForm familyId={familyId} years={known.rights.ownTerm} />
        </Disclosure>
      )}
      <Disclosure summary={t('rights.all')}>
        <Stack gap={3}>
          <p>{t('rights.all.explain')}</p>
          <AskForm familyId={familyId} personId={personId} onSent={() => setSent(true)} />
        </Stack>
      </Disclosure>
    </>
  )
}
