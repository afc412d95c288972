import { Suspense } from 'react'
import { useCircle } from '../../lib/query.ts'
import { useText } from '../../lib/text.tsx'

/** When those who help by profession let it be known that they can be reached: nobody answers at night because it was written at night. */
export function WhenReached({ familyId, persons }: { familyId: string; persons: readonly string[] }) {
  if (persons.length === 0) return null
  return (
    <Suspense fallback={null}>
      <Said familyId={familyId} persons={persons} />
    </Suspense>
  )
}

function Said({ familyId, persons }: { familyId: string; persons: readonly string[] }) {
  const t = useText()
  return useCircle(familyId)
    .seats.filter(({ personId, state, kind }) => persons.includes(personId) && state === 'active' && kind !== 'family')
    .map(({ id, callName: name, contact }) => (
      <p key={id} dir="auto">
        {contact?.reachable
          ? t('messages.reached', { name, when: contact.reachable })
          : t('messages.reached.unknown', { name })}
      </p>
    ))
}
