import { openStores } from '../boot.ts'
import { readConfig } from '../config.ts'
const s = await openStores(readConfig())
await s.owner.query(`insert into account (name, email, email_verified) values ('Ans', 'ans@x.nl', true) on conflict do nothing`)
console.log((await s.owner.query(`select f.name, s.kind, s.role, exists (select from coordinator_term t where t.seat_id = s.id) as lead from seat s join family f on f.id = s.family_id where account_id is not null`)).rows)
await s.close()
