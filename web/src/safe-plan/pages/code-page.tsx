import { codeQuestions, codeSteps } from '@keukentafel/core/law/meldcode.ts'
import { noteGoes } from '@keukentafel/core/law/retention.ts'
import type { ReactNode } from 'react'
import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { BackTo } from '../components/back-to.tsx'
import { Consult } from '../components/consult.tsx'
import { NoteForm } from '../forms/note-form.tsx'
import '../safe-plan.css'

type Step = (typeof codeSteps)[number]

/** The five steps of the reporting code, for who helps by profession: questions, no score and no outcome; own notes, and a question without names. */
export function CodePage() {
  const t = useText()
  const table = useTable()
  const familyId = table.plan.family.id
  const mine = table.me?.kind === 'professional'
  return (
    <Stack gap={6}>
      <BackTo to={href('/t/:familyId/veilig', { familyId })}>{t('safe-plan.back')}</BackTo>
      <PageTitle below={t(mine ? 'safe-plan.code.below' : 'safe-plan.code.below.family')}>
        {t('safe-plan.code')}
      </PageTitle>
      <Notice title={t('safe-plan.code.acute.title')} titleAs="h2" tone="attention">
        <p>{t.rich('safe-plan.code.acute', { tel })}</p>
      </Notice>
      {mine ? <p>{t('safe-plan.code.notes')}</p> : <ForTheFamily familyId={familyId} />}
      <ol className="safe-code">
        {codeSteps.map((step, i) => (
          <Card as="li" key={step}>
            <Stack gap={3}>
              <h2>{t('safe-plan.code.step', { number: i + 1, title: t(`safe-plan.code.${step}`) })}</h2>
              <p>{t.rich(`safe-plan.code.${step}.hint`, { tel })}</p>
              {step === 'weigh' && (
                <ul>
                  {codeQuestions.map((question) => (
                    <li key={question}>{t(`safe-plan.question.${question}`)}</li>
                  ))}
                </ul>
              )}
              {step === 'consult' && mine && <Consult table={table} />}
              {step === 'decide' && mine && <Onward familyId={familyId} />}
              {mine && <Notes table={table} step={step} />}
            </Stack>
          </Card>
        ))}
      </ol>
    </Stack>
  )
}

/** A number that a phone calls at a tap. */
const tel = (number: ReactNode[]) => (
  <a key={number.join('')} href={`tel:${number.join('').replace('-', '')}`}>
    {number}
  </a>
)

/** For who reads what a helper does when they worry: that it is first said to them, what they may ask, and where what was shared is read. */
function ForTheFamily({ familyId }: { familyId: string }) {
  const t = useText()
  return (
    <Stack gap={3}>
      <p>{t('safe-plan.code.family')}</p>
      <p>{t.rich('safe-plan.code.family.ask', { tel })}</p>
      <ul>
        <li>
          <Link to={href('/t/:familyId/veilig', { familyId })}>{t('safe-plan.code.onward.safe')}</Link>
        </li>
        <li>
          <Link to={href('/t/:familyId/zonder-toestemming', { familyId })}>{t('safe-plan.code.family.shared')}</Link>
        </li>
      </ul>
    </Stack>
  )
}

/** What follows is done where it belongs, in sight: sharing on a ground of the law, agreements, or holding back with a second professional. */
function Onward({ familyId }: { familyId: string }) {
  const t = useText()
  return (
    <ul>
      <li>
        <Link to={href('/t/:familyId/veilig', { familyId })}>{t('safe-plan.code.onward.safe')}</Link>
      </li>
      <li>
        <Link to={href('/t/:familyId/zonder-toestemming', { familyId })}>{t('safe-plan.code.onward.share')}</Link>
      </li>
      <li>
        <Link to={href('/t/:familyId/achterhouden', { familyId })}>{t('safe-plan.code.onward.hold')}</Link>
      </li>
    </ul>
  )
}

function Notes({ table, step }: { table: Table; step: Step }) {
  const t = useText()
  const dates = useDates()
  const notes = table.all('meldcode-note').filter(({ item }) => item.state === 'current' && item.content.step === step)
  return (
    <Stack gap={2}>
      {notes.map((entry) => (
        <SaidText
          key={entry.item.id}
          table={table}
          entry={entry}
          plain
          faceless
          seen={
            <p className="kt-soft kt-small">
              {t('safe-plan.note.goes', { day: dates.day(noteGoes(entry.item.updatedAt)) })}
            </p>
          }
        />
      ))}
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener kind="plain" label={t('safe-plan.note.add')}>
            {(close) => <NoteForm table={table} step={step} onDone={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}
