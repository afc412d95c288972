import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { Link } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { useRegister, useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { download, print } from '../../ui/pictograms-act.ts'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { Choices, type Wanted } from '../components/choices.tsx'
import { Preview } from '../components/preview.tsx'
import { useWanted } from '../use-wanted.ts'
import '../document.css'

type Form = 'html' | 'pdf'

/** The plan as one document: choose how it speaks, look at it, and keep it. Making it is a look at the plan, and is logged as one. */
export function DocumentPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const isChild = useRegister() === 'child'
  const { id: familyId } = table.plan.family
  const [wanted, want] = useWanted()
  const ask = (form: Form, { seatId, ...choice }: Wanted) =>
    seatId === null
      ? call('readDocument', { params: { familyId }, query: { ...choice, form } })
      : call('readDocumentAs', { params: { familyId, seatId }, query: { ...choice, form } })
  const make = useMutation({ mutationFn: () => ask('html', wanted) })
  const keep = useMutation({
    mutationFn: () => ask('pdf', wanted),
    onSuccess: ({ content, name }) => saveFile(new Blob([bytesOf(content)], { type: 'application/pdf' }), name),
  })
  const change = (next: Wanted) => {
    // What stands below would be another document than what is chosen.
    make.reset()
    keep.reset()
    want(next)
  }
  const made = make.data
  return (
    <Stack gap={5}>
      <Stack gap={5} className="kt-no-print">
        <PageTitle
          above={<Link to={href('/t/:familyId/plan', { familyId })}>{t('document.back')}</Link>}
          below={t('document.below')}
        >
          {t('document.title')}
        </PageTitle>
        <Choices table={table} isChild={isChild} wanted={wanted} onChange={change} />
        <Row>
          <Button kind={made ? 'quiet' : 'primary'} busy={make.isPending} onClick={() => make.mutate()}>
            {t('document.make')}
          </Button>
        </Row>
        {make.error instanceof Problem && <ProblemNotice problem={make.error} onRetry={() => make.mutate()} />}
        {made && (
          <section aria-labelledby="made">
            <Stack gap={3}>
              <h2 id="made">{t('document.made')}</h2>
              <p role="status">{t('document.keep')}</p>
              <Row>
                {made.canPdf && (
                  <Button icon={<Pictogram of={download} />} busy={keep.isPending} onClick={() => keep.mutate()}>
                    {t('document.pdf')}
                  </Button>
                )}
                <Button
                  kind="quiet"
                  icon={<Pictogram of={download} />}
                  onClick={() => saveFile(new Blob([made.content], { type: 'text/html' }), made.name)}
                >
                  {t('document.html')}
                </Button>
                <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
                  {t('document.print')}
                </Button>
              </Row>
              {!made.canPdf && <p>{t('document.no-pdf')}</p>}
              {keep.error instanceof Problem && <ProblemNotice problem={keep.error} onRetry={() => keep.mutate()} />}
              {keep.isSuccess && <p role="status">{t('document.kept')}</p>}
              <p className="kt-soft">{t('document.outside')}</p>
            </Stack>
          </section>
        )}
      </Stack>
      {made && <Preview html={made.content} />}
      <PrintFooter text={dates.day(table.plan.today)} />
    </Stack>
  )
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
