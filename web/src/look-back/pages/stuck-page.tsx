import { ProblemNotice } from '../../lib/form.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { PictureAgain } from '../components/picture-again.tsx'
import { StuckForm } from '../forms/stuck-form.tsx'
import '../look-back.css'

/** We zitten vast (mission N4): first the picture and the plan again, then fresh eyes. Nothing here is a step to coercion. */
export function StuckPage() {
  const t = useText()
  const table = useTable()
  const { id: familyId } = table.plan.family
  const said = table.all('stuck').filter(({ item }) => item.state === 'current')
  return (
    <Stack gap={6}>
      <BackToPlan familyId={familyId} />
      <PageTitle>{t('look-back.stuck.title')}</PageTitle>
      <Notice tone="calm" title={t('look-back.stuck.calm')} titleAs="p">
        {t('look-back.stuck.calm.more')}
      </Notice>
      {said.map((entry) => (
        <Card key={entry.item.id}>
          <Stuck table={table} entry={entry} />
        </Card>
      ))}
      {table.plan.can.add && (
        <div>
          <Opener kind={said.length === 0 ? 'primary' : 'quiet'} label={t('look-back.stuck.add')}>
            {(close) => <StuckForm table={table} onDone={close} />}
          </Opener>
        </div>
      )}
      <PictureAgain table={table} />
      <Card as="section" aria-labelledby="eyes">
        <Stack gap={4}>
          <h2 id="eyes">{t('look-back.stuck.fresh')}</h2>
          <p>{t('look-back.stuck.fresh.explain')}</p>
          <div>
            {table.plan.can.invite ? (
              <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/kring/uitnodigen', { familyId })}>
                {t('look-back.stuck.invite')}
              </LinkButton>
            ) : (
              <Link to={href('/t/:familyId/kring', { familyId })}>{t('look-back.stuck.circle')}</Link>
            )}
          </div>
        </Stack>
      </Card>
    </Stack>
  )
}

function Stuck({ table, entry }: { table: Table; entry: Entry<'stuck'> }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const on = useAct(() => change(entry.item, { state: 'past' }))
  const { tried, eyes } = entry.item.content
  return (
    <Stack gap={3}>
      <SaidText table={table} entry={entry}>
        {tried && <p dir="auto">{t('look-back.stuck.tried.is', { text: tried })}</p>}
        {eyes && <p dir="auto">{t('look-back.stuck.eyes.is', { text: eyes })}</p>}
        <Beside table={table} on={entry.item} />
      </SaidText>
      {entry.can.move && (
        <div>
          <Button kind="quiet" busy={on.busy} onClick={() => void on.run()}>
            {t('look-back.stuck.on')}
          </Button>
        </div>
      )}
      {on.problem && <ProblemNotice problem={on.problem} onRetry={() => void on.run()} />}
    </Stack>
  )
}
