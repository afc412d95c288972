import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { beginListening, keepListening } from '../lib/live.ts'
import { isLocaleChosen } from '../lib/locale.ts'
import { href } from '../lib/paths.ts'
import { useDeployment, useMe } from '../lib/query.ts'
import { Link, useParams } from '../lib/router.tsx'
import { ShowMore } from '../lib/step-up.tsx'
import { InRegister, loadTexts, type Register, useLocale, useText } from '../lib/text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Banner, Shell, SkipLink } from '../ui/shell.tsx'
import { Brand, TopBar } from '../ui/top-bar.tsx'
import { ExitButton } from './exit-button.tsx'
import { ExitNotice } from './exit-notice.tsx'
import { FamilyNav, WayHome } from './family-nav.tsx'
import { Foot } from './foot.tsx'
import { HelpButton } from './help-button.tsx'
import { NotFound } from './not-found.tsx'

// Few people sit together at one device, so the bar that says whose turn it is comes when it is needed.
const TurnBar = lazy(() =>
  Promise.all([import('../joint/turn-bar.tsx'), loadTexts(['joint'])]).then(([module]) => ({
    default: module.TurnBar,
  })),
)

// What a page shows comes first; the words on it are explained from when somebody moves, or after ten seconds without that.
const PageWords = lazy(() =>
  Promise.all([import('../glossary/page-words.tsx'), loadTexts(['glossary'])]).then(
    ([module]) => ({ default: module.PageWords }),
    // Without it every page is as good as before.
    () => ({ default: (_props: { familyId: string }) => null }),
  ),
)

const QUIET = 10_000
const SIGNS = ['pointermove', 'touchstart', 'scroll', 'keydown'] as const

function LaterWords({ familyId }: { familyId: string }) {
  const [reading, setReading] = useState(false)
  useEffect(() => {
    const read = () => setReading(true)
    const timer = setTimeout(read, QUIET)
    for (const sign of SIGNS) addEventListener(sign, read, { once: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, read)
    }
  }, [])
  return (
    reading && (
      <Suspense>
        <PageWords familyId={familyId} />
      </Suspense>
    )
  )
}

type FrameProps = { children: ReactNode }

/** What stands around every page: the way past the bar, the banner of the demo, help and the quick exit. */
function Frame({
  children,
  where,
  nav,
  turn,
  home = href('/'),
}: FrameProps & { where?: ReactNode; nav?: ReactNode; turn?: ReactNode; home?: string }) {
  const t = useText()
  const demo = useDeployment()?.demo
  return (
    <Shell
      skip={
        <>
          <ExitButton hidden />
          <SkipLink>{t('app.skip')}</SkipLink>
        </>
      }
      banner={
        turn ??
        (demo && (
          <Banner>
            {t('app.demo')} <Link to={href('/kies')}>{t('app.demo.choose')}</Link>
          </Banner>
        ))
      }
      top={
        <TopBar
          brand={
            <Brand as={Link} to={home}>
              {t('app.brand')}
            </Brand>
          }
          where={where}
        >
          <HelpButton />
          <ExitButton />
        </TopBar>
      }
      nav={nav}
      foot={<Foot />}
    >
      {children}
    </Shell>
  )
}

/** For everybody, signed in or not. */
export function OpenFrame({ children }: FrameProps) {
  return <Frame>{children}</Frame>
}

/** For who is signed in, at no table in particular. */
export function AccountFrame({ children }: FrameProps) {
  const me = useSignedIn()
  const [table] = me.tables
  // Who is a child at every table is a child here too.
  const register = table && me.tables.every((one) => one.register === table.register) ? table.register : 'adult'
  useLook(register, false)
  return (
    <InRegister register={register}>
      <Frame
        {...(register === 'child' && table && { nav: <WayHome familyId={table.familyId} /> })}
        {...(me.joint && { turn: <WhoseTurn /> })}
      >
        {children}
      </Frame>
    </InRegister>
  )
}

/** At one table: its name, its navigation, in the register of who looks. */
export function FamilyFrame({ children }: FrameProps) {
  const t = useText()
  const me = useSignedIn()
  const { familyId } = useParams<'/t/:familyId/week'>()
  const table = me.tables.find((one) => one.familyId === familyId)
  const register = table?.register ?? 'adult'
  const professional = table?.kind === 'professional'
  useLook(register, professional)
  if (!table) {
    return <Frame {...(me.joint && { turn: <WhoseTurn /> })}>{me.closedTables > 0 ? <ShowMore /> : <NotFound />}</Frame>
  }
  const home = href('/t/:familyId/week', { familyId })
  // A child has no menu: its week page has big doors, and from behind them there is one way back.
  const nav =
    register === 'child' ? (
      <WayHome familyId={familyId} />
    ) : (
      <FamilyNav familyId={familyId} families={professional || me.tables.length > 1} />
    )
  return (
    <InRegister register={register}>
      <Frame where={table.familyName} nav={nav} home={home} {...(me.joint && { turn: <WhoseTurn /> })}>
        <ExitNotice />
        {table.emergency && (
          <Notice tone="attention">
            {t('app.emergency')}{' '}
            <Link to={href('/t/:familyId/noodtoegang', { familyId })}>{t('app.emergency.read')}</Link>
          </Notice>
        )}
        {table.turns && (
          <Notice tone="calm">
            {t('app.bridge', { turns: table.turns })}{' '}
            <Link to={href('/t/:familyId/straks', { familyId })}>{t('app.bridge.read')}</Link>
          </Notice>
        )}
        {children}
        <LaterWords familyId={familyId} />
      </Frame>
    </InRegister>
  )
}

/** The look that goes with who reads: bigger for a child, darker for a youth, denser for who works with it. */
function useLook(register: Register, professional: boolean) {
  useEffect(() => {
    // On the body: on the root it would change what a rem is, and then everything grows twice.
    const { dataset } = document.body
    dataset.register = register
    if (professional) dataset.density = 'professional'
    return () => {
      delete dataset.register
      delete dataset.density
    }
  }, [register, professional])
}

/** At a device that several people use: whose turn it is, always in sight. */
const WhoseTurn = () => (
  <Suspense>
    <TurnBar />
  </Suspense>
)

function useSignedIn() {
  const client = useQueryClient()
  const me = useMe()
  const { locale, setLocale } = useLocale()
  beginListening(client)
  useEffect(() => keepListening(client), [client])
  useEffect(() => {
    if (me.locale !== locale && !isLocaleChosen()) void setLocale(me.locale, false)
  }, [me.locale, locale, setLocale])
  return me
}
