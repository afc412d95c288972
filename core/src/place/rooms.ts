/** The three rooms of a child's own place: what is hard, what is good, what it dreams of. */
export const rooms = ['hard', 'good', 'dream'] as const
export type Room = (typeof rooms)[number]

/** Our own drawings that a child can tap instead of writing; each has a name on the screen. */
export const pictures = [
  'happy',
  'sad',
  'angry',
  'scared',
  'quarrel',
  'alone',
  'heart',
  'family-time',
  'friends',
  'home',
  'two-homes',
  'sleep',
  'school',
  'sport',
  'play',
  'pet',
  'food',
  'tree',
  'gift',
  'sun',
] as const
export type Picture = (typeof pictures)[number]

/** How a child of an age says things first: by tapping, by drawing and making, by writing. Nothing is closed to anybody. */
export type Band = 'tap' | 'make' | 'write'
const MAKES = 9
const WRITES = 12
export const bandOf = (age: number | null): Band =>
  age === null || age >= WRITES ? 'write' : age < MAKES ? 'tap' : 'make'
