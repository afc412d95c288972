import type { feedEndpoints } from '@keukentafel/core/feed/contract.ts'
import type { Handlers } from '../http/route.ts'
import { addFeed, endFeed, listFeeds } from './feeds.ts'
import { readVisitFile } from './read-visit-file.ts'

export const feedHandlers: Handlers<keyof typeof feedEndpoints> = { listFeeds, addFeed, endFeed, readVisitFile }
