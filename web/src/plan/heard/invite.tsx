import type { Table } from '../../lib/items/select/table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Talk } from '../conversation/people.ts'
import { checkOf, isBehind } from './checks.ts'

/** After a talk: how was it for you? Nobody has to, and nobody sees whether one did. */
export function HeardInvite({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  if (!isBehind(talk) || talk.item.state !== 'held') return null
  const { family, me, can } = table.plan
  const there = checkOf(table, talk, me.personId)
  if (!there && !can.add) return null
  const helper = table.me?.kind === 'professional'
  return (
    <Notice
      tone="calm"
      titleAs="p"
      title={t(helper ? 'conversation.heard.helper' : 'conversation.heard.ask')}
      actions={
        <LinkButton
          as={Link}
          kind="quiet"
          to={href('/t/:familyId/gesprek/:itemId/gehoord', { familyId: family.id, itemId: talk.item.id })}
        >
          {t(there ? 'conversation.heard.again' : 'conversation.heard.say')}
        </LinkButton>
      }
    >
      {t('conversation.heard.private')}
    </Notice>
  )
}
