import { useState } from 'react'
import { DayTextField } from '../../lib/day-field.tsx'
import { Problem } from '../../lib/problem.ts'
import { useText } from '../../lib/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Grid, Row, Stack } from '../../ui/layout.tsx'

export interface Filter {
  person?: string
  from?: string
  until?: string
}
interface Props {
  people: readonly { id: string; callName: string }[]
  me: string
  filter: Filter
  error: unknown
  onChange: (filter: Filter) => void
}
const fields: Readonly<Record<string, string>> = { '/from': 'looks-from', '/until': 'looks-until' }
const without = (value: string) => (value === '' ? undefined : value)

/** Narrows to one person, a period, or both. */
export function LooksFilter({ people, me, filter, error, onChange }: Props) {
  const t = useText()
  const [person, setPerson] = useState(filter.person ?? '')
  const [from, setFrom] = useState(filter.from ?? '')
  const [until, setUntil] = useState(filter.until ?? '')
  const faults = error instanceof Problem ? error.errors : []
  const faultAt = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.detail
  const apply = () => {
    const next = { person: without(person), from: without(from), until: without(until) }
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)))
  }
  const clear = () => {
    for (const set of [setPerson, setFrom, setUntil]) set('')
    onChange({})
  }
  return (
    <div className="kt-no-print">
      <Disclosure summary={t('looks.filter')} open={faults.length > 0}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <Stack gap={4}>
            {faults.length > 0 && error instanceof Problem && (
              <ErrorSummary
                title={error.title}
                errors={faults.map(({ pointer, detail }) => ({
                  fieldId: fields[pointer] ?? 'looks-from',
                  message: detail,
                }))}
              />
            )}
            <Field id="looks-person" label={t('looks.filter.person')}>
              {(aria) => (
                <select
                  {...aria}
                  className="kt-input"
                  value={person}
                  onChange={(event) => setPerson(event.target.value)}
                >
                  <option value="">{t('looks.filter.everybody')}</option>
                  {people.map(({ id, callName }) => (
                    <option key={id} value={id}>
                      {id === me ? t('looks.filter.me', { name: callName }) : callName}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Grid>
              <DayTextField
                id="looks-from"
                label={t('looks.filter.from')}
                value={from}
                onChange={setFrom}
                error={faultAt('/from')}
              />
              <DayTextField
                id="looks-until"
                label={t('looks.filter.until')}
                value={until}
                onChange={setUntil}
                error={faultAt('/until')}
              />
            </Grid>
            <Row>
              <Button type="submit" kind="quiet">
                {t('looks.filter.show')}
              </Button>
              {Object.keys(filter).length > 0 && (
                <Button kind="plain" onClick={clear}>
                  {t('looks.filter.clear')}
                </Button>
              )}
            </Row>
          </Stack>
        </form>
      </Disclosure>
    </div>
  )
}
