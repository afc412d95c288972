import { useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useRegister, useText } from '../../lib/text.tsx'
import { Busy, EmptyState } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { eye } from '../../ui/pictograms-people.ts'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { LookLine } from '../components/look-line.tsx'
import { LooksAbout } from '../components/looks-about.tsx'
import { type Filter, LooksFilter } from '../components/looks-filter.tsx'
import { sentencesOf } from '../select/sentences.ts'
import { useLooks } from '../use-looks.ts'
import '../looks.css'

/** The last that was there: what was chosen stays on the screen when the next answer says that it cannot be. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}

/** Who looked, and who wanted to and might not: in sentences, per day, newest first. */
export function LooksPage() {
  const t = useText()
  const child = useRegister() === 'child'
  const dates = useDates()
  const { familyId } = useParams<'/t/:familyId/wie-keek'>()
  const [filter, setFilter] = useState<Filter>({})
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useLooks(familyId, filter)
  const page = useLast(data?.pages[0])
  const days = sentencesOf(data?.pages.flatMap(({ lines }) => lines) ?? [])
  const people = new Map(page?.people.map((person) => [person.id, person]))
  const nameOf = (id: string) =>
    id === page?.me ? t('looks.about.me') : (people.get(id)?.callName ?? t('looks.who.person'))
  const refused = error instanceof Problem && error.errors.length > 0
  return (
    <Stack gap={5}>
      <PageTitle
        below={page && <LooksAbout page={page} />}
        actions={
          !child && (
            <Button kind="quiet" icon={<Pictogram of={print} />} onClick={() => window.print()}>
              {t('looks.print')}
            </Button>
          )
        }
      >
        {t('looks.title')}
      </PageTitle>
      {page && !child && (
        <LooksFilter
          people={page.people.filter(({ couldLook }) => couldLook)}
          me={page.me}
          filter={filter}
          error={error}
          onChange={setFilter}
        />
      )}
      {!child && (
        <p className="kt-no-print">
          <Link to={href('/vragen')}>{t('looks.own-questions')}</Link>
        </p>
      )}
      {error instanceof Problem && !refused && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {data && days.length === 0 && !hasNextPage && !isFetching && (
        <EmptyState title={t('looks.none')} picture={<Pictogram of={eye} size={96} />}>
          <p>{t('looks.none.more')}</p>
        </EmptyState>
      )}
      {days.map(({ day, sentences }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="looks-day">
          <h2 id={`day-${day}`}>{t('looks.day', { day: dates.spoken(day), year: day.slice(0, 4) })}</h2>
          <ul>
            {sentences.map((sentence) => (
              <LookLine
                key={sentence.key}
                familyId={familyId}
                day={day}
                sentence={sentence}
                person={sentence.personId ? people.get(sentence.personId) : undefined}
                nameOf={nameOf}
                others={(page?.wards.length ?? 0) > 0}
              />
            ))}
          </ul>
        </section>
      ))}
      {isFetching && <Busy label={t('app.busy')} />}
      {hasNextPage && !isFetching && (
        <div className="kt-no-print">
          <Button kind="quiet" onClick={() => void fetchNextPage()}>
            {t('looks.more')}
          </Button>
        </div>
      )}
      {page && <PrintFooter text={t('looks.footer', { day: dates.day(page.today) })} />}
    </Stack>
  )
}
