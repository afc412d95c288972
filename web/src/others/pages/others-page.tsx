import { ChosenNews } from '../../lib/chosen/news.tsx'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BringOther } from '../components/bring-other.tsx'
import { FollowOther } from '../components/follow-other.tsx'
import { OwnOther } from '../components/own-other.tsx'

/** "Mijn andere agenda hier": bringing one in from an address or as a file, what could not be read of it, and who hears when one is not free. */
export function OthersPage() {
  const t = useText()
  const { calendars, families, today } = useRead('listOthers')
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/instellingen/agenda')}>{t('others.back')}</Link>} below={t('others.below')}>
        {t('others.title')}
      </PageTitle>
      {calendars.length > 0 && <ChosenNews today={today} />}
      {calendars.map((calendar) => (
        <OwnOther key={calendar.id} calendar={calendar} families={families} />
      ))}
      <FollowOther />
      <BringOther />
    </Stack>
  )
}
