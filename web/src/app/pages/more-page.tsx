import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { useMe } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { signOut } from '../../lib/sign-in.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Grid, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import type { PictogramShape } from '../../ui/pictogram-shape.ts'
import { check, compare, download, exit, history, print, settings, upload } from '../../ui/pictograms-act.ts'
import { familyTime, table } from '../../ui/pictograms-life.ts'
import { circle, eye, help, lock } from '../../ui/pictograms-people.ts'
import { strength } from '../../ui/pictograms-plan.ts'
import { HelpNumbers } from '../help-numbers.tsx'

/** Everything that is not used every day. */
export function MorePage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/meer'>()
  const kind = useMe().tables.find((table) => table.familyId === familyId)?.kind
  const leave = useMutation({ mutationFn: signOut })
  return (
    <Stack gap={6}>
      <PageTitle>{t('more.title')}</PageTitle>
      <Places id="plan" title={t('more.group.plan')}>
        <Place to={href('/t/:familyId/wij', { familyId })} icon={familyTime} word={t('more.we')} />
        <Place to={href('/t/:familyId/tekeningen', { familyId })} icon={circle} word={t('more.drawings')} />
        <Place to={href('/t/:familyId/eigen-plan', { familyId })} icon={table} word={t('more.own-plan')} />
        <Place to={href('/t/:familyId/samen', { familyId })} icon={table} word={t('more.together')} />
        <Place to={href('/t/:familyId/goed-en-zorgen', { familyId })} icon={strength} word={t('more.strengths')} />
        <Place to={href('/t/:familyId/terugblik', { familyId })} icon={history} word={t('more.timeline')} />
        <Place to={href('/t/:familyId/vergelijk', { familyId })} icon={compare} word={t('more.compare')} />
        <Place to={href('/t/:familyId/papier', { familyId })} icon={print} word={t('more.paper')} />
      </Places>
      <Places id="seeing" title={t('more.group.seeing')}>
        <Place to={href('/t/:familyId/wie-ziet-wat', { familyId })} icon={eye} word={t('more.sharing')} />
        <Place to={href('/t/:familyId/wie-keek', { familyId })} icon={eye} word={t('more.looks')} />
        <Place to={href('/t/:familyId/achterhouden', { familyId })} icon={lock} word={t('more.holding')} />
        {kind !== 'network' && (
          <Place to={href('/t/:familyId/noodtoegang', { familyId })} icon={lock} word={t('more.emergency')} />
        )}
        <Place to={href('/t/:familyId/veiligheid', { familyId })} icon={lock} word={t('more.safety')} />
        <Place to={href('/t/:familyId/mijn-gegevens', { familyId })} icon={check} word={t('more.rights')} />
        <TakeOut familyId={familyId} />
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
      <Card aria-labelledby="call">
        <Stack gap={3}>
          <h2 id="call">{t('app.help.title')}</h2>
          <HelpNumbers />
        </Stack>
      </Card>
    </Stack>
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
    mutationFn: () => call('exportFamily', { params: { familyId } }),
    onSuccess: (bundle) =>
      saveFile(new Blob([JSON.stringify(bundle, null, 2)], { type: 'application/fhir+json' }), t('more.export.file')),
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
