import type { Card } from '@keukentafel/core/safe-plan/card.ts'
import { useDates } from '../lib/dates.ts'
import type { Table } from '../lib/items/select/table.ts'
import { currentLocale } from '../lib/locale.ts'
import { useText } from '../lib/text.tsx'

/** For everybody, day and night, whatever the family wrote. */
const everybody = [
  { key: 'app.help.safeHome', number: '0800-2000' },
  { key: 'app.help.child', number: '0800-0432' },
  { key: 'app.help.suicide', number: '0800-0113' },
] as const

/** The card of who reads it: whom to call first, what holds at once, and the numbers that are always there. */
export function useCard(table: Table): Card {
  const t = useText()
  const dates = useDates()
  const me = table.plan.me.personId
  const names = (ids: readonly string[]) => dates.list(table.people(ids).map(({ callName }) => callName))
  const calls = table
    .all('safety-call')
    .filter(({ item }) => item.state === 'current')
    .sort((a, b) => Number(b.item.content.forPersons.includes(me)) - Number(a.item.content.forPersons.includes(me)))
  const now = table
    .all('safety-agreement')
    .filter(({ item }) => item.state === 'current' && item.content.layer === 'immediate')
  return {
    lang: currentLocale(),
    title: t('safe-plan.card'),
    written: t('safe-plan.card.written', { day: dates.spoken(table.plan.today) }),
    leave: t('app.exit'),
    parts: [
      {
        id: 'danger',
        title: t('safe-plan.card.danger'),
        lines: [{ id: '112', words: t('app.help.112'), phone: '112', below: [t('app.help.112.for')] }],
      },
      {
        id: 'call',
        title: t('safe-plan.card.call'),
        lines: calls.map(({ item: { id, content } }) => ({
          id,
          words: names(content.persons) || content.name,
          phone: content.phone,
          below: [
            ...(content.forPersons.length > 0 ? [t('safe-plan.call.for', { names: names(content.forPersons) })] : []),
            ...(content.text ? [content.text] : []),
          ],
        })),
      },
      {
        id: 'now',
        title: t('safe-plan.card.now'),
        lines: now.map(({ item: { id, content, saidBy } }) => ({
          id,
          // Whose words: an "I" without a name helps nobody at night.
          words: t('safe-plan.card.said', {
            name: table.person(saidBy)?.callName ?? t('plan.somebody'),
            text: content.text,
          }),
          phone: '',
          below: [
            ...(content.signal ? [t('safe-plan.signal.is', { text: content.signal })] : []),
            ...(content.doers.length > 0 ? [t('safe-plan.doers.is', { names: names(content.doers) })] : []),
            ...(content.when ? [t('safe-plan.when.is', { text: content.when })] : []),
          ],
        })),
      },
      {
        id: 'everybody',
        title: t('safe-plan.card.everybody'),
        lines: everybody.map(({ key, number }) => ({
          id: number,
          words: t(key),
          phone: number,
          below: [t(`${key}.for`)],
        })),
      },
    ],
  }
}
