import { addDays } from '@keukentafel/core/shared/dates.ts'
import { useState } from 'react'
import { mondayOf, useDates } from '../../lib/dates.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { PlanSheet } from '../paper/plan-sheet.tsx'
import { WeekSheet } from '../paper/week-sheet.tsx'
import { forPaper, versionOf } from '../select/paper.ts'
import '../plan.css'
import './paper-page.css'

type Sheet = 'week' | 'plan' | 'ideas' | 'family'

/** Week and plan on A4, for the fridge; what is seen below is what comes out of the printer. */
export function PaperPage() {
  const t = useText()
  const dates = useDates()
  const all = useTable()
  const [sheets, setSheets] = useState<Sheet[]>(['week', 'plan'])
  const [week, setWeek] = useState<'this' | 'next'>('this')
  const isFamily = all.me?.kind === 'family'
  const { table, left } = forPaper(all, isFamily && sheets.includes('family'))
  const { today } = table.plan
  const monday = addDays(mondayOf(today), week === 'this' ? 0 : 7)
  const footer = t('plan.paper.footer', { day: dates.day(today), version: versionOf(table) })
  const sheet = (value: Sheet) => ({ value, label: t(`plan.paper.sheet.${value}`) })
  return (
    <>
      <Stack gap={5} className="kt-no-print">
        <BackToPlan familyId={table.plan.family.id} />
        <PageTitle
          below={t('plan.paper.below')}
          actions={
            <Button icon={<Pictogram of={print} />} onClick={() => window.print()}>
              {t('plan.paper.print')}
            </Button>
          }
        >
          {t('plan.paper.title')}
        </PageTitle>
        <Grid>
          <ChoiceList
            id="paper-sheets"
            label={t('plan.paper.what')}
            multiple
            choices={[sheet('week'), sheet('plan'), sheet('ideas'), ...(isFamily ? [sheet('family')] : [])]}
            value={sheets}
            onChange={setSheets}
          />
          <Stack gap={4}>
            <ChoiceList
              id="paper-week"
              label={t('plan.paper.which-week')}
              choices={[
                { value: 'this', label: t('plan.paper.this-week') },
                { value: 'next', label: t('plan.paper.next-week') },
              ]}
              value={week}
              onChange={setWeek}
            />
            {left > 0 && <Notice>{t('plan.paper.left-out', { count: left })}</Notice>}
          </Stack>
        </Grid>
        <Row>
          <h2>{t('plan.paper.preview')}</h2>
        </Row>
      </Stack>
      <div className="plan-paper">
        {sheets.includes('week') && <WeekSheet table={table} monday={monday} />}
        {sheets.includes('plan') && <PlanSheet table={table} withIdeas={sheets.includes('ideas')} />}
      </div>
      <PrintFooter text={footer} />
    </>
  )
}
