import { useDates } from '../../lib/dates.ts'
import { Opener } from '../../lib/items/components/opener.tsx'
import { SaidText } from '../../lib/items/components/said-text.tsx'
import { TextForm } from '../../lib/items/forms/text-form.tsx'
import { lifeDomains } from '../../lib/items/life-domains.ts'
import type { ItemOf } from '../../lib/items/model.ts'
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
  return (
    <Stack gap={6}>
      <PageTitle below={t('picture.ours.below')}>{t('picture.ours.title')}</PageTitle>
      <Card as="section" aria-labelledby="day">
        <Own table={table} section="our-day" id="day" />
      </Card>
      <Card as="section" aria-labelledby="parts">
        <Stack gap={4}>
          <h2 id="parts">{t('picture.parts')}</h2>
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
      </Card>
      <Card as="section" aria-labelledby="came">
        <Stack gap={5}>
          <Own table={table} section="how-it-came" id="came" />
          <Explanation table={table} part="tried" />
        </Stack>
      </Card>
      <Card as="section" aria-labelledby="together">
        <Stack gap={4}>
          <h2 id="together">{t('picture.explanation')}</h2>
          <p className="kt-soft">{t('picture.explanation.explain')}</p>
          <div className="picture-explanations">
            <Explanation table={table} part="happens" />
            <Explanation table={table} part="keeps-going" />
            <Explanation table={table} part="helps" />
          </div>
        </Stack>
      </Card>
    </Stack>
  )
}

/** A part of the family's own account, in its words. */
function Own({ table, section, id }: { table: Table; section: Section; id: string }) {
  const t = useText()
  const texts = sectionOf(table, section)
  return (
    <Stack gap={4}>
      <h2 id={id}>{t(`plan.section.${section}`)}</h2>
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
