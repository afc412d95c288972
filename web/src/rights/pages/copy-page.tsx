import { type ReactNode, useRef, useState } from 'react'
import { useDates } from '../../lib/dates.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { Link, useParams } from '../../lib/router.tsx'
import { saveFile } from '../../lib/save-file.ts'
import { useLocale, useText } from '../../lib/text.tsx'
import { Busy } from '../../ui/busy.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { PrintFooter } from '../../ui/print-footer.tsx'
import { CopyAccount } from '../components/copy-account.tsx'
import { CopyHelp, CopyLooks, CopyShares } from '../components/copy-lists.tsx'
import { RequestCard } from '../components/request-card.tsx'
import { TextLine } from '../components/text-line.tsx'
import { fileOf } from '../select/file.ts'
import { useCopy } from '../use-copy.ts'
import { useRights } from '../use-rights.ts'
import '../rights.css'

/** Everything about one person on one page, in plain words: to read, to print, and to keep as a file that stands by itself. */
export function CopyPage() {
  const t = useText()
  const dates = useDates()
  const { locale } = useLocale()
  const { familyId } = useParams<'/t/:familyId/mijn-gegevens/alles'>()
  const known = useRights(familyId)
  const { people, me, today, requests } = known.rights
  const [chosen, choose] = useState(people[0]?.personId ?? me)
  const isMe = chosen === me
  const copy = useCopy(familyId, chosen, isMe, known.table.plan.me.kind === 'professional')
  const sheet = useRef<HTMLDivElement>(null)
  const texts = known.texts.filter((text) => text.about.includes(chosen))
  const own = texts.filter(({ saidBy }) => saidBy === chosen)
  const others = texts.filter(({ saidBy }) => saidBy !== chosen)
  const name = known.table.person(chosen)?.callName ?? ''
  const save = () => {
    if (!sheet.current) return
    const html = fileOf(sheet.current, t('rights.copy.file-title'), locale)
    saveFile(new Blob([html], { type: 'text/html' }), t('rights.copy.file'))
  }
  return (
    <Stack gap={5}>
      <PageTitle
        above={<Link to={href('/t/:familyId/mijn-gegevens', { familyId })}>{t('rights.copy.back')}</Link>}
        below={t('rights.copy.explain')}
      >
        {t('rights.copy.title')}
      </PageTitle>
      <Stack gap={3} className="kt-no-print">
        {people.length > 1 && (
          <ChoiceList
            id="copy-whose"
            beside
            label={t('rights.whose')}
            choices={people.map(({ personId, callName }) => ({
              value: personId,
              label: personId === me ? t('rights.whose.me') : callName,
            }))}
            value={chosen}
            onChange={choose}
          />
        )}
        {copy.ready && (
          <Row>
            <Button onClick={save}>{t('rights.copy.save')}</Button>
            <Button kind="quiet" onClick={() => window.print()}>
              {t('rights.copy.print')}
            </Button>
          </Row>
        )}
        {copy.failed instanceof Problem && <ProblemNotice problem={copy.failed} />}
        {!copy.ready && !copy.failed && <Busy label={t('app.busy')} />}
      </Stack>
      <div ref={sheet}>
        <Stack gap={5}>
          <p className="kt-soft">{t('rights.copy.of', { name, day: dates.day(today) })}</p>
          <Part id="who" title={t('rights.copy.who')}>
            <ul>
              <li>{t('rights.copy.name', { name: copy.member?.details?.fullName || name })}</li>
              {copy.member?.details?.birthDate && (
                <li>{t('rights.copy.born', { day: dates.day(copy.member.details.birthDate) })}</li>
              )}
              {copy.member?.details && copy.member.details.languages.length > 0 && (
                <li>{t('rights.copy.languages', { languages: dates.list(copy.member.details.languages) })}</li>
              )}
              {copy.member?.about && <li>{copy.member.about}</li>}
              {copy.seats.map((seat) => (
                <li key={seat.id}>
                  {t('rights.copy.seat', { role: seat.role || name, day: dates.day(seat.since) })}
                  {seat.contact?.phone && ` ${t('rights.copy.phone', { phone: seat.contact.phone })}`}
                </li>
              ))}
            </ul>
          </Part>
          <Part id="said" title={isMe ? t('rights.own') : t('rights.own.of', { name })} none={own.length === 0}>
            {own.map((text) => (
              <TextLine key={text.itemId} known={known} text={text} />
            ))}
          </Part>
          {copy.lines && copy.lines.length > 0 && (
            <Part id="lines" title={t('rights.copy.own-plan')}>
              <ul>
                {copy.lines.map(({ id, text }) => (
                  <li key={id}>
                    <q dir="auto">{text}</q>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Part
            id="about"
            title={isMe ? t('rights.others') : t('rights.others.of', { name })}
            none={others.length === 0}
          >
            {others.map((text) => (
              <TextLine key={text.itemId} known={known} text={text} />
            ))}
          </Part>
          <Part id="shared" title={t('rights.copy.shared')}>
            <CopyShares familyId={familyId} known={known} personId={chosen} />
          </Part>
          <Part id="helped" title={t('rights.copy.helped')}>
            <CopyHelp familyId={familyId} known={known} personId={chosen} />
          </Part>
          <Part id="emergency" title={t('rights.copy.emergency')} none={copy.emergencies.length === 0}>
            <ul>
              {copy.emergencies.map(({ id, callName, organisation, openedAt, reason }) => (
                <li key={id}>
                  {t('rights.copy.opened', {
                    who: organisation ? `${callName} (${organisation})` : callName,
                    moment: dates.moment(openedAt),
                  })}{' '}
                  <q dir="auto">{reason}</q>
                </li>
              ))}
            </ul>
          </Part>
          <Part id="asked" title={t('rights.requests')} none={requests.length === 0}>
            <ul className="rights-list">
              {requests
                .filter(({ personId }) => personId === chosen)
                .map((request) => (
                  <RequestCard
                    key={request.id}
                    request={request}
                    today={today}
                    title={t(`rights.kind.${request.kind}`)}
                  />
                ))}
            </ul>
          </Part>
          <Part id="looked" title={t('rights.copy.looked')} none={copy.looks?.lines.length === 0}>
            {copy.looks && <CopyLooks known={known} lines={copy.looks.lines} />}
            {copy.looks?.more && <p>{t('rights.copy.looked.more')}</p>}
          </Part>
          {copy.account && (
            <Part id="account" title={t('rights.copy.account')}>
              <CopyAccount familyId={familyId} account={copy.account} />
            </Part>
          )}
          <p>{t('rights.copy.elsewhere')}</p>
        </Stack>
      </div>
      <PrintFooter text={t('rights.copy.footer', { day: dates.day(today) })} />
    </Stack>
  )
}

function Part({ id, title, none, children }: { id: string; title: string; none?: boolean; children: ReactNode }) {
  const t = useText()
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>{title}</h2>
        {none ? <p>{t('rights.copy.nothing')}</p> : children}
      </Stack>
    </section>
  )
}
