import { incapacityTerms } from '../../law/incapacity.ts'
import { monthsAfter } from '../../shared/dates.ts'
import type { Records } from '../records.ts'
import type { Wrong } from './check-records.ts'

/** What must hold in agreements to help, and in what was written down about not being able to weigh one (server/migrations/0019-agreement.sql). */
export function checkHelp(records: Records, wrong: Wrong): void {
  const persons = new Set(records.person.map((p) => p.id))
  for (const a of records.help_agreement) {
    const at = (field: string, code = 'shape.wrong') => wrong(a, code, `/help_agreement/${field}`)
    if (a.subject_id === a.helper_id) at('helper_id', 'record.loop')
    if ((a.ground === null) !== (a.ground_words === '')) at('ground_words')
    if (a.ground !== null && (a.voices.length > 0 || a.alone_reason !== null)) at('voices')
    if ((a.alone_reason === null) !== (a.alone_words === '') || (a.alone_reason === null) !== (a.alone_on === null))
      at('alone_words')
    if (a.voices.some((voice) => !persons.has(voice.personId))) at('voices', 'id.unknown')
  }
  const once = new Set<string>()
  for (const n of records.incapacity) {
    const at = (field: string, code = 'shape.wrong') => wrong(n, code, `/incapacity/${field}`)
    if (n.review_on <= n.on_date || n.review_on > monthsAfter(n.on_date, incapacityTerms.mostMonths)) at('review_on')
    if ((n.representative_id === null) !== (n.representative_kind === null)) at('representative_kind')
    if (n.representative_id === n.subject_id) at('representative_id', 'record.loop')
    if (n.second_person === n.by_person || [n.by_person, n.second_person].includes(n.subject_id))
      at('second_person', 'record.loop')
    if ((n.answered_at === null) !== (n.answer === '')) at('answer')
    if (n.answered_at === null && (n.state === 'confirmed' || n.state === 'refused')) at('answered_at')
    if ((n.view_at === null) !== (n.view_words === '') || (n.view_at === null && n.objects)) at('view_words')
    if (n.state !== 'asked' && n.state !== 'confirmed') continue
    const key = `${n.agreement_id} ${n.state}`
    if (once.has(key)) at('agreement_id', 'record.twice')
    once.add(key)
  }
}
