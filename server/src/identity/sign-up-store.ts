import { statement } from '../db/statement.ts'

export const MAY_SIGN_IN_AT_ALL = statement('select may_sign_in($1, $2) as may')
