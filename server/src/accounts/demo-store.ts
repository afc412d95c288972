import { statement } from '../db/statement.ts'

export const DEMO_PEOPLE = statement('select demo_people($1)::text as body')
export const ONLY_INVENTED = statement('select only_invented() as only')
