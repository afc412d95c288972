import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Day, Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { Line, OptionalLine, OptionalWords } from '../shared/text.ts'
import { Written } from '../shared/written.ts'
import { authorityKinds, drawnShapes, householdColours, relationKinds, strengths } from './relations.ts'

/** How somebody's face is drawn (web/src/ui/face-look.ts); free of meaning for the server. */
const Look = z
  .record(z.string().max(40), z.union([z.string().max(40), z.number(), z.boolean()]))
  .refine((look) => Object.keys(look).length <= 40, 'list.too-long')
  .default({})
const BirthDate = Day.nullable()

/** What a person writes about themselves, or a parent about a young child. */
const MemberFields = {
  callName: Line,
  fullName: OptionalLine,
  birthDate: BirthDate,
  pronoun: OptionalLine,
  about: OptionalWords,
  languages: z.array(Line).max(20, 'list.too-long'),
  look: Look,
  /** How they want to stand in a drawing; empty: by the name they are called. */
  drawnAs: OptionalLine,
  drawnShape: z.enum(['', ...drawnShapes], 'choice.missing'),
}
const MemberDefaults = {
  callName: Line,
  fullName: OptionalLine.default(''),
  birthDate: BirthDate.default(null),
  pronoun: OptionalLine.default(''),
  about: OptionalWords.default(''),
  languages: z.array(Line).max(20, 'list.too-long').default([]),
  look: Look,
}

/** A new table. The founder gets the first seat (family, or professional when a helper begins) and is the first coordinator. */
export const NewFamily = z.strictObject({
  id: Id,
  name: Line,
  started: z.enum(['family', 'helper'], 'choice.missing'),
  question: OptionalWords.default(''),
  /** The founder, as they want to be called at this table. */
  me: z.strictObject({
    id: Id,
    ...MemberDefaults,
    role: OptionalLine.default(''),
    organisation: OptionalLine.default(''),
  }),
  /** Others of the family who are named at once (children, partner): no account, no invitation yet. */
  members: z
    .array(z.strictObject({ id: Id, ...MemberDefaults, role: OptionalLine.default('') }))
    .max(30, 'list.too-long')
    .default([]),
})

const Member = z.strictObject({
  id: Id,
  version: z.int(),
  kind: z.enum(['family', 'network', 'professional']),
  callName: z.string(),
  look: z.record(z.string(), z.unknown()),
  pronoun: z.string(),
  about: z.string(),
  drawnAs: z.string(),
  drawnShape: z.enum(['', ...drawnShapes]),
  age: z.int().nullable(),
  /** Only for who may see them (member.details); otherwise null. */
  details: z
    .strictObject({
      fullName: z.string(),
      birthDate: Day.nullable(),
      languages: z.array(z.string()),
      deceasedOn: Day.nullable(),
    })
    .nullable(),
  can: z.strictObject({ edit: z.boolean(), recordAuthority: z.boolean() }),
})
const Household = z.strictObject({ id: Id, version: z.int(), name: z.string(), colour: z.enum(householdColours) })
const Residence = z.strictObject({
  id: Id,
  version: z.int(),
  personId: Id,
  householdId: Id,
  nights: z.array(z.int()),
  weeks: z.enum(['every', 'odd', 'even']),
})
const Relation = z.strictObject({
  id: Id,
  version: z.int(),
  fromPerson: Id,
  toPerson: Id,
  kind: z.enum(relationKinds),
  note: z.string(),
  /** How much somebody carries; empty for every other relation. */
  strength: z.enum(['', ...strengths]),
})
const Authority = z.strictObject({
  id: Id,
  version: z.int(),
  childId: Id,
  holderId: Id,
  kind: z.enum(authorityKinds),
  from: Day.nullable(),
  until: Day.nullable(),
  evidence: z.string(),
  checkedBy: Id.nullable(),
  checkedOn: Day.nullable(),
})

