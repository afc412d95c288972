-- ---------------------------------------------------------------------------------------------------------------------
-- Who set up an app for codes is asked for more than a mailbox before a table opens (docs/decisions/0008-how-surely-somebody-signed-in.md; enter_session).
-- From that moment, also in pages that stand open: a stream of a session that showed less comes back, and finds the door closed.
create function tell_unsure_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('kt_session', s.id::text) from session s where s.account_id = new.account_id and s.level = 'low' and s.joint_id is null;
  return null;
end $$;
create trigger door_closed after insert or update of secret on totp for each row when (new.secret is not null) execute function tell_unsure_sessions();
revoke execute on function tell_unsure_sessions() from public;
