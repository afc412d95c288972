import { useDates } from '../../lib/dates.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Hidden, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, edit } from '../../ui/pictograms-act.ts'
import { type Family, type Member, ourselves } from '../model.ts'
import { where } from './where.ts'
import './families.css'

/** Everybody of the family, as each wants to be called and drawn. */
export function Members({ family }: { family: Family }) {
  const t = useText()
  return (
    <Stack gap={4} as="section" aria-labelledby="members">
      <Hidden id="members">{t('families.members')}</Hidden>
      <ul className="families-members">
        {ourselves(family).map((member) => (
          <li key={member.id}>
            <MemberCard family={family} member={member} />
          </li>
        ))}
      </ul>
      {family.can.addMember && (
        <div>
          <LinkButton as={Link} kind="quiet" to={where(family.id, 'erbij')} icon={<Pictogram of={add} />}>
            {t('families.member.add')}
          </LinkButton>
        </div>
      )}
    </Stack>
  )
}

function MemberCard({ family, member }: { family: Family; member: Member }) {
  const t = useText()
  const dates = useDates()
  const { details } = member
  const facts: [key: string, value: string][] = details
    ? [
        ['full-name', details.fullName],
        ['born', details.birthDate ? dates.day(details.birthDate) : ''],
        ['languages', details.languages.length > 0 ? dates.list(details.languages) : ''],
        ['deceased', details.deceasedOn ? dates.day(details.deceasedOn) : ''],
      ]
    : []
  const shown = facts.filter(([, value]) => value)
  const soft = [
    member.pronoun,
    member.age !== null && !details?.deceasedOn ? t('families.member.age', { age: member.age }) : '',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <Card as="article" className="families-member">
      <div className="families-member__head">
        <PersonFace person={member} size={80} named />
        <div>
          <h2 dir="auto">{member.callName}</h2>
          {soft && <p className="kt-soft">{soft}</p>}
        </div>
      </div>
      {member.about && <p dir="auto">{member.about}</p>}
      {shown.length > 0 && (
        <dl className="kt-small">
          {shown.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`families.fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {member.can.edit && (
        <div>
          <Link to={where(family.id, 'wie', { wie: member.id })} className="families-back">
            <Pictogram of={edit} />
            {t('families.member.edit')} <Hidden>{member.callName}</Hidden>
          </Link>
        </div>
      )}
    </Card>
  )
}
