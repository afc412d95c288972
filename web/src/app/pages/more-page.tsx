import { useMutation } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useMe, usePlan } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { signOut } from '../../lib/sign-in.ts'
import { takeOut } from '../../lib/take-out.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import { compare, download, exit, history, print, settings, upload } from '../../ui/pictograms-act.ts'
import { dreamRoom } from '../../ui/pictograms-child.ts'
import { week } from '../../ui/pictograms-first.ts'
import { familyTime, safety, table } from '../../ui/pictograms-life.ts'
import { chair, circle, eye, help, lock, messages, phone } from '../../ui/pictograms-people.ts'
import { agreement, bridge, plan as planDrawing, strength, stuck } from '../../ui/pictograms-plan.ts'
import { HelpNumbers } from '../help-numbers.tsx'

/** Everything that is not used every day; for a child only what is about the child. */
export function MorePage() {
  return useRegister() === 'child' ? <ChildMore /> : <More />
}

/** "Wie weet wat van mij?": big doors, and whom one can call. */
function ChildMore() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/meer'>()
  return (
    <Stack gap={6}>
      <PageTitle below={t('more.below')}>{t('more.title')}</PageTitle>
      <Grid narrow as="ul" gap={4} className="app-list">
        <Place to={href('/t/:familyId/wat-ons-past', { familyId })} icon={week} word={t('more.calm')} />
        <Place to={href('/t/:familyId/berichten', { familyId })} icon={messages} word={t('more.messages')} />
        <Place to={href('/t/:familyId/wie-ziet-wat', { familyId })} icon={eye} word={t('more.sharing')} />
        <Place to={href('/t/:familyId/wie-keek', { familyId })} icon={history} word={t('more.looks')} />
        <Place to={href('/t/:familyId/mijn-gegevens', { familyId })} icon={planDrawing} word={t('more.rights')} />
        <Place to={href('/t/:familyId/veiligheid', { familyId })} icon={safety} word={t('more.safety')} />
        <Place to={href('/t/:familyId/document', { familyId })} icon={download} word={t('more.document')} />
        <Place to={href('/t/:familyId/kaart', { familyId })} icon={phone} word={t('more.card')} />
      </Grid>
      <Call />
    </Stack>
  )
}

