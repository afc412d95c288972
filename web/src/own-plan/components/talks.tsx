import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useRead } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ViewBox } from '../../ui/view-box.tsx'
import { OwnTextForm } from '../forms/own-text-form.tsx'
import { SkipForm } from '../forms/skip-form.tsx'
import { TalkForm } from '../forms/talk-form.tsx'
import type { Talk, Talks } from '../model.ts'

/** What was said about making an own plan first, with the days of the law; nothing here knows of a room. */
export function TalksOverview({ table }: { table: Table }) {
  const t = useText()
  const { talks, terms, can } = useRead('listPlanTalks', { params: { familyId: table.plan.family.id } })
  const helper = table.plan.me.kind === 'professional'
  return (
    <section aria-labelledby="talks">
      <Stack gap={4}>
        <h2 id="talks">{t('own-plan.talks')}</h2>
        <p>{t(helper ? 'own-plan.talks.explain.helper' : 'own-plan.talks.explain')}</p>
        <p className="kt-soft kt-small">{t('own-plan.talks.who-reads')}</p>
        <Terms table={table} terms={terms} />
        {talks.length === 0 && <p className="kt-soft">{t('own-plan.talks.none')}</p>}
        {talks
          .filter((talk) => talk.besideId === null)
          .map((talk) => (
            <OneTalk key={talk.id} table={table} talk={talk} beside={talks.filter((one) => one.besideId === talk.id)} />
          ))}
        <Row top>
          {can.record && (
            <Opener label={t('own-plan.talk.add')} kind={helper ? 'primary' : 'quiet'}>
              {(close) => <TalkForm table={table} onDone={close} />}
            </Opener>
          )}
          {can.decideSkip && (
            <Opener label={t(helper ? 'own-plan.skip.add' : 'own-plan.skip.no')} kind="plain">
              {(close) => <SkipForm table={table} onDone={close} />}
            </Opener>
          )}
          {can.want && (
            <Opener label={t('own-plan.writing.add')} kind="plain">
              {(close) => <OwnTextForm table={table} kind="writing" onDone={close} />}
            </Opener>
          )}
        </Row>
      </Stack>
    </section>
  )
}

function Terms({ table, terms }: { table: Table; terms: Talks['terms'] }) {
  const t = useText()
  const dates = useDates()
  if (terms.length === 0) return null
  return (
    <Notice tone="calm" title={t('own-plan.terms')}>
      <ul>
        {terms.map(({ term, day, law }) => (
          <li key={term}>
            {t(`own-plan.term.${term}`, { day: dates.day(day, table.plan.today) })}{' '}
            <span className="kt-soft kt-small">({law})</span>
          </li>
        ))}
      </ul>
      <p>{t('own-plan.terms.explain')}</p>
    </Notice>
  )
}

function OneTalk({ table, talk, beside }: { table: Table; talk: Talk; beside: Talk[] }) {
  const t = useText()
  const dates = useDates()
  const nameOf = (id: string | null) => table.person(id)?.callName ?? t('own-plan.somebody')
  const who = { name: nameOf(talk.byPerson), day: dates.day(talk.onDate, table.plan.today) }
  const answerer = table.person(talk.answeredBy)
  return (
    <Card as="article">
      <Stack gap={3}>
        {talk.kind === 'talk' && <h3>{t('own-plan.talk.line', who)}</h3>}
        {talk.kind === 'skip' && <h3>{t('own-plan.skip')}</h3>}
        {talk.kind === 'writing' && <h3>{t('own-plan.writing')}</h3>}
        {talk.reason && <p>{t(`own-plan.skip.reason.${talk.reason}`)}</p>}
        <p className="own-plan-line__words" dir="auto">
          {talk.text}
        </p>
        {talk.language && <p>{t('own-plan.talk.line.language', { language: talk.language })}</p>}
        {talk.answer && (
          <div className="own-plan-line">
            {answerer && <PersonFace person={answerer} size={44} named />}
            <div className="own-plan-line__body">
              <p>
                {t('own-plan.talk.line.answer', {
                  name: nameOf(talk.answeredBy),
                  answer: t(`own-plan.talk.answer.${talk.answer}`),
                })}
              </p>
              {talk.answerText && (
                <p className="own-plan-line__words" dir="auto">
                  <q>{talk.answerText}</q>
                </p>
              )}
            </div>
          </div>
        )}
        {talk.kind === 'skip' && <p className="kt-soft kt-small">{t('own-plan.skip.line', who)}</p>}
        {talk.kind === 'writing' && <p className="kt-soft kt-small">{t('own-plan.writing.line', who)}</p>}
        {talk.createdBy !== talk.byPerson && (
          <p className="kt-soft kt-small">{t('own-plan.line.written', { name: nameOf(talk.createdBy) })}</p>
        )}
        {beside.map((view) => {
          const person = table.person(view.byPerson)
          return (
            <ViewBox
              key={view.id}
              view="differs"
              title={t('own-plan.beside.by', { name: nameOf(view.byPerson) })}
              face={person && <PersonFace person={person} size={40} named />}
            >
              <p className="own-plan-line__words" dir="auto">
                <q>{view.text}</q>
              </p>
            </ViewBox>
          )
        })}
        <div>
          <Opener label={t('own-plan.beside')} kind="plain">
            {(close) => <OwnTextForm table={table} kind="beside" besideId={talk.id} onDone={close} />}
          </Opener>
        </div>
      </Stack>
    </Card>
  )
}
