import type { Table } from '../../lib/items/select/table.ts'
import { useText } from '../../lib/text.tsx'
import { Notice } from '../../ui/notice.tsx'

interface Fault {
  pointer: string
  code: string
}

/** Where on the page something that is missing can be filled in. */
export function placeOf(pointer: string, decisionId: string): string {
  if (pointer.startsWith('/voices/')) return `voice-${pointer.slice('/voices/'.length)}`
  if (pointer.startsWith('/voices')) return 'voices'
  if (pointer.startsWith('/options')) return 'options'
  if (pointer.startsWith('/weighing')) return 'weights'
  if (pointer.startsWith('/threats')) return 'threats'
  return `decision-${decisionId}`
}

/** What is missing in words; of a voice also whose. */
export function messageOf(table: Table, t: ReturnType<typeof useText>, { pointer, code }: Fault): string {
  const id = pointer.startsWith('/voices/') ? pointer.slice('/voices/'.length) : undefined
  const what = code.replace('weighing.', '')
  if (!id) return t(`weighing.missing.${what}`)
  return t('weighing.missing.voice', { name: table.person(id)?.callName ?? t('plan.somebody') })
}

/** What still stands between this and a decision: told beforehand, all of it. */
export function Missing({
  table,
  decisionId,
  faults,
  state,
}: {
  table: Table
  decisionId: string
  faults: readonly Fault[]
  state: string
}) {
  const t = useText()
  if (faults.length === 0) return state === 'proposed' ? <Notice>{t('weighing.missing.nothing')}</Notice> : null
  return (
    <Notice
      tone="calm"
      title={t(state === 'decided' ? 'weighing.missing.since' : 'weighing.missing.title')}
      titleAs="h4"
    >
      <ul className="weighing-missing">
        {faults.map((fault) => (
          <li key={fault.pointer + fault.code}>
            <a href={`#${placeOf(fault.pointer, decisionId)}`}>{messageOf(table, t, fault)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
