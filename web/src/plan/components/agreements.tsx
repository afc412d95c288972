import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'

const AT_ONCE = 3

/** How we do things with each other, and what if it goes wrong. */
export function Agreements({ table }: { table: Table }) {
  const t = useText()
  const agreements = table.all('agreement').filter(({ item }) => item.state === 'current')
  const more = agreements.slice(AT_ONCE)
  return (
    <Card as="section" aria-labelledby="agreements">
      <Stack gap={4}>
        <h2 id="agreements">{t('plan.agreements')}</h2>
        {agreements.length === 0 && <p className="kt-soft">{t('plan.agreements.none')}</p>}
        {agreements.slice(0, AT_ONCE).map((entry) => (
          <OneAgreement key={entry.item.id} table={table} entry={entry} />
        ))}
        {more.length > 0 && (
          <Disclosure summary={t('plan.agreements.more', { count: more.length })}>
            {more.map((entry) => (
              <OneAgreement key={entry.item.id} table={table} entry={entry} />
            ))}
          </Disclosure>
        )}
        {table.plan.can.add && (
          <Opener label={t('plan.agreement.add')} icon={<Pictogram of={add} />}>
            {(close) => <TextForm table={table} kind="agreement" onDone={close} onCancel={close} />}
          </Opener>
        )}
      </Stack>
    </Card>
  )
}

/** The words, what if it goes wrong, and who sees it differently; who agrees and what else can be done is folded. */
function OneAgreement({ table, entry }: { table: Table; entry: Entry<'agreement'> }) {
  const t = useText()
  const { ifItGoesWrong } = entry.item.content
  return (
    <SaidText
      table={table}
      entry={entry}
      plain
      fold={t('plan.agreement.voices')}
      seen={
        <>
          {ifItGoesWrong && (
            <p className="plan-wrong">
              {t.rich('plan.agreement.if-wrong', { text: ifItGoesWrong, b: (words) => <b>{words}</b> })}
            </p>
          )}
          <Views table={table} on={entry.item} only="differing" />
        </>
      }
    >
      <Views table={table} on={entry.item} only="agreeing" />
      <Opener kind="plain" label={t('plan.view.give')}>
        {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
      </Opener>
    </SaidText>
  )
}
