import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { HowTo } from '../../lib/how-to.tsx'
import { Beside } from '../../lib/items/components/beside.tsx'
import { PeopleLine } from '../../lib/items/components/faces.tsx'
import { GuestsWait } from '../../lib/items/components/guests-wait.tsx'
import { OlderTexts } from '../../lib/items/components/older-texts.tsx'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidBy } from '../../lib/items/components/said-by.tsx'
import { WordsEditor } from '../../lib/items/forms/words-editor.tsx'
import type { Table } from '../../lib/items/select/table.ts'
import { useAct } from '../../lib/items/use-act.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { useChangeItem } from '../../lib/items/use-writes.ts'
import { href } from '../../lib/paths.ts'
import { Link, navigate, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { print } from '../../ui/pictograms-act.ts'
import { table as tableDrawing } from '../../ui/pictograms-life.ts'
import { BackToPlan } from '../components/back-to-plan.tsx'
import { NotThere } from '../components/not-there.tsx'
import { WeighLink } from '../components/weigh-link.tsx'
import { Overview } from '../conference/overview.tsx'
import { isConference } from '../conference/said.ts'
import { Agenda } from '../conversation/agenda.tsx'
import { PartForm } from '../conversation/part-form.tsx'
import { Parts } from '../conversation/parts.tsx'
import { maySettle, partOf, type Talk } from '../conversation/people.ts'
import { SettleForm } from '../conversation/settle-form.tsx'
import { HeardInvite } from '../heard/invite.tsx'
import '../plan.css'
import '../conversation/talk.css'
import { Part } from '../../ui/part.tsx'

/** One talk before it is held: what about, when and where, what everybody wants to talk about, how everybody takes part. */
export function ConversationPage() {
  const table = useTable()
  const { itemId } = useParams<'/t/:familyId/gesprek/:itemId'>()
  const talk = table.find(itemId, 'conversation')
  if (!talk) return <NotThere table={table} />
  return <OneConversation key={itemId} table={table} talk={talk} />
}

function OneConversation({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const familyId = table.plan.family.id
  const { item } = talk
  const mine = partOf(table, talk, table.plan.me.personId)
  return (
    <Stack gap={5}>
      <BackToPlan familyId={familyId} to={href('/t/:familyId/gesprek', { familyId })}>
        {t('conversation.back-to')}
      </BackToPlan>
      <PageTitle
        above={[isConference(talk) && t('conference.name'), t(`conversation.state.${item.state}`)]
          .filter(Boolean)
          .join(', ')}
        below={<SaidBy table={table} item={item} />}
      >
        <span dir="auto">{item.content.text}</span>
      </PageTitle>
      <Acts table={table} talk={talk} />
      {(item.state === 'asked' || item.state === 'planned') && (
        <HowTo of={isConference(talk) ? 'conference' : 'talk'} />
      )}
      <HeardInvite table={table} talk={talk} />
      <GuestsWait table={table} item={item} piece="week" />
      <Grid>
        <Part id="when" title={t('conversation.when')}>
          <When table={table} talk={talk} />
        </Part>
        <Part id="parts" title={t('conversation.parts')}>
          <Parts table={table} talk={talk} />
          {table.plan.can.add && item.state !== 'held' && (
            <Opener label={t(mine ? 'conversation.part.change' : 'conversation.part.say')}>
              {(close) => <PartForm table={table} talk={talk} onDone={close} />}
            </Opener>
          )}
        </Part>
      </Grid>
      {isConference(talk) && <Overview table={table} talk={talk} />}
      <Part id="agenda" title={t('conversation.agenda')}>
        <p className="kt-soft">{t('conversation.agenda.below')}</p>
        <Agenda table={table} talk={talk} />
      </Part>
      <Stack gap={3} className="kt-no-print">
        <Beside table={table} on={item} />
        <Row>
          {talk.can.edit && (
            <Opener kind="plain" label={t('conversation.words')}>
              {(close) => <WordsEditor table={table} entry={talk} onDone={close} />}
            </Opener>
          )}
          <OlderTexts table={table} entry={talk} field="text" now={item.content.text} />
          <Cancel table={table} talk={talk} />
        </Row>
        <WeighLink table={table} itemId={item.id} />
      </Stack>
    </Stack>
  )
}

/** To the table, or to what was said there; and on paper. */
function Acts({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const { item } = talk
  const where = { familyId: table.plan.family.id, itemId: item.id }
  const atTable = href('/t/:familyId/gesprek/:itemId/tafel', where)
  const begin = useAct(async () => {
    await change(item, { state: 'now', onDate: item.onDate ?? table.plan.today })
    navigate(atTable)
  })
  const isOn = item.state === 'now' || item.state === 'alone'
  const mayBegin = maySettle(table) && talk.can.move && !isOn && item.state !== 'cancelled'
  return (
    <Stack gap={3} className="kt-no-print">
      {begin.problem && <ProblemNotice problem={begin.problem} onRetry={() => void begin.run()} />}
      <Row>
        {isOn && (
          <LinkButton as={Link} to={atTable} icon={<Pictogram of={tableDrawing} />}>
            {t('conversation.to-table')}
          </LinkButton>
        )}
        {mayBegin && (
          <Button
            kind={item.state === 'held' ? 'quiet' : 'primary'}
            icon={<Pictogram of={tableDrawing} />}
            busy={begin.busy}
            onClick={() => void begin.run()}
          >
            {t(item.state === 'held' ? 'conversation.again' : 'conversation.begin')}
          </Button>
        )}
        {(item.state === 'held' || isOn) && (
          <LinkButton as={Link} kind="quiet" to={href('/t/:familyId/gesprek/:itemId/verslag', where)}>
            {t('conversation.to-minutes')}
          </LinkButton>
        )}
        <LinkButton
          as={Link}
          kind="quiet"
          icon={<Pictogram of={print} />}
          to={href('/t/:familyId/gesprek/:itemId/papier', where)}
        >
          {t('conversation.to-paper')}
        </LinkButton>
      </Row>
      {item.state === 'held' && mayBegin && <p className="kt-soft kt-small">{t('conversation.again.hint')}</p>}
    </Stack>
  )
}

function When({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const dates = useDates()
  const { onDate, content, state } = talk.item
  const may = maySettle(table) && talk.can.move && state !== 'held' && state !== 'cancelled'
  return (
    <>
      {onDate ? (
        <p className="plan-day">
          {dates.spoken(onDate)} {content.time && t('conversation.at', { time: dates.time(content.time) })}
        </p>
      ) : (
        <p className="kt-soft">{t(may ? 'conversation.when.choose' : 'conversation.when.family')}</p>
      )}
      {content.place && <p dir="auto">{content.place}</p>}
      <PeopleLine people={table.people(content.persons)} text={(names) => t('conversation.when.with', { names })} />
      {may && (
        <Opener
          kind={onDate ? 'plain' : 'quiet'}
          label={t(onDate ? 'conversation.settle.change' : 'conversation.settle')}
        >
          {(close) => <SettleForm table={table} talk={talk} onDone={close} />}
        </Opener>
      )}
    </>
  )
}

function Cancel({ table, talk }: { table: Table; talk: Talk }) {
  const t = useText()
  const change = useChangeItem(table.plan.family.id)
  const act = useAct(() => change(talk.item, { state: 'cancelled' }))
  const { state } = talk.item
  if (!talk.can.move || (state !== 'asked' && state !== 'planned')) return null
  return (
    <>
      <Button kind="plain" busy={act.busy} onClick={() => void act.run()}>
        {t('conversation.cancel')}
      </Button>
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void act.run()} />}
    </>
  )
}
