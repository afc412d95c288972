import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'

/** How we do things with each other, and what if it goes wrong. */
export function Agreements({ table }: { table: Table }) {
  const t = useText()
  const agreements = table.all('agreement').filter(({ item }) => item.state === 'current')
  return (
    <Card as="section" aria-labelledby="agreements">
      <Stack gap={4}>
        <h2 id="agreements">{t('plan.agreements')}</h2>
        {agreements.length === 0 && <p className="kt-soft">{t('plan.agreements.none')}</p>}
        {agreements.map((entry) => (
          <SaidText key={entry.item.id} table={table} entry={entry} plain>
            {entry.item.content.ifItGoesWrong && (
              <p className="plan-wrong">
                {t.rich('plan.agreement.if-wrong', {
                  text: entry.item.content.ifItGoesWrong,
                  b: (words) => <b>{words}</b>,
                })}
              </p>
            )}
            <Views table={table} on={entry.item} />
            <Opener kind="plain" label={t('plan.view.give')}>
              {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
            </Opener>
          </SaidText>
        ))}
        {table.plan.can.add && (
          <Opener label={t('plan.agreement.add')} icon={<Pictogram of={add} />}>
            {(close) => <TextForm table={table} kind="agreement" onDone={close} onCancel={close} />}
          </Opener>
        )}
      </Stack>
    </Card>
  )
}
