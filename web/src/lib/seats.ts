import type { Output } from './api.ts'

type Seat = Output<'readCircle'>['seats'][number]

/** Whether somebody sits on the seat today. */
export const sitsNow = (seat: Seat, today: string): boolean =>
  seat.state === 'active' && seat.since <= today && (seat.until === null || today < seat.until)
