import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { Views } from '../../lib/items/components/views.tsx'
import { ViewForm } from '../../lib/items/forms/view-form.tsx'
import type { Entry } from '../../lib/items/model.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { PersonFace } from '../../lib/people.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { strength, worry } from '../../ui/pictograms-plan.ts'
import type { Voice } from '../select/voices.ts'
import './voice-sheet.css'

/** One voice: what this person says goes well, and beside it, as large, what worries them. */
export function VoiceSheet({ table, voice }: { table: Table; voice: Voice }) {
  const { person, strengths, worries } = voice
  const colour = typeof person.look.colour === 'string' ? person.look.colour : 'none'
  return (
    <section className={`picture-voice picture-voice--${colour}`} aria-labelledby={`voice-${person.id}`}>
      <div className="picture-voice__who">
        <PersonFace person={person} size={64} named />
        <div>
          <h2 id={`voice-${person.id}`}>{person.callName}</h2>
          {person.role && <p className="kt-soft kt-small">{person.role}</p>}
        </div>
      </div>
      <Column table={table} kind="strength" entries={strengths} />
      <Column table={table} kind="worry" entries={worries} />
    </section>
  )
}

function Column({
  table,
  kind,
  entries,
}: {
  table: Table
  kind: 'strength' | 'worry'
  entries: readonly (Entry<'strength'> | Entry<'worry'>)[]
}) {
  const t = useText()
  const dates = useDates()
  return (
    <div className={`picture-voice__side picture-voice__side--${kind}`}>
      <h3>
        <Pictogram of={kind === 'strength' ? strength : worry} size={30} />
        {t(`picture.${kind}`)}
      </h3>
      {entries.length === 0 && <p className="kt-soft">{t(`picture.${kind}.none`)}</p>}
      <Stack gap={4}>
        {entries.map((entry) => {
          const about = table.people(entry.item.content.aboutPersons).map((person) => person.callName)
          return (
            <SaidText key={entry.item.id} table={table} entry={entry} faceless>
              {about.length > 0 && <p className="kt-small">{t('picture.about', { names: dates.list(about) })}</p>}
              <Views table={table} on={entry.item} />
              {table.plan.can.add && (
                <Opener kind="plain" label={t('plan.view.give')}>
                  {(close) => <ViewForm table={table} on={entry.item} onDone={close} />}
                </Opener>
              )}
            </SaidText>
          )
        })}
      </Stack>
    </div>
  )
}
