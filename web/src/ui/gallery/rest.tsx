import { type ReactNode, useState } from 'react'
import { Busy, EmptyState } from '../busy.tsx'
import { Button } from '../button.tsx'
import { ChoiceList } from '../choice-list.tsx'
import { Conflict } from '../conflict.tsx'
import { DateField, partsOf } from '../date-field.tsx'
import { Dialog } from '../dialog.tsx'
import { Disclosure } from '../disclosure.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Card, Grid, Row, Stack } from '../layout.tsx'
import { LazyScene } from '../lazy-scene.tsx'
import { Notice } from '../notice.tsx'
import { Pictogram } from '../pictogram.tsx'
import { add, check, edit, print } from '../pictograms-act.ts'
import { friends, school, sleep } from '../pictograms-life.ts'
import { chair } from '../pictograms-people.ts'
import { goal, star } from '../pictograms-plan.ts'
import { Quote } from '../quote.tsx'
import { Rings } from '../rings.tsx'
import { Banner } from '../shell.tsx'
import { Tag } from '../tag.tsx'
import { TextArea, TextField } from '../text-field.tsx'
import { Timeline, TimelineItem } from '../timeline.tsx'
import { F, type PersonKey, people } from './people.tsx'

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const dateLabels = { day: 'Dag', month: 'Maand', year: 'Jaar', noMonth: 'kies' }
const seat = (k: PersonKey, about: string, name: ReactNode = <a href={`#${k}`}>{people[k].name}</a>) => ({
  key: k,
  face: <F k={k} size={52} named />,
  name,
  about,
})

/** Buttons, forms and their mistakes. */
export function Forms() {
  const [date, setDate] = useState(partsOf('2026-11-27'))
  const [who, setWho] = useState<'opa' | 'mama' | 'coach' | undefined>('opa')
  const [about, setAbout] = useState<('sleep' | 'school' | 'friends')[]>(['sleep'])
  return (
    <Stack gap={5}>
      <h2>Knoppen</h2>
      <Row>
        <Button>Bewaren</Button>
        <Button busy>Bewaren</Button>
        <Button icon={<Pictogram of={add} />}>Stap erbij</Button>
        <Button kind="quiet">Laat zo</Button>
        <Button kind="quiet" busy>
          Laat zo
        </Button>
        <Button kind="quiet" icon={<Pictogram of={print} />}>
          Afdrukken
        </Button>
        <Button kind="plain" icon={<Pictogram of={edit} />}>
          Wijzig
        </Button>
      </Row>
      <Button wide>Over de hele breedte</Button>
      <h2>Formulier</h2>
      <ErrorSummary
        title="Er klopt nog iets niet"
        errors={[
          { fieldId: 'f-what', message: 'Schrijf op wat jullie gaan doen' },
          { fieldId: 'f-when', message: 'Kies een dag die nog komt' },
          { fieldId: 'f-who2', message: 'Kies wie dit doet' },
        ]}
      />
      <Grid>
        <Stack gap={5}>
          <TextField
            label="Wat gaan jullie doen?"
            hint="Eén kleine stap. Begin met een werkwoord."
            defaultValue="Samen voorlezen"
          />
          <TextField id="f-what" label="Wat gaan jullie doen?" error="Schrijf op wat jullie gaan doen" />
          <TextArea
            label="Wat zei Elif erover?"
            marker="(hoeft niet)"
            hint="Schrijf het op zoals zij het zei."
            defaultValue="Ik wil weer rustig slapen. Als het licht uit is hoor ik alles, en dan ga ik luisteren of mama nog wakker is, en dan slaap ik niet meer."
          />
          <DateField
            id="f-date"
            label="Wanneer?"
            value={date}
            onChange={setDate}
            labels={dateLabels}
            months={months}
            shortcuts={[
              { label: 'vandaag', value: partsOf('2026-11-24') },
              { label: 'morgen', value: partsOf('2026-11-25') },
              { label: 'vrijdag', value: partsOf('2026-11-27') },
            ]}
          />
          <DateField
            id="f-when"
            label="Wanneer?"
            error="Kies een dag die nog komt"
            value={{ day: '31', month: '2', year: '2026' }}
            onChange={() => {}}
            labels={dateLabels}
            months={months}
          />
        </Stack>
        <Stack gap={5}>
          <ChoiceList
            id="f-who"
            label="Wie doet dit?"
            value={who}
            onChange={setWho}
            choices={[
              {
                value: 'opa',
                label: 'Opa Kees',
                hint: 'op vrijdag thuis',
                picture: <F k="opa" named />,
                followUp: <TextField label="Wat heeft opa daarvoor nodig?" marker="(hoeft niet)" />,
              },
              { value: 'mama', label: 'Mama', picture: <F k="mama" named /> },
              { value: 'coach', label: 'Slaapcoach Imani', picture: <F k="coach" named /> },
            ]}
          />
          <ChoiceList
            id="f-about"
            label="Waar gaat het over?"
            hint="Meer dan één mag."
            multiple
            value={about}
            onChange={setAbout}
            choices={[
              { value: 'sleep', label: 'slapen', picture: <Pictogram of={sleep} size={32} /> },
              { value: 'school', label: 'school', picture: <Pictogram of={school} size={32} /> },
              { value: 'friends', label: 'vrienden', picture: <Pictogram of={friends} size={32} /> },
            ]}
          />
          <ChoiceList
            id="f-who2"
            label="Is dit wat jullie willen?"
            error="Kies wie dit doet"
            beside
            value={undefined}
            onChange={() => {}}
            choices={[
              { value: 'ja', label: 'Ja' },
              { value: 'nee', label: 'Nee' },
              { value: 'weet', label: 'Weet ik niet' },
            ]}
          />
        </Stack>
      </Grid>
    </Stack>
  )
}

