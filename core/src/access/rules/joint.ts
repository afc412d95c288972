import type { Rule } from './rule.ts'
import { yes } from './rule.ts'

// Whoever sits at the table may sit at it together; what each may see stays what it is (Jeugdwet 1.1, 4.1.2: the plan is made together).
const together: Rule = () => yes('seat-at-the-table')

export const jointRules = { 'joint.begin': together, 'joint.sit': together }
