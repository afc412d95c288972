import { useEffect, useState } from 'react'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useSearch } from '../../lib/router.tsx'
import { forgetWhere, keptWhere } from '../../lib/step-up/where.ts'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { AppCodes } from '../components/app-codes.tsx'
import { ForSomebodyElse } from '../components/for-somebody-else.tsx'
import { History } from '../components/history.tsx'
import { HowSure } from '../components/how-sure.tsx'
import { LostEverything } from '../components/lost-everything.tsx'
import { Organisations } from '../components/organisations.tsx'
import { Passkeys } from '../components/passkeys.tsx'
import '../sign-in.css'

/** How one signs in: how sure that is now, what is set up for it, what to do when it is lost, and who tried. */
export function SignInSettingsPage() {
  const t = useText()
  const ways = useRead('readSignIn')
  const [back] = useState(keptWhere)
  useEffect(() => forgetWhere, [])
  return (
    <Stack gap={5}>
      <PageTitle above={<Link to={href('/instellingen')}>{t('sign-in.to-settings')}</Link>}>
        {t('sign-in.title')}
      </PageTitle>
      <NotLinked />
      {back && ways.level !== 'low' && (
        <Notice
          tone="thanks"
          title={t('sign-in.back')}
          titleAs="h2"
          actions={
            <LinkButton as={Link} to={back}>
              {t('sign-in.back.go')}
            </LinkButton>
          }
        />
      )}
      <HowSure ways={ways} />
      <AppCodes ways={ways} />
      <Passkeys ways={ways} />
      <Organisations ways={ways} />
      <LostEverything ways={ways} />
      <ForSomebodyElse />
      <History ways={ways} />
    </Stack>
  )
}

/** Why coming back from an organisation changed nothing. */
function NotLinked() {
  const t = useText()
  const reason = useSearch().get('reden')
  if (!reason) return null
  return (
    <Notice tone="attention" live title={t('sign-in.not-linked')} titleAs="h2">
      <p>{t(reason === 'other-account' ? 'sign-in.not-linked.other' : 'sign-in.not-linked.more')}</p>
    </Notice>
  )
}
