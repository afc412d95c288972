import { useState } from 'react'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link, navigate, useSearch } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { EmptyState } from '../../ui/busy.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { back } from '../../ui/pictograms-act.ts'
import { plan as paper } from '../../ui/pictograms-plan.ts'
import { Paper } from '../components/paper.tsx'
import { DocumentForm } from '../forms/document-form.tsx'
import '../documents.css'

/** Letters, reports and photos, newest first, each with what it is about in plain words. `?bij`: a new one belongs to that. */
export function DocumentsPage() {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  const at = useSearch().get('bij')
  const parent = at ? table.plan.items.find(({ item }) => item.id === at)?.item : undefined
  const [adding, setAdding] = useState(parent !== undefined)
  const here = href('/t/:familyId/stukken', { familyId })
  const papers = [...table.all('document')]
    .filter(({ item }) => item.state === 'current')
    .sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))
  const done = () => {
    setAdding(false)
    if (at) navigate(here, { replace: true })
  }
  return (
    <Stack gap={5}>
      <div className="kt-no-print">
        <LinkButton
          as={Link}
          kind="plain"
          icon={<Pictogram of={back} size={20} />}
          to={href('/t/:familyId/meer', { familyId })}
        >
          {t('documents.back')}
        </LinkButton>
      </div>
      <PageTitle
        below={t('documents.below')}
        actions={table.plan.can.add && !adding && <Button onClick={() => setAdding(true)}>{t('documents.new')}</Button>}
      >
        {t('documents.title')}
      </PageTitle>
      {adding && (
        <Card aria-labelledby="adding">
          <Stack gap={4}>
            <h2 id="adding">{t('documents.new')}</h2>
            <DocumentForm table={table} parent={parent} onDone={done} onCancel={done} />
          </Stack>
        </Card>
      )}
      {papers.length === 0 && !adding && (
        <EmptyState title={t('documents.none')} picture={<Pictogram of={paper} size={96} />}>
          <p>{t('documents.none.text')}</p>
        </EmptyState>
      )}
      {papers.length > 0 && (
        <ul className="documents-list">
          {papers.map((entry) => (
            <Paper key={entry.item.id} table={table} entry={entry} />
          ))}
        </ul>
      )}
    </Stack>
  )
}
