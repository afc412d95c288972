import { markedFalls } from '@keukentafel/core/plan/heard.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { hearersOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import type { Talk } from '../conversation/people.ts'
import { answersOf, courseOfMine } from './checks.ts'
import { TalkWithForm } from './talk-with-form.tsx'

/** It was clearly less than the time before: said gently, to oneself, with a way to talk about it. Nothing is sent by itself. */
export function Fall({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const course = courseOfMine(table)
  const until = course.slice(0, course.findIndex((entry) => entry.talk.item.id === talk.item.id) + 1)
  const { family, me } = table.plan
  if (markedFalls(until.map(({ check }) => answersOf(check))).length === 0 || !table.plan.can.add) return null
  const helper = table.me?.kind === 'professional'
  return (
    <Card tone="linen" aria-labelledby="heard-fall">
      <Stack gap={4}>
        <h2 id="heard-fall">{t(helper ? 'heard.helper.fall' : 'heard.fall')}</h2>
        <p>{t(helper ? 'heard.helper.fall.text' : 'heard.fall.text')}</p>
        <Opener label={t('heard.fall.talk')}>
          {(close) => (
            <TalkWithForm
              table={table}
              name={`fall:${talk.item.id}`}
              begin={t('heard.fall.begin')}
              people={hearersOf(table, talk.item).filter(({ id, atTable }) => atTable && id !== me.personId)}
              onDone={(itemId) => navigate(href('/t/:familyId/gesprek/:itemId', { familyId: family.id, itemId }))}
              onCancel={close}
            />
          )}
        </Opener>
      </Stack>
    </Card>
  )
}
