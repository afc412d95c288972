import { useDates } from '../../lib/dates.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { NotThere } from '../components/not-there.tsx'
import { OnPaper } from '../conference/on-paper.tsx'
import { isConference } from '../conference/said.ts'
import { pointsOf, type Talk, takingPart } from '../conversation/people.ts'
import '../plan.css'
import './paper-page.css'
import '../conversation/talk.css'

/** A talk on paper: what about, the points, and room to write; entered afterwards under "begin again". */
export function ConversationPaperPage() {
  const t = useText()
  const dates = useDates()
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/gesprek/:itemId/papier'>()
  const talk = table.find(itemId, 'conversation')
  if (!talk) return <NotThere table={table} />
  const familyId = table.plan.family.id
  return (
    <>
      <Stack gap={5} className="kt-no-print">
        <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek/:itemId', { familyId, itemId })}>
          {t('conversation.back-to-one')}
        </BackToPlan>
        <PageTitle
          below={t('conversation.paper.below')}
          actions={
            <Button icon={<Pictogram of={print} />} onClick={() => window.print()}>
              {t('plan.paper.print')}
            </Button>
          }
        >
          {t('conversation.paper.title')}
        </PageTitle>
      </Stack>
      <div className="plan-paper">
        <Sheet table={table} talk={talk} />
      </div>
      <PrintFooter text={t('conversation.paper.footer', { day: dates.day(table.plan.today) })} />
    </>
  )
}

const pen = ['a', 'b', 'c', 'd'] as const
/** Room to write with a pen: at most four lines. */
const Lines = ({ count }: { count: number }) =>
  pen.slice(0, count).map((line) => <div key={line} className="talk-paper__line" />)

function Sheet({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const dates = useDates()
  const { onDate, content } = talk.item
  const when = [
    onDate ? dates.spoken(onDate) : t('conversation.paper.day'),
    content.time && t('conversation.at', { time: dates.time(content.time) }),
    content.place,
  ]
  const points = pointsOf(table, talk)
  const people = takingPart(table, talk)
  return (
    <section className="plan-sheet" aria-labelledby="talk-sheet">
      <h2 id="talk-sheet" dir="auto">
        {content.text}
      </h2>
      <p>{when.filter(Boolean).join(', ')}</p>
      <h3>{t('conversation.agenda')}</h3>
      <ol>
        {points.map(({ item }) => (
          <li key={item.id} dir="auto">
            {item.content.text} ({table.person(item.saidBy)?.callName ?? t('plan.somebody')})
          </li>
        ))}
      </ol>
      <Lines count={2} />
      {isConference(talk) ? (
        <OnPaper table={table} talk={talk} lines={(count) => <Lines count={count} />} />
      ) : (
        <>
          <h3>{t('conversation.step.round')}</h3>
          {people.map((person) => (
            <div key={person.id} className="talk-paper__person">
              <h4>{person.callName}</h4>
              <div className="talk-paper__voices">
                <div>
                  <p>{t('conversation.well')}</p>
                  <Lines count={2} />
                </div>
                <div>
                  <p>{t('conversation.worry')}</p>
                  <Lines count={2} />
                </div>
              </div>
            </div>
          ))}
        </>
      )}
      <h3>{t('conversation.paper.agreed')}</h3>
      <Lines count={4} />
      <h3>{t('conversation.paper.wanted')}</h3>
      <Lines count={4} />
      <h3>{t('conversation.paper.otherwise')}</h3>
      <Lines count={2} />
      <h3>{t('conversation.paper.next')}</h3>
      <Lines count={1} />
    </section>
  )
}
