import { useState } from 'react'
import { href } from '../../lib/paths.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { JudgeCard } from '../components/judge-card.tsx'
import { MineCard } from '../components/mine-card.tsx'
import { ToldCard } from '../components/told-card.tsx'
import { type Holding, useHoldings } from '../use-holdings.ts'

/** What is or was held back: what one is asked as second professional, what one holds back, and what has shown itself. */
export function HoldingPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/achterhouden'>()
  const known = useHoldings(familyId)
  const [told, tell] = useState<string>()
  const { holdings, can } = known.held
  const { judge, typed } = useJudged(holdings)
  const mine = holdings.filter((one) => one.standing !== 'replaced' && (one.mine || one.can.tell))
  const shown = holdings.filter((one) => one.fromPersons.includes(known.me) && !one.mine)
  const others = holdings.filter(
    (one) =>
      ![...mine, ...shown].includes(one) &&
      !judge.some(({ id }) => id === one.id) &&
      one.second !== known.me &&
      !one.mine,
  )
  return (
    <Stack gap={6}>
      <PageTitle below={t('holding-back.below')}>{t('holding-back.title')}</PageTitle>
      {told && (
        <Notice live tone="thanks">
          {t('holding-back.told', { from: told })}
        </Notice>
      )}
      <Section id="judge" title={t('holding-back.judge.title')} count={judge.length}>
        {judge.map((one) => (
          <JudgeCard
            key={one.id}
            familyId={familyId}
            known={known}
            holding={one}
            over={!holdings.some(({ id, can }) => id === one.id && can.answer)}
            onTyped={(on) => typed(one, on)}
          />
        ))}
      </Section>
      <Section id="shown" title={t('holding-back.shown.title')} count={shown.length}>
        {shown.map((one) => (
          <ToldCard key={one.id} known={known} holding={one} own />
        ))}
      </Section>
      <Section id="others" title={t('holding-back.told.title')} count={others.length}>
        {others.map((one) => (
          <ToldCard key={one.id} known={known} holding={one} />
        ))}
      </Section>
      <Section id="mine" title={t('holding-back.mine.title')} count={mine.length}>
        {mine.map((one) => (
          <MineCard key={one.id} familyId={familyId} known={known} holding={one} onTold={tell} />
        ))}
      </Section>
      {holdings.length === 0 && judge.length === 0 && <EmptyState title={t('holding-back.none')} />}
      {can.ask && (
        <p>
          <Link to={href('/t/:familyId/achterhouden/nieuw', { familyId })}>{t('holding-back.new.link')}</Link>
        </p>
      )}
    </Stack>
  )
}

// What one is asked, with what one was typing about when somebody else settled it: that stays until one closes it.
function useJudged(holdings: readonly Holding[]) {
  const [typing, setTyping] = useState<readonly Holding[]>([])
  const asked = holdings.filter((one) => one.can.answer)
  return {
    judge: [...asked, ...typing.filter(({ id }) => !asked.some((one) => one.id === id))],
    typed: (holding: Holding, on: boolean) =>
      setTyping((old) => [...old.filter(({ id }) => id !== holding.id), ...(on ? [holding] : [])]),
  }
}

function Section({
  id,
  title,
  count,
  children,
}: {
  id: string
  title: string
  count: number
  children: React.ReactNode
}) {
  if (count === 0) return null
  return (
    <section aria-labelledby={id}>
      <Stack gap={4}>
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </section>
  )
}
