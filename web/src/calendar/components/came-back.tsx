import { href } from '../../lib/paths.ts'
import { ofKind, type Plan } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'

const NEWEST = 2

/** "Jij zei ... en daarom ...": what was done with the words of a child, on its first screen. */
export function CameBack({ plan }: { plan: Plan }) {
  const t = useText()
  const me = plan.me.personId
  const mine = new Map(
    ofKind(plan, 'child-word')
      .filter(({ item }) => item.saidBy === me && item.state === 'current')
      .map(({ item }) => [item.id, item]),
  )
  const back = ofKind(plan, 'came-of')
    .filter(({ item }) => item.state === 'current' && item.saidBy !== me && mine.has(item.parentId ?? ''))
    .sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt))
    .slice(0, NEWEST)
  if (back.length === 0) return null
  return (
    <Card aria-labelledby="came-back">
      <Stack gap={4}>
        <h2 id="came-back">{t('calendar.came-back')}</h2>
        {back.map(({ item }) => {
          const word = mine.get(item.parentId ?? '')
          const sayer = plan.persons.find(({ id }) => id === item.saidBy)
          return (
            <Stack key={item.id} gap={1}>
              <p>
                {word?.content.text
                  ? t.rich('calendar.came-back.said', { words: <q dir="auto">{word.content.text}</q> })
                  : t(`calendar.came-back.made.${word?.content.room}`)}
              </p>
              <p>
                {t.rich('calendar.came-back.so', {
                  words: <q dir="auto">{item.content.text}</q>,
                  name: sayer?.callName ?? '',
                })}
              </p>
            </Stack>
          )
        })}
        <Link to={href('/t/:familyId/mijn-plek', { familyId: plan.family.id })}>{t('calendar.came-back.place')}</Link>
      </Stack>
    </Card>
  )
}
