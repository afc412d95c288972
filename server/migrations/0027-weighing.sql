-- ---------------------------------------------------------------------------------------------------------------------
-- Weighing and deciding (docs/decisions/0028-weighing.md): items of six more kinds, in "the goals" (piece_of, 0012-sharing.sql).

-- "I wrote it here myself" is only true of who did.
alter table plan_item add constraint voice_own check (kind <> 'voice' or content ->> 'way' <> 'self' or said_by = created_by);

-- Whose voice a weighing needs (core/src/weighing/weighing.ts, mustBeHeard): every child, whom it is about, and every parent of those. Who is
-- not there for who entered is not asked for: the lack would tell.
create function weighing_family(p_family uuid, p_weighing uuid) returns table (id uuid, needed boolean, child boolean) language sql stable as $$
  select p.id, p.child or p.id = any (about.ids)
      or exists (select from relation r where r.family_id = p_family and r.from_person = p.id and r.kind = 'parent' and r.state = 'current' and r.to_person = any (about.ids))
      or exists (select from parental_authority a where a.family_id = p_family and a.holder_id = p.id and a.child_id = any (about.ids) and a.kind in ('parent', 'guardian')
        and (a.from_date is null or a.from_date <= day.it) and (a.until_date is null or day.it < a.until_date)), p.child
  from (select (now() at time zone 'Europe/Amsterdam')::date as it) day,
    (select array(select jsonb_array_elements_text(w.content -> 'aboutPersons')::uuid) as ids from plan_item w where w.family_id = p_family and w.id = p_weighing) about,
    lateral (select p.id, p.birth_date is null or extract(year from age(day.it, p.birth_date)) < 18 as child
      from person p where p.family_id = p_family and p.kind = 'family' and p.deceased_on is null and p.id <> all (kt_hidden())) p $$;

-- The longest that a measure lasts by the law (core/src/law/measure-terms.ts); null where it gives no term of its own.
create function measure_last_day(measure text, begins date) returns date language sql immutable as $$
  select (case measure when 'supervision' then begins + interval '12 months' when 'provisional-supervision' then begins + interval '3 months'
    when 'placement' then begins + interval '12 months' when 'closed' then begins + interval '12 months' when 'closed-emergency' then begins + interval '28 days'
    when 'closed-conditional' then begins + interval '6 months' when 'part-of-authority' then begins + interval '12 months' end)::date $$;