/** The circle. */
export function Circle() {
  return (
    <Stack gap={5}>
      <h2>Onze kring</h2>
      <Rings
        rings={[
          {
            key: 'home',
            title: 'Wonen samen',
            people: [seat('mama', 'moeder'), seat('elif', '9 jaar'), seat('deniz', '14 jaar')],
          },
          {
            key: 'near',
            title: 'Familie en vrienden',
            people: [
              seat('papa', 'vader, woont in het andere huis'),
              seat('opa', 'leest voor op vrijdag'),
              seat('buur', 'past op als het druk is'),
              seat('noor', 'nichtje'),
            ],
          },
          {
            key: 'help',
            title: 'Helpen mee',
            people: [
              seat('coach', 'helpt met slapen, tot 1 februari'),
              seat('wijk', 'wijkteam'),
              seat('ggz', 'mama’s verpleegkundige'),
              seat('juf', 'school'),
              {
                key: 'empty',
                face: (
                  <span style={{ display: 'grid', placeItems: 'center', width: 52, height: 52 }}>
                    <Pictogram of={chair} size={40} />
                  </span>
                ),
                name: <a href="#invite">Iemand uitnodigen</a>,
              },
            ],
          },
        ]}
      />
    </Stack>
  )
}

/** Everything else. */
export function Rest() {
  const [open, setOpen] = useState(false)
  return (
    <Stack gap={5}>
      <h2>Woorden en meldingen</h2>
      <Quote balloon face={<F k="deniz" size={72} />} said="Deniz (14), in het gesprek van 10 november">
        Als jullie praten alsof ik er niet bij ben, ga ik naar boven
      </Quote>
      <Row gap={2}>
        <Tag>slapen</Tag>
        <Tag tone="sun" icon={<Pictogram of={star} size={18} />}>
          klein succes
        </Tag>
        <Tag tone="leaf">nu</Tag>
        <Tag tone="berry">twee kanten</Tag>
        <Tag tone="sky">later</Tag>
        <Tag tone="plain">klaar</Tag>
      </Row>
      <Grid>
        <Notice title="Bewaard" tone="thanks" picture={<Pictogram of={check} />}>
          Opa Kees ziet het nu ook.
        </Notice>
        <Notice title="Dit ziet Samira straks">De week, en mama’s eigen doelen en stappen.</Notice>
        <Notice
          tone="calm"
          title="Volgende week wordt druk"
          actions={
            <>
              <Button>Ja, stel dat voor</Button>
              <Button kind="quiet">Laat zo</Button>
            </>
          }
        >
          Dinsdag komen er drie mensen.
        </Notice>
        <Notice tone="attention" title="Lees dit eerst">
          Wie dit krijgt, kan het ook aan anderen laten zien.
        </Notice>
      </Grid>
      <Banner tone="as-other">
        <F k="opa" size={32} named /> Je kijkt nu als opa Kees. <a href="#stop">Stop met kijken</a>
      </Banner>
      <Banner tone="offline">Geen verbinding. Wat je schrijft blijft hier staan.</Banner>
      <Disclosure summary="Waarom vragen we dit?">
        <p>Dan weten jullie later nog wie dit zei, en waar het begon.</p>
      </Disclosure>
      <Disclosure summary="Wat zeiden we eerder?" open>
        <p>Op 3 november stond hier: „Beter slapen.”</p>
      </Disclosure>
      <Conflict
        title="Twee mensen schreven tegelijk"
        mine={{
          title: 'Wat jij schreef',
          text: 'We lezen elke avond een kwartier voor, mama en opa om de beurt.',
          face: <F k="mama" />,
          choose: 'Neem die van mij',
        }}
        theirs={{
          title: 'Wat Tom schreef',
          text: 'We lezen elke avond tien minuten voor, papa en opa om de beurt.',
          face: <F k="wijk" />,
          choose: 'Neem die van Tom',
        }}
        keepBoth="Bewaar ze allebei"
        onChoose={() => {}}
      >
        <p>Er gaat niets verloren. Kies wat in het plan komt.</p>
      </Conflict>
      <h2>Tijdlijn</h2>
      <Card>
        <Timeline label="Wat er gebeurde">
          <TimelineItem
            date="2026-11-20"
            when="vrijdag 20 november"
            title="Elif sliep drie nachten door"
            mark={<Pictogram of={star} size={24} />}
            who={
              <>
                <F k="elif" size={36} />
                <F k="opa" size={36} />
              </>
            }
            bright
          >
            <p>„Ik hoorde niks meer.”</p>
          </TimelineItem>
          <TimelineItem date="2026-11-10" when="dinsdag 10 november" title="Samen aan tafel" mark={<F k="wijk" />}>
            <p>Zes mensen, een uur. Twee afspraken gemaakt.</p>
          </TimelineItem>
          <TimelineItem
            date="2026-11-03"
            when="dinsdag 3 november"
            title="Het plan begon"
            mark={<Pictogram of={goal} size={24} />}
          />
        </Timeline>
      </Card>
      <h2>Wachten, leeg, vragen</h2>
      <Grid>
        <Card>
          <Busy label="We halen de week op" />
        </Card>
        <Card>
          <EmptyState
            title="Hier is nog plaats"
            picture={<LazyScene kind="empty-chair" />}
            action={<Button>Nodig iemand uit</Button>}
          >
            Wie hoort er nog meer bij jullie?
          </EmptyState>
        </Card>
      </Grid>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        Open een vraag
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Stop je met delen?"
        closeLabel="Sluiten"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Ja, stop met delen</Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              Nee, laat zo
            </Button>
          </>
        }
      >
        <p>Samira ziet daarna de week niet meer. Wat zij al las, weet zij.</p>
      </Dialog>
    </Stack>
  )
}

/** The scenes. */
export function Scenes() {
  return (
    <Stack gap={5}>
      <h2>Plaatjes</h2>
      <Grid>
        {(['table', 'empty-chair', 'evening', 'school-day'] as const).map((kind) => (
          <LazyScene key={kind} kind={kind} />
        ))}
      </Grid>
    </Stack>
  )
}
