import { z } from 'zod'
import { Id } from '../shared/ids.ts'

/** Persons named in something that is said; each must be somebody at this table (personFields in kinds.ts). */
export const People = z.array(Id).max(50, 'list.too-long').default([])
