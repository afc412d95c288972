import type { Output } from '../lib/api.ts'

export type Thread = Output<'readThread'>
export type Line = Thread['lines'][number]
export type Place = Output<'listMessages'>['places'][number]
