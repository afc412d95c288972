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
import type { Family, Household } from '../model.ts'
import { type Nights, nightsOf, residencesOf } from '../select/nights.ts'
import { editableHomes } from '../select/sleepers.ts'
import { FormSheet } from './form-sheet.tsx'
import { NightsField } from './nights-field.tsx'
import { where } from './where.ts'

type Home = Omit<Household, 'version'>
const colours = ['mint', 'lilac', 'sun', 'sky'] as const
const MOST = 4

/** One or two homes (or more), and where the children sleep. Only of whom one may say it. */
export function HomesForm({ family }: { family: Family }) {
  const t = useText()
  const write = useWrite('putHouseholds')
  const mine = editableHomes(family)
  const form = useForm(`homes-${family.id}`, {
    homes: startHomes(family),
    nights: Object.fromEntries(mine.map((member) => [member.id, nightsOf(family.residences, member.id)])) as Record<
      string,
      Nights
    >,
    ids: Object.fromEntries(
      family.residences.map((stay) => [keyOf(stay.personId, stay.householdId, stay.weeks), stay.id]),
    ) as Record<string, string>,
  })
  const { homes, nights } = form.values
  const named = homes.filter((home) => home.name.trim() !== '')
  const backTo = where(family.id)
  const send = async () => {
    // An id per stay is made once and kept with the draft, so that sending again names the same stays.
    const ids = { ...form.values.ids }
    const residences = mine.flatMap(({ id }) =>
      residencesOf(id, nights[id] ?? nightsOf([], id), (home, weeks) => {
        const key = keyOf(id, home, weeks)
        ids[key] ??= newId()
        return ids[key]
      }),
    )
    form.set('ids', ids)
    const answer = await form.submit(() =>
      write.mutateAsync({ params: { familyId: family.id }, body: { households: homes, residences } }),
    )
    if (answer) navigate(backTo)
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
      onSubmit={() => void send()}
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

const keyOf = (personId: string, householdId: string, weeks: string) => `${personId} ${householdId} ${weeks}`

const startHomes = (family: Family): Home[] =>
  family.households.length > 0
    ? family.households.map(({ id, name, colour }) => ({ id, name, colour }))
    : [{ id: newId(), name: '', colour: 'mint' }]
