import { useQuery } from '@tanstack/react-query'
import { call, type Output } from '../lib/api.ts'
import { useCircle, useFamily, useMe, useRead } from '../lib/query.ts'

type Look = Output<'readLooks'>['lines'][number]
/** No more pages of who looked than this: the page says when there is more. */
const MOST_PAGES = 40

async function everyLook(familyId: string): Promise<{ lines: Look[]; more: boolean }> {
  const lines: Look[] = []
  let before: string | undefined
  for (let i = 0; i < MOST_PAGES; i++) {
    const page = await call('readLooks', { params: { familyId }, query: before ? { before } : {} })
    lines.push(...page.lines)
    if (!page.next) return { lines, more: false }
    before = page.next
  }
  return { lines, more: true }
}

/** Lines in the family's own rooms that this person wrote. Who is in no room gets none. */
async function ownLines(familyId: string, personId: string) {
  const { rooms } = await call('listOwnRooms', { params: { familyId } })
  const found = await Promise.all(
    rooms.map(async (room) => {
      const { lines } = await call('readOwnRoom', { params: { familyId, roomId: room.id } })
      return lines.filter(({ saidBy }) => saidBy === personId).map(({ id, text }) => ({ id, text, room: room.name }))
    }),
  )
  return found.flat()
}

export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>
/** What hangs on the account and at no table: calendars brought in, calendar programs, reminders. Of oneself, and only on one's own screen. */
async function ownAccount() {
  const [{ calendars }, { feeds }, notices] = await Promise.all([
    call('listOthers'),
    call('listFeeds'),
    call('readNotices'),
  ])
  return { calendars, feeds, notices }
}

/** Everything for the page that one keeps, each read by its own rules and with its own line in the log. */
export function useCopy(familyId: string, personId: string, isMe: boolean, professional: boolean) {
  const family = useFamily(familyId)
  const circle = useCircle(familyId)
  const { emergencies } = useRead('readEmergencies', { params: { familyId } })
  // Fetched once for this page: each time is a look of its own.
  const looks = useQuery({
    queryKey: ['copy-looks', familyId],
    queryFn: () => everyLook(familyId),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const lines = useQuery({
    queryKey: ['copy-lines', familyId, personId],
    queryFn: () => (isMe && !professional ? ownLines(familyId, personId) : Promise.resolve([])),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { joint } = useMe()
  const account = useQuery({
    queryKey: ['copy-account', isMe && !joint],
    queryFn: () => (isMe && !joint ? ownAccount() : Promise.resolve(null)),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    member: family.members.find(({ id }) => id === personId),
    seats: circle.seats.filter((seat) => seat.personId === personId),
    emergencies,
    looks: looks.data,
    lines: lines.data,
    account: account.data,
    ready: looks.isSuccess && lines.isSuccess && account.isSuccess,
    failed: looks.error ?? lines.error ?? account.error,
  }
}
