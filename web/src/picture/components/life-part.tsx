import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { type LifeDomain, lifeDomains } from '../../lib/items/life-domains.ts'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { DomainViewForm } from '../forms/domain-view-form.tsx'
import type { DomainPicture } from '../select/domains.ts'
import { GrowGoal } from './grow-goal.tsx'

/** One part of life: closed its name and every voice by face and number, open the words, what goes well and what worries. */
export function LifePart({ table, picture }: { table: Table; picture: DomainPicture }) {
  const t = useText()
  const { domain, views, strengths, worries, goals } = picture
  const familyId = table.plan.family.id
  return (
    <Disclosure
      summary={
        <span className="picture-part__title">
          <Pictogram of={lifeDomains[domain]} size={36} />
          <b>{t(`plan.domain.${domain}`)}</b>
          {views.map(({ entry, person }) => (
            <span key={person.id} className="picture-part__voice">
              <PersonFace person={person} size={28} named />
              {entry.item.content.score !== null && <b>{entry.item.content.score}</b>}
            </span>
          ))}
          {picture.isWithoutGoal && <span className="kt-soft kt-small">{t('picture.domain.no-goal.short')}</span>}
        </span>
      }
    >
      <Stack gap={4}>
        {picture.isSeenDifferently && <p>{t('picture.domain.differ')}</p>}
        <ul className="picture-voices">
          {views.map(({ entry, person }) => (
            <li key={person.id}>
              <PersonFace person={person} size={44} named />
              <div>
                <p>
                  <b>{person.callName}</b>
                  {entry.item.content.score !== null && <b className="picture-number">{entry.item.content.score}</b>}
                </p>
                {entry.item.content.text && (
                  <p>
                    <q dir="auto">{entry.item.content.text}</q>
                  </p>
                )}
                <Views table={table} on={entry.item} />
              </div>
            </li>
          ))}
        </ul>
        <SayHere table={table} domain={domain} />
        <Said table={table} title={t('picture.strength')} entries={strengths} />
        <Said table={table} title={t('picture.worry')} entries={worries} />
        {goals.length > 0 && (
          <div>
            <h3>{t('picture.domain.goals')}</h3>
            <ul className="kt-plain-list">
              {goals.map(({ item }) => (
                <li key={item.id}>
                  <Link to={href('/t/:familyId/plan/doel/:itemId', { familyId, itemId: item.id })}>
                    <q dir="auto">{item.content.words}</q>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        {picture.isWithoutGoal && <p className="kt-soft">{t('picture.domain.no-goal')}</p>}
      </Stack>
    </Disclosure>
  )
}

/** The three things one can say of a part of life. */
export function SayHere({ table, domain }: { table: Table; domain: LifeDomain }) {
  const t = useText()
  if (!table.plan.can.add) return null
  const words = (kind: 'strength' | 'worry') => (
    <Opener kind="plain" label={t(`picture.${kind}.add`)}>
      {(close) => <TextForm table={table} kind={kind} lifeDomain={domain} onDone={close} onCancel={close} />}
    </Opener>
  )
  return (
    <Row className="kt-no-print">
      <Opener label={t('picture.domain.add')}>
        {(close) => <DomainViewForm table={table} domain={domain} onDone={close} />}
      </Opener>
      {words('strength')}
      {words('worry')}
    </Row>
  )
}

function Said({
  table,
  title,
  entries,
}: {
  table: Table
  title: string
  entries: readonly (Entry<'strength'> | Entry<'worry'>)[]
}) {
  if (entries.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <Stack gap={3}>
        {entries.map((entry) => (
          <SaidText key={entry.item.id} table={table} entry={entry} seen={<GrowGoal table={table} from={entry.item} />}>
            <Views table={table} on={entry.item} />
          </SaidText>
        ))}
      </Stack>
    </div>
  )
}
