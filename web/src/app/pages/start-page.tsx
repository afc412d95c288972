import { useEffect } from 'react'
import { href } from '../../lib/paths.ts'
import { useMe } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'

/** Goes on to where one belongs: the week of the only table, the list of tables, questions to answer, or beginning one. Signed out: signing in. */
export function StartPage() {
  const t = useText()
  const { tables, closedTables, answersQuestions } = useMe()
  const [table, ...others] = tables
  const to =
    !table && closedTables === 0
      ? href(answersQuestions ? '/vragen' : '/beginnen')
      : !table || closedTables > 0 || others.length > 0 || table.kind === 'professional'
        ? href('/gezinnen')
        : href('/t/:familyId/week', { familyId: table.familyId })
  useEffect(() => navigate(to, { replace: true }), [to])
  return <Busy label={t('app.busy')} />
}
