import { useText } from '../../text.tsx'
import { ViewForm } from '../forms/view-form.tsx'
import type { ItemOf } from '../model.ts'
import type { Table } from '../select/table.ts'
import { Opener } from './opener.tsx'
import { Views } from './views.tsx'

/** What everybody thinks of a text, beside it, and the way to say what one thinks oneself. */
export function Beside({ table, on }: { table: Table; on: ItemOf }) {
  const t = useText()
  return (
    <>
      <Views table={table} on={on} />
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener kind="plain" label={t('plan.view.give')}>
            {(close) => <ViewForm table={table} on={on} onDone={close} />}
          </Opener>
        </div>
      )}
    </>
  )
}
