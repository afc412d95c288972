import { whatSeatSees } from '@keukentafel/core/circle/what-seat-sees.ts'
import { isDay } from '@keukentafel/core/shared/dates.ts'
import { useDates } from '../../lib/dates.ts'
import type { Form } from '../../lib/form.tsx'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Card, Hidden, Stack } from '../../ui/layout.tsx'
import { Sees } from '../components/sees.tsx'
import { type Question, questionsFor } from './questions.ts'
import { type InviteValues, NEW } from './values.ts'
import './invite.css'

interface Props {
  form: Form<InviteValues>
  onGo: (question: Question) => void
}

/** Everything once more before it is sent, and exactly what somebody will and will not see. */
export function Check({ form, onGo }: Props) {
  const t = useText()
  const dates = useDates()
  const { values } = form
  const day = (text: string) => (isDay(text) ? dates.spoken(text) : text)
  const rows: [key: string, question: Question, value: string, pointers: string[]][] = [
    ['name', 'who', values.callName, ['/person', '/person/callName', '/person/personId', '/person/newPersonId']],
    ['kind', values.who === NEW ? 'kind' : 'who', values.kind && t(`circle.kind.${values.kind}`), ['/kind']],
    [
      'role',
      'role',
      [values.role, values.kind === 'professional' ? values.organisation : ''].filter(Boolean).join(', '),
      ['/role', '/organisation'],
    ],
    ['purpose', 'purpose', values.purpose, ['/purpose']],
    ['mayExpect', 'expect', values.mayExpect, ['/mayExpect']],
    ['mayNotExpect', 'expect', values.mayNotExpect, ['/mayNotExpect']],
    ['lookAgainOn', 'time', day(values.lookAgainOn), ['/lookAgainOn']],
    ['until', 'time', day(values.until), ['/until']],
    [
      'how',
      'how',
      values.channel === 'email' ? values.email : values.channel && t('circle.invite.how.paper'),
      ['/channel', '/email'],
    ],
  ]
  const asked = questionsFor(values)
  return (
    <Stack gap={5}>
      <Card>
        <dl className="invite-check">
          {rows
            .filter(([, question]) => asked.includes(question))
            .map(([key, question, value, pointers]) => {
              const wrong = pointers.map((pointer) => form.error(pointer)).find(Boolean)
              return (
                <div key={key} className={wrong ? 'kt-field--error' : undefined}>
                  <dt>{t(`circle.check.${key}`)}</dt>
                  <dd dir="auto">
                    <span className="invite-check__value">
                      {value || <span className="kt-soft">{t('circle.check.nothing')}</span>}
                    </span>
                    {wrong && <FieldError id={`check-${key}-error`}>{wrong}</FieldError>}
                    <Button
                      id={`check-${key}`}
                      kind="plain"
                      aria-describedby={wrong ? `check-${key}-error` : undefined}
                      onClick={() => onGo(question)}
                    >
                      {t('circle.check.change')} <Hidden>{t(`circle.check.${key}`)}</Hidden>
                    </Button>
                  </dd>
                </div>
              )
            })}
        </dl>
      </Card>
      {values.kind && (
        <Card tone="linen">
          <Sees {...whatSeatSees(values.kind)} name={values.callName} />
        </Card>
      )}
    </Stack>
  )
}

/** Which row of the check belongs to which pointer of what was sent. */
export const checkFields: Record<string, string> = {
  '/person': 'check-name',
  '/person/callName': 'check-name',
  '/person/personId': 'check-name',
  '/person/newPersonId': 'check-name',
  '/kind': 'check-kind',
  '/role': 'check-role',
  '/organisation': 'check-role',
  '/purpose': 'check-purpose',
  '/mayExpect': 'check-mayExpect',
  '/mayNotExpect': 'check-mayNotExpect',
  '/lookAgainOn': 'check-lookAgainOn',
  '/until': 'check-until',
  '/channel': 'check-how',
  '/email': 'check-how',
}
