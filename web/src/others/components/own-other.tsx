import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callForBytes } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { type useRead, useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { BringAnew } from './bring-anew.tsx'

type Others = ReturnType<typeof useRead<'listOthers'>>

/** One calendar that was brought in: what was read and what not, line by line; who hears when one is not free; taking it away. */
export function OwnOther({
  calendar,
  families,
}: {
  calendar: Others['calendars'][number]
  families: Others['families']
}) {
  const t = useText()
  const dates = useDates()
  const choose = useWrite('chooseBusy')
  const end = useWrite('endOther')
  const look = useWrite('lookNow')
  const { id, name, events, unread, faults, readAt, busyFor, followed } = calendar
  // What was tapped shows at once, and goes back when it could not be done.
  const known = busyFor.map((family) => family.id)
  const [tapped, setTapped] = useState<string[] | undefined>()
  const chosen = tapped ?? known
  const choosing = (familyIds: string[]) => {
    setTapped(familyIds)
    choose.mutate({ params: { calendarId: id }, body: { familyIds } }, { onError: () => setTapped(undefined) })
  }
  const file = useMutation({
    mutationFn: () => callForBytes('readOtherFile', { params: { calendarId: id } }),
    onSuccess: (blob) => saveFile(blob, 'mijn-agenda.ics'),
  })
  const error = [choose.error, end.error, look.error, file.error].find((one) => one instanceof Problem)
  return (
    <Card aria-labelledby={`other-${id}`}>
      <Stack gap={4}>
        <h2 id={`other-${id}`} dir="auto">
          {name}
        </h2>
        <p>
          {t('others.read', { count: events, at: dates.moment(readAt) })}
          {unread > 0 && ` ${t('others.unread', { count: unread })}`}
        </p>
        {followed && (
          <p aria-live="polite">
            {t('others.followed', {
              host: followed.host || t('others.host.lost'),
              at: dates.moment(followed.lookedAt),
            })}
          </p>
        )}
        {followed?.wrong && (
          <Notice title={t('others.wrong')}>
            <p>{followed.wrong}</p>
            <p>{t('others.wrong.kept')}</p>
          </Notice>
        )}
        {faults.length > 0 && (
          <Disclosure open summary={t('others.faults', { count: faults.length })}>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.line} ${fault.code} ${fault.what}`}>
                  {fault.line > 0 && <b>{t('others.line', { line: fault.line })} </b>}
                  {t(`others.fault.${fault.code}`, { what: fault.what })}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {families.length > 0 && (
          <ChoiceList
            id={`busy-${id}`}
            multiple
            label={t('others.busy')}
            hint={t('others.busy.hint')}
            value={chosen}
            onChange={choosing}
            choices={families.map((family) => ({ value: family.id, label: family.name }))}
          />
        )}
        {!followed && <BringAnew id={id} name={name} />}
        <Row>
          {events > 0 && (
            <LinkButton
              as={Link}
              kind="quiet"
              aria-label={t('others.appointments.named', { name })}
              to={href('/instellingen/agenda/inlezen/:calendarId', { calendarId: id })}
            >
              {t('others.appointments')}
            </LinkButton>
          )}
          {followed && (
            <Button
              busy={look.isPending}
              aria-label={t('others.look.named', { name })}
              onClick={() => look.mutate({ params: { calendarId: id } })}
            >
              {t('others.look')}
            </Button>
          )}
          <Button kind="quiet" busy={file.isPending} onClick={() => file.mutate()}>
            {t('others.save')}
          </Button>
          <Button
            kind="quiet"
            busy={end.isPending}
            aria-label={t('others.end.named', { name })}
            onClick={() => end.mutate({ params: { calendarId: id } })}
          >
            {t('others.end')}
          </Button>
        </Row>
        {error instanceof Problem && <ProblemNotice problem={error} />}
      </Stack>
    </Card>
  )
}
