import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { Problem } from '../../lib/problem.ts'
import { type useRead, useWrite } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'

type Feeds = ReturnType<typeof useRead<'listFeeds'>>['feeds']

/** What was made before, without its address: which program may fetch, what of, when it last did; and taking it back. */
export function OwnFeeds({ feeds }: { feeds: Feeds }) {
  const t = useText()
  const dates = useDates()
  const end = useWrite('endFeed')
  if (feeds.length === 0) return null
  return (
    <Card aria-labelledby="own-feeds">
      <Stack gap={4}>
        <h2 id="own-feeds">{t('feed.own')}</h2>
        <Stack as="ul" gap={4} className="app-list">
          {feeds.map((feed) => (
            <li key={feed.id}>
              <Row spread>
                <div>
                  <b>{feed.name}</b>
                  <div>
                    {t(feed.detail === 'times' ? 'feed.detail.times' : 'feed.detail.words')}
                    {feed.families.length > 0 && `: ${feed.families.map(({ name }) => name).join(', ')}`}
                  </div>
                  <div className="kt-soft">
                    {feed.lastFetchAt ? t('feed.fetched', { at: dates.moment(feed.lastFetchAt) }) : t('feed.never')}
                  </div>
                </div>
                <Button
                  kind="quiet"
                  busy={end.isPending && end.variables?.params.feedId === feed.id}
                  aria-label={t('feed.end.named', { name: feed.name })}
                  onClick={() => end.mutate({ params: { feedId: feed.id } })}
                >
                  {t('feed.end')}
                </Button>
              </Row>
            </li>
          ))}
        </Stack>
        <p className="kt-soft">{t('feed.end.more')}</p>
        {end.error instanceof Problem && <ProblemNotice problem={end.error} />}
      </Stack>
    </Card>
  )
}
