import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { mayRetry, Problem } from '../../lib/problem.ts'
import { keys, useMe, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { upload } from '../../ui/pictograms-act.ts'
import { Report } from '../components/report.tsx'
import '../components/exchange.css'

type ReportShape = Output<'importBundle'>
/** What may be wrong with a file before anything is sent. */
type FileFault = 'none' | 'unreadable' | 'not-json'

/** Bringing in a plan from a file: everything that is wrong is named at once, and what became of every part. */
export function ImportPage() {
  const t = useText()
  useMe()
  const client = useQueryClient()
  const write = useWrite('importBundle')
  const [file, setFile] = useState<File | undefined>()
  const [fault, setFault] = useState<FileFault | undefined>()
  const [problem, setProblem] = useState<Problem | undefined>()
  const [report, setReport] = useState<ReportShape | undefined>()
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (report) heading.current?.querySelector('h1')?.focus()
  }, [report])

  const send = async () => {
    setProblem(undefined)
    setReport(undefined)
    if (!file) return setFault('none')
    setBusy(true)
    try {
      const bundle = parse(await file.text())
      if (!bundle.ok) return setFault('not-json')
      const answer = await write.mutateAsync({ body: bundle.value })
      setReport(answer)
      await client.invalidateQueries({ queryKey: keys.me })
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
      // The file was moved, or the device does not let go of it.
      else if (error instanceof DOMException) setFault('unreadable')
      else throw error
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void send()
  }
  const done = report?.familyId != null && report.faults.length === 0
  const faults = [
    ...(report?.faults ?? []),
    ...(problem?.errors.map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail)) ?? []),
  ]
  if (done && report) {
    return (
      <Stack gap={5}>
        <div ref={heading}>
          <PageTitle above={t('exchange.in.title')}>
            {t('exchange.report.title', { family: report.familyName })}
          </PageTitle>
        </div>
        <Report report={report} />
      </Stack>
    )
  }
  return (
    <Stack gap={5}>
      <PageTitle>{t('exchange.in.title')}</PageTitle>
      <p>{t('exchange.in.explain')}</p>
      <p className="kt-soft">{t('exchange.in.who')}</p>
      {faults.length > 0 && (
        <Notice tone="attention" live titleAs="h2" title={t('exchange.faults.title', { count: faults.length })}>
          <p>{t('exchange.faults.explain')}</p>
          <ul className="exchange-faults">
            {faults.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problem && problem.errors.length === 0 && (
        <ProblemNotice problem={problem} {...(mayRetry(problem) && { onRetry: () => void send(), busy })} />
      )}
      <form noValidate onSubmit={submit}>
        <Stack gap={5}>
          <FileField
            id="import-file"
            label={t('exchange.in.file')}
            hint={t('exchange.in.file-hint')}
            accept=".json,application/json,application/fhir+json"
            choose={t('exchange.in.choose')}
            none={t('exchange.in.no-file')}
            file={file}
            onChange={(chosen) => {
              setFile(chosen)
              setFault(undefined)
              setProblem(undefined)
              setReport(undefined)
            }}
            {...(fault && { error: t(`exchange.fault.${fault}`) })}
          />
          <Button type="submit" busy={busy} icon={<Pictogram of={upload} />}>
            {t('exchange.in.act')}
          </Button>
        </Stack>
      </form>
      {report && report.lines.length > 0 && <Report report={report} />}
    </Stack>
  )
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