export const familiesEndpoints = defineEndpoints({
  foundFamily: {
    method: 'POST',
    path: '/families',
    account: 'anybody who is signed in may begin a table',
    summary: 'Begin a table',
    body: NewFamily,
    output: Written,
  },
  readFamily: {
    method: 'GET',
    path: '/families/:familyId',
    access: 'family.read',
    summary: 'Who we are: members, homes, relations, authority, as far as this account may see them',
    output: z.strictObject({
      id: Id,
      name: z.string(),
      started: z.string(),
      question: z.string(),
      version: z.int(),
      members: z.array(Member),
      households: z.array(Household),
      residences: z.array(Residence),
      relations: z.array(Relation),
      authorities: z.array(Authority),
      can: z.strictObject({ edit: z.boolean(), addMember: z.boolean() }),
    }),
  },
  changeFamily: {
    method: 'PATCH',
    path: '/families/:familyId',
    access: 'family.edit',
    summary: 'Name and question of the family',
    body: z.strictObject({ name: Line.optional(), question: OptionalWords.optional() }),
    output: Written,
  },
  addMember: {
    method: 'POST',
    path: '/families/:familyId/members',
    access: 'member.add',
    summary: 'Name somebody of the family (no account yet); a seat as relative without account comes with it',
    body: z.strictObject({ id: Id, ...MemberDefaults, role: OptionalLine.default('') }),
    output: Written,
  },
  changeMember: {
    method: 'PATCH',
    path: '/families/:familyId/members/:personId',
    access: 'member.edit',
    summary: 'What somebody wants to be called, birth date, pronoun, languages, face',
    body: z.strictObject({ ...MemberFields, deceasedOn: Day.nullable() }).partial(),
    output: Written,
  },
  putHouseholds: {
    method: 'POST',
    path: '/families/:familyId/households',
    access: 'member.add',
    summary: 'One or two homes, and who sleeps where which nights; only for persons whose details one may edit',
    body: z.strictObject({
      households: z
        .array(z.strictObject({ id: Id, name: Line, colour: z.enum(householdColours, 'choice.missing') }))
        .max(4, 'list.too-long'),
      residences: z
        .array(
          z.strictObject({
            id: Id,
            personId: Id,
            householdId: Id,
            nights: z.array(z.int().min(1).max(7)).max(7),
            weeks: z.enum(['every', 'odd', 'even'], 'choice.missing').default('every'),
          }),
        )
        .max(60, 'list.too-long'),
      /**
       * Every home and every stay that the sender saw, with its version: together the version of the homes, as far as they are
       * the sender's to see. Asked for as soon as there is one; when it is no longer so, the answer is 409 with what is there.
       */
      seen: z
        .array(z.strictObject({ id: Id, version: z.int() }))
        .max(400, 'list.too-long')
        .optional(),
    }),
    output: Written,
  },
  addRelation: {
    method: 'POST',
    path: '/families/:familyId/relations',
    access: 'member.add',
    summary: 'Say that one person is something of another',
    body: z.strictObject({
      id: Id,
      fromPerson: Id,
      toPerson: Id,
      kind: z.enum(relationKinds, 'choice.missing'),
      note: OptionalLine.default(''),
      /** Only for 'supports', and then surely: how much, as who is carried says it. */
      strength: z.enum(['', ...strengths], 'choice.missing').default(''),
    }),
    output: Written,
  },
  endRelation: {
    method: 'DELETE',
    path: '/families/:familyId/relations/:relationId',
    access: 'member.add',
    summary: 'A relation that is no longer so; the history keeps it',
    output: Written,
  },
  recordAuthority: {
    method: 'POST',
    path: '/families/:familyId/authorities',
    access: 'authority.record',
    summary:
      'Parental authority of a holder over a child: kind, from, until, evidence; with an existing id it is changed (If-Match)',
    body: z.strictObject({
      id: Id,
      childId: Id,
      holderId: Id,
      kind: z.enum(authorityKinds, 'choice.missing'),
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
      evidence: OptionalWords.default(''),
      /** The register was looked at today by who sends this; only a professional coordinator may say so. */
      checked: z.boolean().default(false),
    }),
    output: Written,
  },
  listMyFamilies: {
    method: 'GET',
    path: '/my-families',
    account: 'lists only families in which this account has a seat in force',
    summary: 'Mijn gezinnen: every table of this account, with what waits for this account first',
    output: z.strictObject({
      today: Day,
      families: z.array(
        z.strictObject({
          id: Id,
          name: z.string(),
          kind: z.string(),
          role: z.string(),
          isCoordinator: z.boolean(),
          lookAgainOn: Day.nullable(),
          lastChange: Instant.nullable(),
          /** Own steps that are open, the overdue ones first. */
          mySteps: z.array(z.strictObject({ id: Id, what: z.string(), onDate: Day.nullable() })),
          stuckSteps: z.int(),
          openGoals: z.array(z.strictObject({ id: Id, words: z.string(), state: z.string(), saidBy: z.string() })),
          /** Goals without a view of mine that somebody put to the table. */
          goalsWithoutMyView: z.int(),
          nextLookBack: Day.nullable(),
          nextTalk: Day.nullable(),
        }),
      ),
    }),
  },
  searchPeople: {
    method: 'GET',
    path: '/people',
    account: 'finds only people at tables where this account has a seat in force',
    summary: 'Find a person or a family by the beginning of a name, at my tables',
    query: z.strictObject({ name: Line }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          familyId: Id,
          familyName: z.string(),
          personId: Id,
          callName: z.string(),
          kind: z.string(),
          role: z.string(),
        }),
      ),
    }),
  },
})