-- Everything that keeps a decision from being decided: the same as faultsOfDeciding in core/src/weighing/weighing.ts.
create function decision_faults(p_family uuid, p_decision uuid) returns table (pointer text, code text) language sql stable as $$
  with d as (select i.*, s.kind as sayer_kind from plan_item i join person s on s.family_id = i.family_id and s.id = i.said_by where i.family_id = p_family and i.id = p_decision),
    w as (select i.* from d join plan_item i on i.family_id = d.family_id and i.id = d.parent_id),
    fam as materialized (select f.* from w, weighing_family(w.family_id, w.id) f),
    below as materialized (select i.* from w join plan_item i on i.family_id = w.family_id and i.parent_id = w.id),
    threats as materialized (select i.* from w join plan_item i on i.family_id = w.family_id and i.kind = 'threat' and i.state = 'current'
      and i.content -> 'aboutPersons' ?| array(select jsonb_array_elements_text(w.content -> 'aboutPersons')))
  select x.pointer, x.code from d, w, lateral (
    select '/weighing/aboutPersons' as pointer, 'weighing.about-whom' as code where w.content -> 'aboutPersons' = '[]'
    union all select '/voices/' || f.id, 'weighing.voice' from fam f where f.needed and not exists (select from below b where b.state = 'current'
      and (b.kind = 'voice' and b.said_by = f.id or b.kind = 'not-heard' and b.content -> 'aboutPersons' ? f.id::text))
    union all select '/voices', 'weighing.nobody-heard' where not exists (select from below b join person p on p.family_id = b.family_id and p.id = b.said_by
      where b.kind = 'voice' and b.state = 'current' and p.kind = 'family')
    union all select '/options', 'weighing.options' where (select count(*) from below b where b.kind = 'option' and b.state <> 'dropped') < 2
    union all select '/options/lighter', 'weighing.lighter' where not exists (select from below b where b.kind = 'option' and b.state <> 'dropped' and b.content ->> 'load' in ('nothing', 'less'))
    union all select '/options/chosen', 'weighing.chosen' where not exists (select from below b where b.kind = 'option' and b.state = 'chosen')
    union all select '/weighing/' || f, 'weighing.' || f from unnest('{values,heaviest}'::text[]) f where coalesce(w.content ->> f, '') = ''
    union all select '/content/' || f, 'weighing.' || f from unnest('{by,mandate,dissent}'::text[]) f where coalesce(d.content ->> f, '') = ''
    union all select '/content/persons', 'weighing.teller' where d.content -> 'persons' = '[]' and exists (select from fam where child)
    union all select '/content/tell', 'weighing.tell' where coalesce(d.content ->> 'tell', '') = '' and exists (select from fam where child)
    union all select '/onDate', 'weighing.look-back' where d.on_date is null
    union all select '/content/character', 'weighing.family-yes' where d.content ->> 'character' = 'voluntary' and d.sayer_kind <> 'family'
      and not exists (select from plan_item v join person p on p.family_id = v.family_id and p.id = v.said_by and p.kind = 'family' where v.family_id = d.family_id and v.parent_id = d.id
        and v.kind = 'view' and v.state = 'current' and v.content ->> 'stance' in ('agree', 'agree_with_remark') and (v.content ->> 'ofWording')::int = (d.content ->> 'wording')::int)
    union all select y.pointer, y.code from (
        select '/content/measure' as pointer, 'weighing.measure' as code where d.content ->> 'character' = 'order' and d.content ->> 'measure' is null
        union all select '/content/orderNumber', 'weighing.ground' where coalesce(d.content ->> 'ground', '') = ''
          and (d.content ->> 'character' <> 'order' or coalesce(d.content ->> 'orderNumber', '') = '' or d.content ->> 'orderedOn' is null)
        union all select '/content/' || f, 'weighing.' || f from unnest('{from,until,tried,wayHome}'::text[]) f where coalesce(d.content ->> f, '') = ''
        union all select '/content/until', 'weighing.too-long' where (d.content ->> 'until')::date > measure_last_day(d.content ->> 'measure', (d.content ->> 'from')::date)
        union all select '/content/contact', 'weighing.contact' where coalesce(d.content ->> 'contact', '') = '' and d.content ->> 'measure' in ('placement', 'closed', 'closed-emergency')
        union all select '/threats', 'weighing.threats' where not exists (select from threats)
        union all select '/threats/solved', 'weighing.solved' where exists (select from threats t where coalesce(t.content ->> 'solvedBy', '') = '')) y
      where d.content ->> 'character' <> 'voluntary'
    union all select '/content/measure', 'weighing.no-measure' where d.content ->> 'character' <> 'order' and d.content ->> 'measure' is not null) x $$;
revoke execute on function weighing_family(uuid, uuid), decision_faults(uuid, uuid) from public;

-- Nobody decides about the family without it, whoever writes past the rules. What came of it later asks nothing anew.
create function check_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.state = 'decided' and new.content - 'brought' = old.content - 'brought' and new.on_date is not distinct from old.on_date then return null; end if;
  if exists (select from plan_item i where i.family_id = new.family_id and i.id = new.id and i.state = 'decided') and exists (select from decision_faults(new.family_id, new.id)) then
    raise exception 'a decision without those whom it is about' using errcode = '23514', constraint = 'decision_complete',
      detail = (select string_agg(f.code, ' ' order by f.code) from decision_faults(new.family_id, new.id) f);
  end if;
  return null;
end $$;
create constraint trigger decision_complete after insert or update on plan_item deferrable initially deferred
  for each row when (new.kind = 'decision' and new.state = 'decided') execute function check_decided();
