import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Pictogram } from './pictogram.tsx'
import { close as cross } from './pictograms-act.ts'
import './dialog.css'

type DialogProps = {
  open: boolean
  /** Also after Escape and the back gesture of a phone. */
  onClose: () => void
  title: ReactNode
  closeLabel: string
  children: ReactNode
  actions?: ReactNode
}

/** A question that comes first. The browser's own dialog: focus stays in it and goes back where it was. */
export function Dialog({ open, onClose, title, closeLabel, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} className="kt-dialog" aria-labelledby={titleId} onClose={() => open && onClose()}>
      {/* what is not shown is not built: a form in it starts empty each time */}
      {open && (
        <div className="kt-dialog__sheet">
          <div className="kt-dialog__head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="kt-dialog__close" aria-label={closeLabel} onClick={onClose}>
              <Pictogram of={cross} size={26} />
            </button>
          </div>
          <div className="kt-dialog__body">{children}</div>
          {actions && <div className="kt-dialog__acts">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
