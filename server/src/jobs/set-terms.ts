import { END_DAYS, logYears, NOTICE_DAYS, retention } from '@keukentafel/core/law/retention.ts'
import type pg from 'pg'

/** Writes how long things are kept where the nightly job finds it; at every start, by the owner only. */
export async function setTerms(owner: pg.Pool): Promise<void> {
  const terms = Object.entries(retention)
  await owner.query(
    `insert into retention_term (regime, years, from_change, notice_days, end_days, log_years) select *, $4, $5, $6 from unnest($1::text[], $2::int[], $3::bool[])
     on conflict (regime) do update set years = excluded.years, from_change = excluded.from_change, notice_days = excluded.notice_days,
       end_days = excluded.end_days, log_years = excluded.log_years`,
    [
      terms.map(([regime]) => regime),
      terms.map(([, term]) => term.years),
      terms.map(([, term]) => term.from === 'last-change'),
      NOTICE_DAYS,
      END_DAYS,
      logYears.years,
    ],
  )
}
