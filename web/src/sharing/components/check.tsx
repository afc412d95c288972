import { useDates } from '../../lib/dates.ts'
import { type Form, FormProblem } from '../../lib/form.tsx'
import { useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { Values } from '../pages/share-page.tsx'
import { type Guest, type Known, wordsOf } from '../use-sharing.ts'

interface Props {
  familyId: string
  known: Known
  guest: Guest
  form: Form<Values>
  onChange: () => void
  onDone: () => void
}
const AT_ONCE = 5

/** What changes, by the real rule, before it does. */
export function Check({ familyId, known, guest, form, onChange, onDone }: Props) {
  const t = useText()
  const { day } = useDates()
  const give = useWrite('giveShare')
  const { subjectId, what, itemId, purpose, until, id } = form.values
  const piece = what === 'one' || what === '' ? null : what
  const query = { subjectId, seatId: guest.seatId, ...(piece ? { piece } : { itemId }) }
  const { opens, stays, voices } = useRead('previewShare', { params: { familyId }, query })
  const others = voices.filter((voice) => voice !== known.me)
  const name = guest.callName
  // A bare "agrees" is part of what it agrees with, and no thing of its own.
  const shown = opens.flatMap((one) => known.plan.items.find(({ item }) => item.id === one)?.item ?? []).filter(wordsOf)
  const send = async () => {
    const body = {
      id,
      subjectId,
      seatId: guest.seatId,
      piece,
      itemId: piece ? null : itemId,
      purpose,
      until: until || null,
    }
    const answer = await form.submit(() => give.mutateAsync({ params: { familyId }, body }))
    if (answer) onDone()
  }
  return (
    <>
      <PageTitle>{t('sharing.check.title')}</PageTitle>
      <FormProblem form={form} fields={{ '': 'share-change' }} />
      <Card>
        <Stack gap={3}>
          <p>
            <strong>{t('sharing.check.opens', { name, count: shown.length })}</strong>
          </p>
          {shown.length > 0 && (
            <ul>
              {shown.slice(0, AT_ONCE).map((item) => (
                <li key={item.id}>{wordsOf(item)}</li>
              ))}
              {shown.length > AT_ONCE && <li>{t('sharing.check.more', { count: shown.length - AT_ONCE })}</li>}
            </ul>
          )}
          {piece && <p>{t('sharing.check.later')}</p>}
          {stays > 0 && <p>{t('sharing.check.stays', { count: stays })}</p>}
          {others.length > 0 && <p>{t('sharing.check.voices', { names: known.names(others) })}</p>}
          <p className="kt-soft">
            {t('sharing.for', { purpose })}
            {until &&
              ` · ${t('sharing.until', { day: /^\d{4}-\d\d-\d\d$/.test(until) ? day(until, known.sharing.today) : until })}`}
          </p>
          <p>{t('sharing.check.kept')}</p>
        </Stack>
      </Card>
      <Row>
        <Button busy={form.busy} onClick={() => void send()}>
          {t('sharing.check.send', { name })}
        </Button>
        <Button id="share-change" kind="plain" onClick={onChange}>
          {t('sharing.check.change')}
        </Button>
      </Row>
    </>
  )
}
