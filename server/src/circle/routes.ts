import type { circleEndpoints } from '@keukentafel/core/circle/contract.ts'
import type { Handlers } from '../http/route.ts'
import { acceptInvitation, declineInvitation, readInvitation } from './answer-invitation.ts'
import { changeSeat } from './change-seat.ts'
import { handOver, wishCoordinator } from './coordinate.ts'
import { askToLeave, endSeat, leaveSeat, ratherStay } from './get-up.ts'
import { invite } from './invite.ts'
import { readCircle } from './read-circle.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export const circleHandlers: Handlers<keyof typeof circleEndpoints> = {
  readCircle,
  invite,
  withdrawInvitation,
  changeSeat,
  leaveSeat,
  askToLeave,
  ratherStay,
  endSeat,
  handOver,
  wishCoordinator,
  readInvitation,
  acceptInvitation,
  declineInvitation,
}
