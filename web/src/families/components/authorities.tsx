import { ages } from '@keukentafel/core/law/ages.ts'
import { useDates } from '../../lib/dates.ts'
import { PersonFace } from '../../lib/people.tsx'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Hidden, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add, edit } from '../../ui/pictograms-act.ts'
import { lock } from '../../ui/pictograms-people.ts'
import { type Authority, type Family, type Member, ourselves } from '../model.ts'
import { where } from './where.ts'
import './families.css'

/** The children about whom who looks may know (or record) who decides. */
const childrenOf = (family: Family): Member[] =>
  ourselves(family).filter((member) => {
    const minor = member.age !== null && member.age < ages.adult
    return (
      (minor && (member.details !== null || member.can.recordAuthority)) ||
      family.authorities.some((one) => one.childId === member.id)
    )
  })

/** Parental authority, per child and per person. Unknown is said kindly, with what it means: closed. */
export function Authorities({ family }: { family: Family }) {
  const t = useText()
  const children = childrenOf(family)
  if (children.length === 0) return null
  return (
    <Card aria-labelledby="authority">
      <Stack gap={5}>
        <Stack gap={2}>
          <h2 id="authority">{t('families.authority')}</h2>
          <p>{t('families.authority.explain')}</p>
        </Stack>
        {children.map((child) => (
          <Child key={child.id} family={family} child={child} />
        ))}
        <Disclosure summary={t('families.authority.why')}>
          <p>{t('families.authority.why-1')}</p>
          <p>{t('families.authority.why-2')}</p>
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Child({ family, child }: { family: Family; child: Member }) {
  const t = useText()
  const known = family.authorities.filter((one) => one.childId === child.id)
  return (
    <Stack gap={2} as="section" aria-label={t('families.authority.over', { child: child.callName })}>
      <Row>
        <PersonFace person={child} size={44} named />
        <h3 dir="auto">{t('families.authority.over', { child: child.callName })}</h3>
      </Row>
      {known.length === 0 && (
        <p>
          {t('families.authority.none', { child: child.callName })} {t('families.authority.closed')}
        </p>
      )}
      <ul className="families-list">
        {known.map((authority) => (
          <One key={authority.id} family={family} child={child} authority={authority} />
        ))}
      </ul>
      {child.can.recordAuthority && (
        <div>
          <Link to={where(family.id, 'gezag', { kind: child.id })} className="families-back">
            <Pictogram of={add} />
            {t('families.authority.add')} <Hidden>{child.callName}</Hidden>
          </Link>
        </div>
      )}
    </Stack>
  )
}

function One({ family, child, authority }: { family: Family; child: Member; authority: Authority }) {
  const t = useText()
  const dates = useDates()
  const nameOf = (id: string | null) =>
    family.members.find((member) => member.id === id)?.callName ?? t('families.somebody')
  const { kind, from, until, evidence, checkedOn, checkedBy } = authority
  const names = { holder: nameOf(authority.holderId), child: child.callName }
  const period =
    from && until
      ? t('families.authority.period', { from: dates.day(from), until: dates.day(until) })
      : from
        ? t('families.authority.from', { day: dates.day(from) })
        : until
          ? t('families.authority.until', { day: dates.day(until) })
          : ''
  return (
    <li>
      <div className="families-list__words families-authority">
        <p>
          <b>{t(`families.authority.is.${kind}`, names)}</b> {period}
        </p>
        {kind === 'unknown' && (
          <Row gap={2} className="kt-small">
            <Pictogram of={lock} />
            <span>{t('families.authority.unknown', names)}</span>
          </Row>
        )}
        {kind !== 'unknown' && (
          <p className="kt-small">
            {checkedOn
              ? t('families.authority.checked', { name: nameOf(checkedBy), day: dates.day(checkedOn) })
              : t('families.authority.unchecked')}
          </p>
        )}
        {evidence && (
          <p className="kt-small kt-soft" dir="auto">
            {t('families.authority.evidence', { evidence })}
          </p>
        )}
      </div>
      {child.can.recordAuthority && (
        <Link to={where(family.id, 'gezag', { kind: child.id, wat: authority.id })} className="families-back">
          <Pictogram of={edit} />
          {t('families.authority.change')} <Hidden>{t(`families.authority.is.${kind}`, names)}</Hidden>
        </Link>
      )}
    </li>
  )
}
