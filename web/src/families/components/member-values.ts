import type { Input } from '../../lib/api.ts'
import type { FaceLook } from '../../ui/face-look.ts'
import type { Member } from '../model.ts'

/** A member as a form has it: all text, the face as JSON, languages with commas between. */
export type MemberValues = Record<
  | 'callName'
  | 'fullName'
  | 'birthDate'
  | 'pronoun'
  | 'about'
  | 'languages'
  | 'look'
  | 'deceasedOn'
  | 'drawnAs'
  | 'drawnShape',
  string
>

/** What the form begins with. */
export const valuesOf = (member: Member | undefined): MemberValues => ({
  callName: member?.callName ?? '',
  fullName: member?.details?.fullName ?? '',
  birthDate: member?.details?.birthDate ?? '',
  pronoun: member?.pronoun ?? '',
  about: member?.about ?? '',
  languages: (member?.details?.languages ?? []).join(', '),
  look: lookText((member?.look ?? {}) as Record<string, unknown>),
  deceasedOn: member?.details?.deceasedOn ?? '',
  drawnAs: member?.drawnAs ?? '',
  drawnShape: member?.drawnShape ?? '',
})

/** The face in the form's text; undefined for letters. */
export const lookOf = (text: string): FaceLook | undefined => {
  const look = JSON.parse(text) as Partial<FaceLook>
  return look.skin ? (look as FaceLook) : undefined
}
/** The face as text, always in the same order, so that the same face is the same text. */
export const lookText = (look: Record<string, unknown>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(look).sort(([a], [b]) => a.localeCompare(b))))

const wire: { [K in keyof MemberValues]: (value: string) => unknown } = {
  callName: String,
  fullName: String,
  pronoun: String,
  drawnAs: String,
  drawnShape: String,
  about: String,
  birthDate: (value) => value || null,
  deceasedOn: (value) => value || null,
  languages: (value) =>
    value
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  look: (value) => JSON.parse(value),
}

/** What is sent of it. */
export const memberBody = (values: Partial<MemberValues>): Input<'changeMember'>['body'] =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, wire[field as keyof MemberValues](value ?? '')]),
  ) as Input<'changeMember'>['body']

/** What came with a conflict, as the form has it, on top of the member as the page has it. */
export function newest(member: Member, current: unknown): { values: MemberValues; version: number } {
  const { version, ...now } = (current ?? {}) as { version?: number } & Partial<Member> &
    Partial<NonNullable<Member['details']>>
  if (version === undefined || version < member.version) return { values: valuesOf(member), version: member.version }
  const details = member.details && { ...member.details, ...now }
  return { values: valuesOf({ ...member, ...now, details }), version }
}
