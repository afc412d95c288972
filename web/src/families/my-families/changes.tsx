import { useDates } from '../../lib/dates.ts'
import { useWrite } from '../../lib/query.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { type CaseloadFamily, whereChanged } from './where-to.ts'

/** How many changes the server counts; beyond that it is "meer dan". */
const COUNTED = 99

/** What others said and did at this table since I said that I saw it: a few lines, and a mark of my own that nobody else sees. */
export function Changes({ family, today }: { family: CaseloadFamily; today: string }) {
  const t = useText()
  const dates = useDates()
  const saw = useWrite('sawFamily')
  const [latest] = family.changes
  if (!latest) return null
  const on = (at: string) => (dates.dayOf(at) === today ? dates.clock(at) : dates.short(dates.dayOf(at)))
  return (
    <div className="my-families__changed">
      <h3 className="my-families__head" id={`changed-${family.id}`}>
        {t('my-families.changed')}
      </h3>
      <ul aria-labelledby={`family-${family.id} changed-${family.id}`}>
        {family.changes.map((change) => (
          <li key={change.at + change.id} className="kt-small">
            {t(`my-families.change.${change.how}`, {
              who: change.by || t('my-families.somebody'),
              what: t(`my-families.kind.${kindOf(change.kind)}`),
            })}{' '}
            <Link to={whereChanged(family.id, change)} dir="auto">
              {change.words || t('my-families.look-there')}
            </Link>
            <span className="kt-soft">{on(change.at)}</span>
          </li>
        ))}
      </ul>
      {family.moreChanges > 0 && (
        <p className="kt-soft kt-small">
          {t(family.moreChanges >= COUNTED ? 'my-families.changed.many' : 'my-families.changed.more', {
            count: family.moreChanges,
          })}
        </p>
      )}
      <Button
        kind="plain"
        busy={saw.isPending}
        onClick={() => saw.mutate({ body: { familyId: family.id, upTo: latest.at } })}
        aria-label={t('my-families.seen.of', { name: family.name })}
      >
        {t('my-families.seen')}
      </Button>
    </div>
  )
}

const named = [
  'goal',
  'step',
  'visit',
  'conversation',
  'view',
  'note',
  'success',
  'strength',
  'worry',
  'agreement',
  'look-back',
  'decision',
  'hand-over',
  'thread',
  'message',
]
const kindOf = (kind: string) => (named.includes(kind) ? kind : 'other')
