import type { Output } from '../lib/api.ts'

export type Room = Output<'readOwnRoom'>
export type Line = Room['lines'][number]
export type Talks = Output<'listPlanTalks'>
export type Talk = Talks['talks'][number]
