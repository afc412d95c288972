import { z } from 'zod'
import { defineEndpoints } from '../shared/contract.ts'
import { Instant } from '../shared/dates.ts'
import { Id } from '../shared/ids.ts'
import { NewPin, Pin } from './pin.ts'

const here = 'nobody is signed in between two turns; what the browser keeps of this joint session is the right'

/** "Samen aan tafel": several people of one table at one device, each with an own turn (server/src/joint). */
export const jointEndpoints = defineEndpoints({
  beginJoint: {
    method: 'POST',
    path: '/families/:familyId/joint',
    access: 'joint.begin',
    summary: 'Sit together at this device; who begins is signed out here and gets a pin as the others do',
    body: z.strictObject({ pin: NewPin }),
    output: z.strictObject({ endsAt: Instant }),
  },
  readJoint: {
    method: 'GET',
    path: '/joint',
    public: here,
    summary: 'Who sits around this device: names and faces, and nothing else of the family',
    output: z.strictObject({
      joint: z
        .strictObject({
          endsAt: Instant,
          members: z.array(
            z.strictObject({
              id: Id,
              callName: z.string(),
              kind: z.string(),
              look: z.record(z.string(), z.unknown()),
              register: z.enum(['child', 'youth', 'adult']),
            }),
          ),
        })
        .nullable(),
    }),
  },
  takeTurn: {
    method: 'POST',
    path: '/joint/turn',
    public: 'the own pin is the right, at a device where one proved who one is; tries are few',
    summary: 'It is my turn: a session of my own begins, and that of who was before me ends',
    body: z.strictObject({ memberId: Id, pin: Pin }),
    output: z.strictObject({ familyId: Id }),
  },
  passTurn: {
    method: 'POST',
    path: '/joint/pass',
    public: here,
    summary: 'Nobody has the turn any more; the others stay part of it',
    output: z.strictObject({ passed: z.boolean() }),
  },
  stayAtTurn: {
    method: 'POST',
    path: '/joint/stay',
    account: 'only the own turn',
    together: true,
    summary: 'I am still here: the turn goes on for five minutes',
    output: z.strictObject({ until: Instant }),
  },
  leaveJoint: {
    method: 'POST',
    path: '/joint/leave',
    account: 'only the own part',
    together: true,
    summary: 'I am no longer part of it, at this device',
    output: z.strictObject({ left: z.boolean() }),
  },
  endJoint: {
    method: 'POST',
    path: '/joint/end',
    public: here,
    summary: 'Klaar: it ends for all at once',
    output: z.strictObject({ ended: z.boolean() }),
  },
})
