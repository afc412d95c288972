import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { lifeDomains } from '../../lib/items/life-domains.ts'
import type { Entry, ItemOf } from '../../lib/items/model.ts'
import { sectionOf } from '../../lib/items/select/hearers.ts'
import type { Table } from '../../lib/items/select/table.ts'
import { useTable } from '../../lib/items/use-table.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { Explanation } from '../components/explanation.tsx'
import { LifePart, SayHere } from '../components/life-part.tsx'
import { Room, sayersOf } from '../components/room.tsx'
import { domainsOf, helpersWithoutGoal } from '../select/domains.ts'
import '../picture.css'

type Section = ItemOf<'section'>['content']['section']

/**
 * The shared picture (mission N1): a normal day, every part of life as each sees it, how it came and what was tried, and the
 * joint explanation. Differences stand beside each other without a verdict; goals grow out of it.
 */
export function PicturePage() {
  const t = useText()
  const table = useTable()
  const { said, silent } = domainsOf(table)
  const explained = (...parts: string[]) =>
    table.all('explanation').filter(({ item }) => item.state === 'current' && parts.includes(item.content.part))
  const [day, came] = [sectionOf(table, 'our-day'), sectionOf(table, 'how-it-came')]
  return (
    <Stack gap={4}>
      <PageTitle below={t('picture.ours.below')}>{t('picture.ours.title')}</PageTitle>
      <Card as="section" className="picture-room" aria-labelledby="day">
        <Room id="day" title={t('plan.section.our-day')} people={sayersOf(table, day)} open={day.length > 0}>
          <Own table={table} section="our-day" texts={day} />
        </Room>
      </Card>
      <Card as="section" className="picture-room" aria-labelledby="parts">
        <Room
          id="parts"
          title={t('picture.parts')}
          people={sayersOf(
            table,
            said.flatMap(({ views }) => views.map(({ entry }) => entry)),
          )}
        >
          <Stack gap={4}>
            <p className="kt-soft">{t('picture.parts.explain')}</p>
            {said.map((picture) => (
              <LifePart key={picture.domain} table={table} picture={picture} />
            ))}
            {silent.length > 0 && (
              <Disclosure summary={t('picture.parts.silent', { count: silent.length })}>
                <Stack gap={4}>
                  {silent.map((domain) => (
                    <Disclosure
                      key={domain}
                      summary={
                        <span className="picture-part__title">
                          <Pictogram of={lifeDomains[domain]} size={36} />
                          <b>{t(`plan.domain.${domain}`)}</b>
                        </span>
                      }
                    >
                      <SayHere table={table} domain={domain} />
                    </Disclosure>
                  ))}
                </Stack>
              </Disclosure>
            )}
            <p>
              <Link to={href('/t/:familyId/goed-en-zorgen', { familyId: table.plan.family.id })}>
                {t('picture.ours.voices')}
              </Link>
            </p>
            <Idle table={table} />
          </Stack>
        </Room>
      </Card>
      <Card as="section" className="picture-room" aria-labelledby="came">
        <Room
          id="came"
          title={t('plan.section.how-it-came')}
          people={sayersOf(table, [...came, ...explained('tried')])}
        >
          <Stack gap={5}>
            <Own table={table} section="how-it-came" texts={came} />
            <Explanation table={table} part="tried" />
          </Stack>
        </Room>
      </Card>
      <Card as="section" className="picture-room" aria-labelledby="together">
        <Room
          id="together"
          title={t('picture.explanation')}
          people={sayersOf(table, explained('happens', 'keeps-going', 'helps'))}
        >
          <Stack gap={4}>
            <p className="kt-soft">{t('picture.explanation.explain')}</p>
            <div className="picture-explanations">
              <Explanation table={table} part="happens" />
              <Explanation table={table} part="keeps-going" />
              <Explanation table={table} part="helps" />
            </div>
          </Stack>
        </Room>
      </Card>
    </Stack>
  )
}

/** A part of the family's own account, in its words. */
function Own({ table, section, texts }: { table: Table; section: Section; texts: readonly Entry<'section'>[] }) {
  const t = useText()
  return (
    <Stack gap={4}>
      {texts.length === 0 && <p className="kt-soft">{t(`plan.section.${section}.hint`)}</p>}
      {texts.map((entry) => (
        <SaidText key={entry.item.id} table={table} entry={entry} plain />
      ))}
      {table.plan.can.add && (
        <div className="kt-no-print">
          <Opener label={t('plan.section.add')}>
            {(close) => <TextForm table={table} kind="section" section={section} onDone={close} onCancel={close} />}
          </Opener>
        </div>
      )}
    </Stack>
  )
}

/** Helpers who stand at no goal: said gently, to the family alone, for they decide what help is for. */
function Idle({ table }: { table: Table }) {
  const t = useText()
  const { list } = useDates()
  const helpers = helpersWithoutGoal(table)
  if (table.me?.kind !== 'family' || helpers.length === 0) return null
  const names = list(helpers.map(({ callName }) => callName))
  return <p className="kt-soft">{t('picture.helpers', { names, count: helpers.length })}</p>
}
