import type { noticesEndpoints } from '@keukentafel/core/notices/contract.ts'
import type { Handlers } from '../http/route.ts'
import { chooseNotices, countUnreached, readNotices } from './own-choice.ts'
import {
  addNoticeDevice,
  askNoticePhone,
  confirmNoticePhone,
  removeNoticeDevice,
  removeNoticePhone,
} from './own-devices.ts'

export const noticesHandlers: Handlers<keyof typeof noticesEndpoints> = {
  readNotices,
  chooseNotices,
  addNoticeDevice,
  removeNoticeDevice,
  askNoticePhone,
  confirmNoticePhone,
  removeNoticePhone,
  countUnreached,
}
