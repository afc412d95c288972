import { useState } from 'react'
import type { Output } from '../../lib/api.ts'
import { href } from '../../lib/paths.ts'
import { useRead } from '../../lib/query.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { SetForm } from '../components/set-form.tsx'
import { ShieldCard } from '../components/shield-card.tsx'
import '../shields.css'

export type Known = Output<'readShields'>
export type Shield = Known['shields'][number]

/** Veiligheid: what is kept from whom, as far as who looks may know of it. It is the same page, and as empty, for everybody else. */
export function SafetyPage() {
  const t = useText()
  const { familyId } = useParams<'/t/:familyId/veiligheid'>()
  const known = useRead('readShields', { params: { familyId } })
  const [done, tell] = useState(false)
  const open = known.shields.filter(({ state }) => state !== 'lifted')
  const over = known.shields.filter(({ state }) => state === 'lifted')
  return (
    <Stack gap={6}>
      <PageTitle below={t('safety.explain')}>{t('safety.title')}</PageTitle>
      {done && (
        <Notice live title={t('safety.set.done')} titleAs="p">
          {t('safety.set.done.look')}
        </Notice>
      )}
      {open.length > 0 && (
        <section aria-labelledby="shields">
          <Stack gap={4}>
            <h2 id="shields">{t('safety.list')}</h2>
            {open.map((shield) => (
              <ShieldCard key={shield.id} familyId={familyId} known={known} shield={shield} />
            ))}
          </Stack>
        </section>
      )}
      {known.canProtect.length > 0 && (
        <Disclosure summary={t('safety.set.title')}>
          <SetForm familyId={familyId} known={known} onDone={() => tell(true)} />
        </Disclosure>
      )}
      <section aria-labelledby="cannot">
        <Stack gap={3}>
          <h2 id="cannot">{t('safety.cannot.title')}</h2>
          <ul>
            {(['people', 'paper', 'names', 'child', 'other'] as const).map((what) => (
              <li key={what}>{t(`safety.cannot.${what}`)}</li>
            ))}
          </ul>
          <p>
            {t.rich('safety.help', {
              tel: (number) => (
                <a key={number.join('')} className="safety-number" href={`tel:${number.join('').replace('-', '')}`}>
                  {number}
                </a>
              ),
            })}
          </p>
          <p>
            <Link to={href('/over')}>{t('safety.traces')}</Link>
          </p>
        </Stack>
      </section>
      {over.length > 0 && (
        <Disclosure summary={t('safety.over')}>
          <Stack gap={4}>
            {over.map((shield) => (
              <ShieldCard key={shield.id} familyId={familyId} known={known} shield={shield} />
            ))}
          </Stack>
        </Disclosure>
      )}
    </Stack>
  )
}
