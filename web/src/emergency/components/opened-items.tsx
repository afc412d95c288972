import type { Attached } from '@keukentafel/core/attachment/names.ts'
import { useQuery } from '@tanstack/react-query'
import { call, callForBytes, type Output } from '../../lib/api.ts'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Photos } from '../../lib/photo.tsx'
import { Problem } from '../../lib/problem.ts'
import { keys, useWrite } from '../../lib/query.ts'
import { Sounds } from '../../lib/sound.tsx'
import { useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'

type Emergency = Output<'readEmergencies'>['emergencies'][number]

/** What the own emergency access opens, as long as it runs. Nothing of it is kept: it is fetched when the page opens. */
export function OpenedItems({ familyId, emergency }: { familyId: string; emergency: Emergency }) {
  const t = useText()
  const dates = useDates()
  const params = { familyId, emergencyId: emergency.id }
  const { data, error } = useQuery({
    queryKey: [...keys.family(familyId), 'readOpened', params],
    queryFn: () => call('readOpened', { params }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const end = useWrite('endEmergency')
  const fetched = (attachmentId: string) =>
    callForBytes('readAttachment', { params: { familyId, attachmentId }, query: { emergency: emergency.id } })
  return (
    <Card aria-labelledby="opened" tone="calm">
      <Stack gap={4}>
        <h2 id="opened">{t('emergency.opened', { time: dates.clock(emergency.endsAt) })}</h2>
        {error instanceof Problem && <ProblemNotice problem={error} />}
        {!data && !error && <Busy label={t('app.busy')} />}
        {data?.items.length === 0 && <p>{t('emergency.opened.none')}</p>}
        <ul className="emergency-list">
          {data?.items.map(({ id, sayer, content, onDate }) => (
            <li key={id}>
              <b>{sayer}</b> {onDate && <span className="kt-soft">({dates.day(onDate)})</span>}{' '}
              <q dir="auto" className="emergency-words">
                {wordsOf(content)}
              </q>
              <Sounds attachments={hanging(content)} name={sayer} fetched={fetched} />
              <Photos
                attachments={hanging(content)}
                label={t('sound.photo.see')}
                alt={t('sound.photo.of', { name: sayer })}
                fetched={fetched}
              />
            </li>
          ))}
        </ul>
        {end.error instanceof Problem && <ProblemNotice problem={end.error} />}
        <div>
          <Button kind="quiet" busy={end.isPending} onClick={() => end.mutate({ params, body: {} })}>
            {t('emergency.end')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

const hanging = (content: Record<string, unknown>) => content.attachments as readonly Attached[] | undefined
/** The words of an item of any kind. */
const wordsOf = (content: Record<string, unknown>): string =>
  ['words', 'what', 'text', 'planB', 'reference']
    .map((field) => content[field])
    .filter((value) => typeof value === 'string' && value !== '')
    .join('\n')
