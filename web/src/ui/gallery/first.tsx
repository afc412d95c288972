import { useState } from 'react'
import { Button, LinkButton } from '../button.tsx'
import { DayEntry, DayStrip } from '../day-strip.tsx'
import { Card, Grid, Row, Stack } from '../layout.tsx'
import { NightLegend } from '../night-band.tsx'
import { PageTitle } from '../page-title.tsx'
import { Quote } from '../quote.tsx'
import { StepList, StepRow, type StepStatus } from '../step-row.tsx'
import { LawTag, Tag } from '../tag.tsx'
import { ViewBox } from '../view-box.tsx'
import { F } from './people.tsx'

const mama = { tone: 'mint', label: 'bij mama' } as const
const papa = { tone: 'lilac', label: 'bij papa' } as const

/** The page of the board, made with the components. */
export function FirstScreen() {
  const [status, setStatus] = useState<StepStatus>('open')
  return (
    <>
      <PageTitle
        above="Goedemorgen. Het is dinsdag 24 november."
        actions={
          <>
            <Button>Vandaag ging goed</Button>
            <Button kind="quiet">Even rustig aan</Button>
          </>
        }
      >
        Vandaag komt er één iemand. Morgen is een rustdag.
      </PageTitle>
      <section aria-labelledby="week">
        <Stack gap={3}>
          <h2 id="week">Deze week thuis</h2>
          <DayStrip
            label="De week van 23 november"
            days={[
              {
                date: '2026-11-23',
                weekday: 'ma',
                day: '23',
                spoken: 'maandag 23 november',
                night: mama,
                entries: (
                  <DayEntry face={<F k="wijk" />} time="15.30">
                    Tom van het wijkteam, thuis
                  </DayEntry>
                ),
              },
              {
                date: '2026-11-24',
                weekday: 'di',
                day: '24',
                spoken: 'dinsdag 24 november',
                today: 'vandaag',
                night: mama,
                entries: (
                  <DayEntry face={<F k="coach" />} time="10.00">
                    slaapcoach, thuis
                  </DayEntry>
                ),
              },
              {
                date: '2026-11-25',
                weekday: 'wo',
                day: '25',
                spoken: 'woensdag 25 november',
                rest: 'rustdag',
                night: mama,
              },
              {
                date: '2026-11-26',
                weekday: 'do',
                day: '26',
                spoken: 'donderdag 26 november',
                night: papa,
                entries: (
                  <DayEntry face={<F k="ggz" />} time="13.00">
                    mama’s gesprek, elders
                  </DayEntry>
                ),
              },
              {
                date: '2026-11-27',
                weekday: 'vr',
                day: '27',
                spoken: 'vrijdag 27 november',
                night: papa,
                entries: (
                  <DayEntry face={<F k="opa" />} time="19.00">
                    opa leest voor
                  </DayEntry>
                ),
              },
              {
                date: '2026-11-28',
                weekday: 'za',
                day: '28',
                spoken: 'zaterdag 28 november',
                night: papa,
                busy: 'drie dingen op één dag',
                entries: (
                  <>
                    <DayEntry face={<F k="deniz" />}>voetbal Deniz</DayEntry>
                    <DayEntry face={<F k="buur" />} time="14.00">
                      Joke past op
                    </DayEntry>
                  </>
                ),
              },
              {
                date: '2026-11-29',
                weekday: 'zo',
                day: '29',
                spoken: 'zondag 29 november',
                night: mama,
                empty: 'niets',
              },
            ]}
          />
          <NightLegend label="De kinderen slapen:" nights={[mama, papa]} />
        </Stack>
      </section>
      <Grid>
        <Card as="article">
          <Stack gap={4}>
            <Quote
              as="h2"
              face={<F k="elif" size={72} />}
              said="Elif (9) zei dit op 3 november, aan tafel met mama en opa"
            >
              Ik wil weer rustig slapen
            </Quote>
            <StepList>
              <StepRow
                status="done"
                statusLabel="klaar"
                who={<F k="mama" />}
                onToggle={() => {}}
                toggleLabel="Klaar: nachtlampje kopen"
              >
                Nachtlampje kopen
              </StepRow>
              <StepRow
                status={status}
                statusLabel={status === 'done' ? 'klaar' : 'nog doen'}
                when="vrijdag 27 november"
                who={
                  <>
                    <F k="opa" />
                    <F k="elif" />
                  </>
                }
                onToggle={() => setStatus(status === 'done' ? 'open' : 'done')}
                toggleLabel="Klaar: opa leest voor"
              >
                <a href="#step">Opa leest voor op vrijdag</a>
              </StepRow>
              <StepRow
                status="stuck"
                statusLabel="lukt niet"
                when="vandaag, met de slaapcoach"
                who={<F k="coach" />}
                more={<Tag tone="sun">nodig: een avond met z’n allen thuis</Tag>}
              >
                Samen het slaapplan maken
              </StepRow>
              <StepRow status="stopped" statusLabel="gestopt" when="doen we niet meer">
                Melatonine proberen
              </StepRow>
            </StepList>
            <ViewBox view="differs" title="Deniz ziet het anders" face={<F k="deniz" named />}>
              „Ik vind dat we eerst iets aan de herrie moeten doen.”
            </ViewBox>
            <Row gap={2}>
              <Tag>slapen</Tag>
              <Tag tone="plain">1 van 3 stappen gedaan</Tag>
            </Row>
          </Stack>
        </Card>
        <Stack gap={5}>
          <Card as="article">
            <Stack gap={2}>
              <div>
                <LawTag>Moet van de rechter</LawTag>
              </div>
              <h3>Iedere dag naar school</h3>
              <p className="kt-small kt-soft">
                Beschikking van 12 oktober. Geldt tot 12 april. Kijken we op 10 januari samen naar.
              </p>
              <ViewBox view="differs" title="Mama">
                „Ik wil dit ook, maar niet om half negen met twee kinderen alleen.”
              </ViewBox>
              <ViewBox view="agrees" title="Papa is het eens">
                „Ik kan op woensdag brengen.”
              </ViewBox>
              <ViewBox view="remark" title="Juf Anouk zegt erbij">
                De poort is vanaf kwart voor acht open.
              </ViewBox>
            </Stack>
          </Card>
          <Card tone="calm">
            <Stack gap={3}>
              <h3>Volgende week wordt druk</h3>
              <p>
                Dinsdag komen er <b>drie</b> mensen. Jullie wilden er één op een dag. Zullen we de slaapcoach en het
                wijkteam samen laten komen?
              </p>
              <Row>
                <Button busy>Ja, stel dat voor</Button>
                <LinkButton kind="quiet" href="#laat">
                  Laat zo
                </LinkButton>
                <Button kind="plain">Later</Button>
              </Row>
            </Stack>
          </Card>
        </Stack>
      </Grid>
    </>
  )
}
