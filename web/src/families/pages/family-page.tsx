import { capital } from '../../lib/capital.ts'
import { useDates } from '../../lib/dates.ts'
import { useFamily } from '../../lib/query.ts'
import { Link, useParams, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { edit } from '../../ui/pictograms-act.ts'
import { Quote } from '../../ui/quote.tsx'
import { Authorities } from '../components/authorities.tsx'
import { AuthorityForm } from '../components/authority-form.tsx'
import { FamilyForm } from '../components/family-form.tsx'
import { Homes } from '../components/homes.tsx'
import { HomesForm } from '../components/homes-form.tsx'
import { AddMember, ChangeMember } from '../components/member-form.tsx'
import { Members } from '../components/members.tsx'
import { RelationForm } from '../components/relation-form.tsx'
import { Relations } from '../components/relations.tsx'
import { where } from '../components/where.ts'
import type { Family } from '../model.ts'
import { editableHomes } from '../select/sleepers.ts'

/** Who we are: members, relations, homes and nights, authority; and the form that the address asks for. */
export function FamilyPage() {
  const t = useText()
  const dates = useDates()
  const { familyId } = useParams<'/t/:familyId/wij'>()
  const search = useSearch()
  const family = useFamily(familyId)
  const form = formFor(family, search)
  if (form) return form
  const today = dates.dayOf(new Date().toISOString())
  return (
    <Stack gap={6}>
      <PageTitle
        above={capital(family.name)}
        actions={
          family.can.edit && (
            <Link to={where(familyId, 'gezin')} className="families-back">
              <Pictogram of={edit} />
              {t('families.family.edit')}
            </Link>
          )
        }
      >
        {t('families.title')}
      </PageTitle>
      {family.question && <Quote said={t('families.question-said')}>{family.question}</Quote>}
      <Members family={family} />
      <Homes family={family} today={today} />
      <Relations family={family} />
      <Authorities family={family} />
    </Stack>
  )
}

/** Only a form for what who looks may do; an address that asks for something else shows the page. */
function formFor(family: Family, search: URLSearchParams) {
  const { can, members } = family
  const memberOf = (id: string | null) => members.find((member) => member.id === id)
  switch (search.get('doe')) {
    case 'erbij':
      return can.addMember && <AddMember family={family} />
    case 'band':
      return can.addMember && <RelationForm family={family} />
    case 'huizen':
      return can.addMember && editableHomes(family).length > 0 && <HomesForm family={family} />
    case 'gezin':
      return can.edit && <FamilyForm family={family} />
    case 'wie': {
      const member = memberOf(search.get('wie'))
      return member?.can.edit && <ChangeMember key={member.id} family={family} member={member} />
    }
    case 'gezag': {
      const child = memberOf(search.get('kind'))
      const what = search.get('wat')
      const authority = family.authorities.find((one) => one.id === what)
      return (
        child?.can.recordAuthority && (
          <AuthorityForm key={`${child.id}${what}`} family={family} child={child} authority={authority} />
        )
      )
    }
    default:
      return undefined
  }
}
