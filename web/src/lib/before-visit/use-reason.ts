import { newId } from '../ids.ts'
import { useWrite } from '../query.ts'

/** Keeps why a visit is there all the same, as a note with the visit, for whoever hears the visit. */
export function useReason(familyId: string) {
  const add = useWrite('addItem')
  return async (visitId: string, reason: string): Promise<void> => {
    if (reason.trim() === '') return
    await add.mutateAsync({
      params: { familyId },
      body: {
        id: newId(),
        kind: 'note',
        parentId: visitId,
        onDate: null,
        audience: 'circle',
        audiencePersons: [],
        content: { text: reason.trim() },
      },
    })
  }
}
