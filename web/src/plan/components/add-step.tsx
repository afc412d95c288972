import { useState } from 'react'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { StepForm } from '../forms/step-form.tsx'

interface Props {
  table: Table
  /** The goal that it belongs to; without one it is asked. */
  goal?: Entry<'goal'>
  label: string
  kind?: 'primary' | 'quiet'
}

/** The button for one more step, with the form that it opens. */
export function AddStep({ table, goal, label, kind = 'quiet' }: Props) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind={kind} icon={<Pictogram of={add} />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={t('plan.step.add')} closeLabel={t('plan.close')}>
        <StepForm table={table} goal={goal} onDone={close} />
      </Dialog>
    </>
  )
}
