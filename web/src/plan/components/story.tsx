import { sections } from '@keukentafel/core/plan/names.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { sectionOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'

/** The family's own account: who we are, our day, how it came, what helped before. */
export function Story({ table }: { table: Table }) {
  const t = useText()
  return sections.map((section) => {
    const texts = sectionOf(table, section)
    return (
      <Disclosure
        key={section}
        summary={`${t(`plan.section.${section}`)}${texts.length === 0 ? ` (${t('plan.section.empty')})` : ''}`}
      >
        <Stack gap={4}>
          {texts.length === 0 && <p className="kt-soft">{t(`plan.section.${section}.hint`)}</p>}
          {texts.map((entry) => (
            <SaidText key={entry.item.id} table={table} entry={entry} plain />
          ))}
          {table.plan.can.add && (
            <Opener label={t('plan.section.add')} kind="quiet">
              {(close) => <TextForm table={table} kind="section" section={section} onDone={close} onCancel={close} />}
            </Opener>
          )}
        </Stack>
      </Disclosure>
    )
  })
}