function More() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/meer'>()
  const kind = useMe().tables.find((table) => table.familyId === familyId)?.kind
  const leave = useMutation({ mutationFn: signOut })
  return (
    <Stack gap={6}>
      <PageTitle>{t('more.title')}</PageTitle>
      <Places id="plan" title={t('more.group.plan')}>
        <Place to={href('/t/:familyId/wij', { familyId })} icon={familyTime} word={t('more.we')} />
        <Place to={href('/t/:familyId/wie-doet-wat', { familyId })} icon={chair} word={t('more.who-does-what')} />
        <Place to={href('/t/:familyId/wat-ons-past', { familyId })} icon={week} word={t('more.calm')} />
        <Place to={href('/t/:familyId/tekeningen', { familyId })} icon={circle} word={t('more.drawings')} />
        <Place to={href('/t/:familyId/eigen-plan', { familyId })} icon={table} word={t('more.own-plan')} />
        <Place to={href('/t/:familyId/samen', { familyId })} icon={chair} word={t('more.together')} />
        <Place to={href('/t/:familyId/berichten', { familyId })} icon={messages} word={t('more.messages')} />
        <Place to={href('/t/:familyId/stukken', { familyId })} icon={planDrawing} word={t('more.documents')} />
        <Place to={href('/t/:familyId/gesprek', { familyId })} icon={messages} word={t('more.conversations')} />
        <Place to={href('/t/:familyId/mijn-plek', { familyId })} icon={dreamRoom} word={t('more.place')} />
        <Place to={href('/t/:familyId/wegen', { familyId })} icon={compare} word={t('more.weighings')} />
        <Place to={href('/t/:familyId/veilig', { familyId })} icon={safety} word={t('more.safe-plan')} />
        <Place to={href('/t/:familyId/kaart', { familyId })} icon={phone} word={t('more.card')} />
        <Place to={href('/t/:familyId/goed-en-zorgen', { familyId })} icon={strength} word={t('more.strengths')} />
        <Place to={href('/t/:familyId/terugblik', { familyId })} icon={history} word={t('more.timeline')} />
        <Place to={href('/t/:familyId/vergelijk', { familyId })} icon={compare} word={t('more.compare')} />
        <Place to={href('/t/:familyId/straks', { familyId })} icon={bridge} word={t('more.bridge')} />
        <Place to={href('/t/:familyId/papier', { familyId })} icon={print} word={t('more.paper')} />
        <Place to={href('/t/:familyId/document', { familyId })} icon={download} word={t('more.document')} />
      </Places>
      <Places id="seeing" title={t('more.group.seeing')}>
        <Place to={href('/t/:familyId/wie-ziet-wat', { familyId })} icon={eye} word={t('more.sharing')} />
        {kind !== 'network' && (
          <Place to={href('/t/:familyId/hulp', { familyId })} icon={agreement} word={t('more.agreements')} />
        )}
        <Place to={href('/t/:familyId/wie-keek', { familyId })} icon={history} word={t('more.looks')} />
        <Place to={href('/t/:familyId/veiligheid', { familyId })} icon={safety} word={t('more.safety')} />
        <Place to={href('/t/:familyId/mijn-gegevens', { familyId })} icon={planDrawing} word={t('more.rights')} />
        <TakeOut familyId={familyId} />
      </Places>
      <Places id="alone" title={t('more.group.alone')}>
        <Place
          to={href('/t/:familyId/zonder-toestemming', { familyId })}
          icon={messages}
          word={t('more.disclosures')}
        />
        <Place to={href('/t/:familyId/achterhouden', { familyId })} icon={stuck} word={t('more.holding')} />
        <Suspense fallback={null}>
          <Deadlines familyId={familyId} kind={kind} />
        </Suspense>
        {kind !== 'network' && (
          <Place to={href('/t/:familyId/noodtoegang', { familyId })} icon={lock} word={t('more.emergency')} />
        )}
      </Places>
      <Places id="rest" title={t('more.group.rest')}>
        <Place to={href('/inlezen')} icon={upload} word={t('more.import')} />
        <Place to={href('/instellingen')} icon={settings} word={t('more.settings')} />
        <Place to={href('/over')} icon={help} word={t('more.about')} />
        <li>
          <button type="button" className="app-place" onClick={() => leave.mutate()}>
            <Pictogram of={exit} size={32} />
            <span>{t('more.signOut')}</span>
          </button>
        </li>
      </Places>
      {leave.error instanceof Problem && <ProblemNotice problem={leave.error} onRetry={() => leave.mutate()} />}
      <Call />
    </Stack>
  )
}

/** For who helps by profession, and for who coordinates, whoever that is: they have to be there before a day comes. */
function Deadlines({ familyId, kind }: { familyId: string; kind: string | undefined }) {
  const t = useText()
  const { me } = usePlan(familyId)
  if (kind !== 'professional' && !me.isCoordinator) return null
  return <Place to={href('/t/:familyId/termijnen', { familyId })} icon={week} word={t('more.deadlines')} />
}

/** Whom one can call, now. */
function Call() {
  const t = useText()
  return (
    <Card aria-labelledby="call">
      <Stack gap={3}>
        <h2 id="call">{t('app.help.title')}</h2>
        <HelpNumbers />
      </Stack>
    </Card>
  )
}

/** Places that belong together, under one word. */
function Places({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{title}</h2>
        <Grid narrow as="ul" gap={3} className="app-list">
          {children}
        </Grid>
      </Stack>
    </section>
  )
}

function Place({ to, icon, word }: { to: string; icon: PictogramShape; word: string }) {
  return (
    <li>
      <Link to={to} className="app-place">
        <Pictogram of={icon} size={32} />
        <span>{word}</span>
      </Link>
    </li>
  )
}

/** Everything of this family that one may see, as a file. Its name says nothing about anybody. */
function TakeOut({ familyId }: { familyId: string }) {
  const t = useText()
  const take = useMutation({
    mutationFn: () => takeOut(familyId),
    onSuccess: (file) => saveFile(file, t('more.export.file')),
  })
  return (
    <li>
      <button
        type="button"
        className="app-place"
        aria-busy={take.isPending}
        onClick={() => !take.isPending && take.mutate()}
      >
        <Pictogram of={download} size={32} />
        <span>{t('more.export')}</span>
      </button>
      {take.error instanceof Problem && (
        <ProblemNotice problem={take.error} onRetry={() => take.mutate()} busy={take.isPending} />
      )}
      {take.isSuccess && <Notice live>{t('more.export.done')}</Notice>}
    </li>
  )
}
