import type { ownPlanEndpoints } from '@keukentafel/core/own-plan/contract.ts'
import type { Handlers } from '../http/route.ts'
import { bringRoomLine } from './bring-line.ts'
import { askIntoRoom, leaveRoom } from './change-members.ts'
import { destroyRoomLine } from './destroy-line.ts'
import { openOwnRoom } from './open-room.ts'
import { addPlanTalk, listPlanTalks } from './plan-talks.ts'
import { listOwnRooms, readOwnRoom, readRoomLineHistory, readRoomLooks } from './read-rooms.ts'
import { addRoomLine, changeRoomLine } from './write-line.ts'

export const ownPlanHandlers: Handlers<keyof typeof ownPlanEndpoints> = {
  listOwnRooms,
  openOwnRoom,
  readOwnRoom,
  readRoomLooks,
  askIntoRoom,
  leaveRoom,
  addRoomLine,
  changeRoomLine,
  destroyRoomLine,
  readRoomLineHistory,
  bringRoomLine,
  listPlanTalks,
  addPlanTalk,
}
