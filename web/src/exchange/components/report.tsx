import type { Output } from '../../lib/api.ts'
import { href } from '../../lib/paths.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Stack } from '../../ui/layout.tsx'
import { Pictogram } from '../../ui/pictogram.tsx'
import { check, close } from '../../ui/pictograms-act.ts'
import './exchange.css'

type ReportShape = Output<'importBundle'>

/** What became of everything in the file: every part is named once, taken over as what, or not and why. */
export function Report({ report }: { report: ReportShape }) {
  const t = useText()
  const { lines, familyId } = report
  const taken = lines.filter((line) => line.taken)
  const left = lines.filter((line) => !line.taken)
  return (
    <Stack gap={6}>
      {familyId && (
        <div>
          <LinkButton as={Link} to={href('/t/:familyId/plan', { familyId })}>
            {t('exchange.report.to-table')}
          </LinkButton>
        </div>
      )}
      <Lines id="taken" title={t('exchange.report.taken', { count: taken.length })} lines={taken} picture={check} />
      <Lines
        id="left"
        title={t('exchange.report.left', { count: left.length })}
        lines={left}
        picture={close}
        explain={t('exchange.report.left-explain')}
      />
    </Stack>
  )
}

interface LinesProps {
  id: string
  title: string
  explain?: string
  lines: ReportShape['lines']
  picture: typeof check
}

function Lines({ id, title, explain, lines, picture }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <Card aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{title}</h2>
        {explain && <p>{explain}</p>}
        <ul className="exchange-lines">
          {lines.map(({ resource, as, remark }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes, and a resource may be named as what it became more than once
            <li key={`${resource} ${i}`}>
              <Pictogram of={picture} />
              <div>
                {as && <b>{as}</b>} <span className="exchange-lines__resource">{resource}</span>
                {remark && <p className="kt-small">{remark}</p>}
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  )
}
