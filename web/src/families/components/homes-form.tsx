import { useForm } from '../../lib/form.tsx'
import { newId } from '../../lib/ids.ts'
import { useWrite } from '../../lib/query.ts'
import { navigate } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, Row, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { add } from '../../ui/pictograms-act.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Family } from '../model.ts'
import {
  draftOf,
  type Home,
  type HomesDraft,
  type HomesNow,
  type HomesTexts,
  seenOf,
  settleHomes,
  stayIds,
  staysOf,
} from '../select/homes-draft.ts'
import { type Nights, nightsOf } from '../select/nights.ts'
import { editableHomes } from '../select/sleepers.ts'
import { FormSheet } from './form-sheet.tsx'
import { HomesClashes } from './homes-clashes.tsx'
import { NightsField } from './nights-field.tsx'
import { where } from './where.ts'

const colours = ['mint', 'lilac', 'sun', 'sky'] as const
const MOST = 4

/** One or two homes (or more), and where the children sleep. Only of whom one may say it. */
export function HomesForm({ family }: { family: Family }) {
  const t = useText()
  const write = useWrite('putHouseholds')
  const mine = editableHomes(family)
  const people = mine.map(({ id }) => id)
  const begun = draftOf(family, people)
  const form = useForm(`homes-${family.id}`, {
    base: begun,
    homes: begun.homes.length > 0 ? begun.homes : [{ id: newId(), name: '', colour: 'mint' } satisfies Home],
    nights: begun.nights,
    ids: stayIds(family),
    seen: seenOf(family),
  })
  const { base, homes, nights } = form.values
  const named = homes.filter((home) => home.name.trim() !== '')
  const backTo = where(family.id)
  const send = async (draft: HomesDraft, known: Record<string, string>, seen: typeof form.values.seen) => {
    // An id per stay is made once and kept with the draft, so that sending again names the same stays.
    const ids = { ...known }
    const residences = staysOf(draft, ids, newId)
    form.set('ids', ids)
    const answer = await form.submit(() =>
      write.mutateAsync({ params: { familyId: family.id }, body: { households: draft.homes, residences, seen } }),
    )
    if (answer) navigate(backTo)
  }
  if (form.problem?.code === 'version.conflict') {
    const now = (form.problem.current ?? family) as HomesNow
    const drafts = { base, mine: { homes, nights }, theirs: draftOf(now, people) }
    const settle = (chosen: HomesTexts) => {
      const settled = settleHomes(chosen, drafts, newId)
      const [ids, seen] = [stayIds(now), seenOf(now)]
      form.set('base', drafts.theirs)
      form.set('homes', settled.homes)
      form.set('nights', settled.nights)
      form.set('seen', seen)
      void send(settled, ids, seen)
    }
    return <HomesClashes family={family} drafts={drafts} busy={form.busy} onSettle={settle} />
  }
  const setHome = (id: string, name: string) =>
    form.set(
      'homes',
      homes.map((home) => (home.id === id ? { ...home, name } : home)),
    )
  const drop = (id: string) => {
    form.set(
      'homes',
      homes.filter((home) => home.id !== id),
    )
    const without = (week: Nights['odd']) => week.map((home) => (home === id ? undefined : home))
    form.set(
      'nights',
      Object.fromEntries(
        Object.entries(nights).map(([person, { odd, even }]) => [person, { odd: without(odd), even: without(even) }]),
      ),
    )
  }
  const fields = Object.fromEntries(
    homes.flatMap((home, i) =>
      ['', '/name', '/id', '/colour'].map((part) => [`/households/${i}${part}`, `home-${home.id}`]),
    ),
  )
  return (
    <FormSheet
      title={t('families.homes.edit-title')}
      explain={<p>{t('families.homes.explain')}</p>}
      form={form}
      fields={fields}
      onSubmit={() => void send({ homes, nights }, form.values.ids, form.values.seen)}
      submitLabel={t('families.save')}
      backTo={backTo}
    >
      <Card aria-labelledby="homes-names">
        <Stack gap={4}>
          <h2 id="homes-names">{t('families.homes.which')}</h2>
          {homes.map((home, i) => (
            <Row key={home.id} gap={3} top>
              <TextField
                id={`home-${home.id}`}
                label={t('families.homes.name', { number: i + 1 })}
                hint={t('families.homes.name-hint')}
                error={form.error(`/households/${i}/name`) ?? form.error(`/households/${i}/id`)}
                value={home.name}
                autoComplete="off"
                onChange={(event) => setHome(home.id, event.target.value)}
              />
              {homes.length > 1 && (
                <Button kind="plain" onClick={() => drop(home.id)}>
                  {t('families.homes.drop', { home: home.name || t('families.homes.number', { number: i + 1 }) })}
                </Button>
              )}
            </Row>
          ))}
          {homes.length < MOST && (
            <Button
              kind="quiet"
              icon={<Pictogram of={add} />}
              onClick={() =>
                form.set('homes', [
                  ...homes,
                  {
                    id: newId(),
                    name: '',
                    colour: colours.find((colour) => !homes.some((home) => home.colour === colour)) ?? 'mint',
                  },
                ])
              }
            >
              {t('families.homes.add')}
            </Button>
          )}
        </Stack>
      </Card>
      {named.length > 0 &&
        mine.map((member) => (
          <Card key={member.id}>
            <NightsField
              name={member.callName}
              id={`nights-${member.id}`}
              homes={named}
              nights={nights[member.id] ?? nightsOf([], member.id)}
              onChange={(next) => form.set('nights', { ...nights, [member.id]: next })}
            />
          </Card>
        ))}
    </FormSheet>
  )
}
