/** Something the person at the keyboard can act on: shown without a stack. */
export class PlainProblem extends Error {
  name = 'PlainProblem'
}
