import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../lib/api.ts'
import { ProblemNotice } from '../../lib/form.tsx'
import { href } from '../../lib/paths.ts'
import { Problem } from '../../lib/problem.ts'
import { Link } from '../../lib/router.tsx'
import { useText } from '../../lib/text.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** Finds a person or a family by the beginning of a name, at my own tables only. */
export function PeopleSearch() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const name = useDeferredValue(typed.trim())
  const { data, error, refetch } = useQuery({
    queryKey: ['searchPeople', name],
    queryFn: () => call('searchPeople', { query: { name } }),
    enabled: name.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const people = name && data ? data.people : undefined
  return (
    <Stack as="search" gap={2}>
      <TextField
        id="search"
        type="search"
        label={t('my-families.search')}
        marker=""
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {error instanceof Problem && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      <p role="status" className="kt-soft">
        {people && t('my-families.found', { count: people.length })}
      </p>
      {people && people.length > 0 && (
        <ul className="my-families__found">
          {people.map((person) => (
            <li key={person.personId + person.familyId}>
              <Link to={href('/t/:familyId/week', { familyId: person.familyId })}>{person.callName}</Link>{' '}
              <span className="kt-soft">{[person.role, person.familyName].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  )
}
