import type { ReactNode } from 'react'
import { Notice } from '../../../ui/notice.tsx'
import { type FormSheetProps, FormSheet as Sheet } from '../../form-sheet.tsx'
import { useText } from '../../text.tsx'

type Props = Omit<FormSheetProps, 'submitLabel' | 'cancelLabel'> & {
  /** Names the act: "Zet deze stap erbij". */
  submit: string
  /** What stands there now, for when somebody else was first. */
  now?: ReactNode
}

/** A form about something of the plan: when somebody else was first, what stands there now is told above the fields. */
export function FormSheet({ submit, now, children, ...sheet }: Props) {
  const t = useText()
  const { problem } = sheet.form
  return (
    <Sheet {...sheet} ownConflict submitLabel={submit} cancelLabel={t('plan.cancel')}>
      {problem?.code === 'version.conflict' && (
        <Notice tone="attention" live title={problem.title} titleAs="p">
          <p>{t('plan.conflict.look')}</p>
          {now}
        </Notice>
      )}
      {children}
    </Sheet>
  )
}
