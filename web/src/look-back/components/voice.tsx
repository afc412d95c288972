import { useDates } from '../../lib/dates.ts'
import { AudienceEditor } from '../../lib/items/forms/audience-editor.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { countsNow, wordOf } from '../select/levels.ts'
import type { Voice } from '../select/round.ts'
import { DirectionMark } from './direction-mark.tsx'

/** How a goal goes by one person: the same size and the same colour whatever they say. */
export function VoiceBox({ table, voice: { entry, person } }: { table: Table; voice: Voice }) {
  const t = useText()
  const dates = useDates()
  const { item } = entry
  const { direction, text, ofWording, level } = item.content
  const goal = table.find(item.parentId ?? '', 'goal')
  const isEarlier = (ofWording ?? 1) < (goal?.item.content.wording ?? 1)
  return (
    <li className="look-back-voice">
      <PersonFace person={person} size={44} named />
      <div className="look-back-voice__body">
        <p className="look-back-voice__title">
          <DirectionMark direction={direction} />
          <b>{t(`look-back.voice.${direction}`, { name: person.callName })}</b>
        </p>
        {text && (
          <p>
            <q dir="auto">{text}</q>
          </p>
        )}
        {typeof level === 'number' && goal && (
          <p>
            {t('look-back.level.named', { level: t(`look-back.level.${wordOf(level)}`) })}
            {countsNow(goal.item, entry) && (
              <>
                {': '}
                <q dir="auto">{goal.item.content.levels?.[wordOf(level)]}</q>
              </>
            )}
          </p>
        )}
        <p className="kt-soft kt-small">
          {item.onDate && dates.day(item.onDate, table.plan.today)}
          {item.createdBy !== item.saidBy &&
            `, ${t('plan.written-down', { name: table.person(item.createdBy)?.callName ?? t('plan.somebody') })}`}
        </p>
        {isEarlier && <p className="kt-soft kt-small">{t('plan.view.earlier')}</p>}
        {entry.can.edit && (
          <Disclosure summary={t('look-back.heard')}>
            <AudienceEditor table={table} entry={entry} />
          </Disclosure>
        )}
      </div>
    </li>
  )
}
