-- The second wall (docs/architecture.md): who may see which row, what may never change, and no write without its trace.
-- Roles are cluster-wide and this file is replayed into shadow and template databases, hence the guards. Log-in and
-- passwords are given by scripts/bootstrap.mjs, never by a migration.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'concord_app') THEN CREATE ROLE concord_app NOLOGIN NOBYPASSRLS; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'concord_worker') THEN CREATE ROLE concord_worker NOLOGIN NOBYPASSRLS; END IF;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO concord_app, concord_worker;

-- After a transaction the setting is an empty string, not NULL: without nullif every later query on that connection fails.
CREATE FUNCTION current_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.agency_id', true), '')::uuid $$;

CREATE FUNCTION is_oversight() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM agency WHERE id = current_agency() AND kind = 'oversight') $$;

CREATE FUNCTION exchange_founded() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM agency) $$;

CREATE FUNCTION agency_has_people(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM portal_user WHERE agency_id = which) $$;

CREATE FUNCTION is_party(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM agreement_party WHERE agreement_id = which AND agency_id = current_agency()) $$;

CREATE FUNCTION is_proposer(which uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM agreement WHERE id = which AND proposer_id = current_agency()) $$;

-- No active agreement, no disclosure: the database says so too.
CREATE FUNCTION agreement_in_force(which uuid, sender uuid, recipient uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT sender <> recipient
      AND EXISTS (SELECT FROM agreement WHERE id = which AND status = 'active' AND now() >= valid_from AND now() < valid_to)
      AND (SELECT count(*) FROM agreement_party
           WHERE agreement_id = which AND agency_id IN (sender, recipient) AND signed_at IS NOT NULL) = 2
  $$;

-- What sign-in must know before it knows who acts. Nothing else of these rows can be read without an actor.
CREATE FUNCTION sign_in_candidate(address text)
  RETURNS TABLE (user_id uuid, agency_id uuid, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT u.id, u.agency_id, u.password_hash FROM portal_user u WHERE u.email = lower(address) AND u.ended_at IS NULL $$;

CREATE FUNCTION session_actor(which uuid)
  RETURNS TABLE (session_id uuid, user_id uuid, user_name varchar, user_email varchar, roles varchar[], agency_id uuid,
                 agency_code varchar, agency_name varchar, agency_kind varchar, time_zone varchar, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.id, u.id, u.name, u.email, u.roles, a.id, a.code, a.name, a.kind, a.time_zone, s.expires_at
    FROM session s JOIN portal_user u ON u.id = s.user_id JOIN agency a ON a.id = u.agency_id
    WHERE s.id = which AND s.revoked_at IS NULL AND s.expires_at > now() AND u.ended_at IS NULL
  $$;

CREATE FUNCTION service_actor(digest bytea)
  RETURNS TABLE (service_account_id uuid, name varchar, scopes varchar[], agency_id uuid, agency_kind varchar)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT s.id, s.name, s.scopes, a.id, a.kind FROM service_account s JOIN agency a ON a.id = s.agency_id
    WHERE s.token_hash = digest AND s.revoked_at IS NULL
  $$;

CREATE FUNCTION invitation_target(digest bytea)
  RETURNS TABLE (invitation_id uuid, agency_id uuid, user_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT i.id, i.agency_id, i.user_id FROM invitation i WHERE i.token_hash = digest AND i.used_at IS NULL AND i.expires_at > now() $$;

-- Sweeping jobs go agency by agency, each as that agency.
CREATE FUNCTION agency_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT id FROM agency WHERE kind = 'piu' ORDER BY id $$;

REVOKE ALL ON FUNCTION is_oversight(), exchange_founded(), agency_has_people(uuid), is_party(uuid), is_proposer(uuid),
  agreement_in_force(uuid, uuid, uuid), sign_in_candidate(text), session_actor(uuid), service_actor(bytea),
  invitation_target(bytea), agency_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_agency(), is_oversight(), exchange_founded(), agency_has_people(uuid), is_party(uuid),
  is_proposer(uuid), agreement_in_force(uuid, uuid, uuid), sign_in_candidate(text), session_actor(uuid),
  service_actor(bytea), invitation_target(bytea), agency_ids() TO concord_app;

-- States that exist.
ALTER TABLE agency
  ADD CONSTRAINT agency_kind CHECK (kind IN ('piu', 'oversight')),
  ADD CONSTRAINT agency_language CHECK (language IN ('en', 'ar'));
ALTER TABLE portal_user
  ADD CONSTRAINT user_email_lower CHECK (email = lower(email)),
  ADD CONSTRAINT user_roles CHECK (roles <@ ARRAY['analyst','liaison','supervisor','reviewer','dpo','auditor','admin','authority']::varchar[]);
ALTER TABLE agreement
  ADD CONSTRAINT agreement_status CHECK (status IN ('proposed', 'active', 'ended')),
  ADD CONSTRAINT agreement_term CHECK (valid_from < valid_to);
ALTER TABLE travel_message
  ADD CONSTRAINT message_source CHECK (source IN ('web', 'api', 'job')),
  ADD CONSTRAINT message_status CHECK (status IN ('accepted', 'screened', 'quarantined', 'erased')),
  -- readable: the blanked text; unreadable: sealed with a day of erasure; erased: neither
  ADD CONSTRAINT message_content CHECK (
    CASE status
      WHEN 'quarantined' THEN text IS NULL AND sealed IS NOT NULL AND erase_after IS NOT NULL
      WHEN 'erased' THEN text IS NULL AND sealed IS NULL
      ELSE text IS NOT NULL AND sealed IS NULL
    END);
ALTER TABLE journey ADD CONSTRAINT journey_mode CHECK (mode IN ('air', 'sea'));
ALTER TABLE watchlist ADD CONSTRAINT watchlist_family
  CHECK (family IN ('national-terrorism', 'national-crime', 'un-sanctions', 'documents'));
ALTER TABLE hit
  ADD CONSTRAINT hit_status CHECK (status IN ('pending', 'confirmed', 'dismissed')),
  ADD CONSTRAINT hit_band CHECK (band IN ('strong', 'possible', 'weak')),
  -- a person decides, and says why (Directive (EU) 2016/681 Art 6(5))
  ADD CONSTRAINT hit_reviewed CHECK ((status = 'pending') = (reviewed_by_id IS NULL) AND (status = 'pending') = (reviewed_at IS NULL)),
  ADD CONSTRAINT hit_reasoned CHECK (status = 'pending' OR reason IS NOT NULL);
ALTER TABLE alert
  ADD CONSTRAINT alert_handling CHECK (handling IN ('H0', 'H1', 'H2', 'H3')),
  ADD CONSTRAINT alert_urgency CHECK (urgency IN ('U1', 'U2', 'U3', 'U4')),
  ADD CONSTRAINT alert_source CHECK (source_code IN ('A', 'B', 'C', 'X')),
  ADD CONSTRAINT alert_info CHECK (info_code IN ('1', '2', '3', '4'));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_other CHECK (agency_id <> recipient_id);
ALTER TABLE receipt ADD CONSTRAINT receipt_kind CHECK (kind IN ('opened', 'acknowledged'));
ALTER TABLE audit_event
  ADD CONSTRAINT audit_actor CHECK (actor_kind IN ('person', 'service', 'system', 'anonymous')),
  ADD CONSTRAINT audit_decision CHECK (decision IN ('allow', 'deny')),
  ADD CONSTRAINT audit_operation CHECK (operation IN
    ('collection', 'consultation', 'alteration', 'disclosure', 'combination', 'erasure', 'administration', 'authentication')),
  ADD CONSTRAINT audit_size CHECK (octet_length(details::text) <= 16384);

-- No act without its trace: a transaction that wrote anything commits only with an audit event of its own.
CREATE FUNCTION require_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM audit_event WHERE xid = pg_current_xact_id()) THEN
      RAISE EXCEPTION 'a write to % has no audit event in its transaction', TG_TABLE_NAME USING ERRCODE = 'CA001';
    END IF;
    RETURN NULL;
  END $$;
REVOKE ALL ON FUNCTION require_audit() FROM PUBLIC;

DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    -- the owner runs migrations and the functions above; where it is no superuser it needs this to see rows at all
    EXECUTE format('CREATE POLICY maintenance ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    IF t <> 'audit_event' THEN
      EXECUTE format('CREATE CONSTRAINT TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON %I
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit()', t);
    END IF;
  END LOOP;
  -- rows of one agency, for that agency alone
  FOREACH t IN ARRAY ARRAY['session', 'service_account', 'travel_message', 'journey', 'booking', 'traveller',
    'travel_document', 'watchlist', 'watchlist_entry', 'hit', 'alert', 'release'] LOOP
    EXECUTE format('CREATE POLICY own ON %I TO concord_app USING (agency_id = (SELECT current_agency()))
      WITH CHECK (agency_id = (SELECT current_agency()))', t);
  END LOOP;
END $$;

-- Who takes part in the exchange is known to all who do; only the oversight body adds members.
CREATE POLICY members ON agency FOR SELECT TO concord_app USING ((SELECT current_agency()) IS NOT NULL);
CREATE POLICY register ON agency FOR INSERT TO concord_app
  WITH CHECK (is_oversight() OR (id = current_agency() AND kind = 'oversight' AND NOT exchange_founded()));

CREATE POLICY own ON portal_user TO concord_app USING (agency_id = (SELECT current_agency()))
  WITH CHECK (agency_id = (SELECT current_agency()));
-- the first administrator of a new member; after that its own people decide
CREATE POLICY first_admin ON portal_user FOR INSERT TO concord_app
  WITH CHECK (is_oversight() AND NOT agency_has_people(agency_id));

CREATE POLICY own ON invitation TO concord_app USING (agency_id = (SELECT current_agency()))
  WITH CHECK (agency_id = (SELECT current_agency()));
CREATE POLICY first_admin ON invitation FOR INSERT TO concord_app
  WITH CHECK (is_oversight() OR (agency_id IS NULL AND NOT exchange_founded()));
-- the set-up link of an empty portal belongs to nobody yet
CREATE POLICY set_up ON invitation FOR SELECT TO concord_app USING (agency_id IS NULL);
CREATE POLICY use_set_up ON invitation FOR UPDATE TO concord_app USING (agency_id IS NULL) WITH CHECK (agency_id IS NULL);

CREATE POLICY party ON agreement FOR SELECT TO concord_app USING (is_party(id) OR proposer_id = (SELECT current_agency()) OR is_oversight());
CREATE POLICY propose ON agreement FOR INSERT TO concord_app WITH CHECK (proposer_id = (SELECT current_agency()));
CREATE POLICY sign ON agreement FOR UPDATE TO concord_app USING (is_party(id)) WITH CHECK (is_party(id));
CREATE POLICY party ON agreement_party FOR SELECT TO concord_app
  USING (agency_id = (SELECT current_agency()) OR is_party(agreement_id) OR is_oversight());
CREATE POLICY propose ON agreement_party FOR INSERT TO concord_app
  WITH CHECK (is_proposer(agreement_id) AND (signed_at IS NULL OR agency_id = current_agency()));
CREATE POLICY sign ON agreement_party FOR UPDATE TO concord_app USING (agency_id = (SELECT current_agency()))
  WITH CHECK (agency_id = (SELECT current_agency()));

CREATE POLICY either ON disclosure FOR SELECT TO concord_app
  USING (agency_id = (SELECT current_agency()) OR recipient_id = (SELECT current_agency()));
CREATE POLICY release ON disclosure FOR INSERT TO concord_app
  WITH CHECK (agency_id = (SELECT current_agency()) AND agreement_in_force(agreement_id, agency_id, recipient_id));
CREATE POLICY either ON receipt FOR SELECT TO concord_app
  USING (agency_id = (SELECT current_agency()) OR recipient_id = (SELECT current_agency()));
CREATE POLICY confirm ON receipt FOR INSERT TO concord_app WITH CHECK (recipient_id = (SELECT current_agency()));

CREATE POLICY own ON audit_event FOR SELECT TO concord_app USING (agency_id = (SELECT current_agency()) OR is_oversight());
CREATE POLICY write ON audit_event FOR INSERT TO concord_app WITH CHECK (agency_id IS NOT DISTINCT FROM (SELECT current_agency()));
CREATE POLICY dispatch ON audit_event FOR SELECT TO concord_worker USING (true);

-- Grants: what is not named here cannot be done.
GRANT SELECT, INSERT ON agency TO concord_app;
GRANT SELECT, INSERT, UPDATE (name, roles, password_hash, totp_sealed, totp_last_step, failed_attempts, locked_until,
  ended_at, ended_by_id, version) ON portal_user TO concord_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON session TO concord_app;
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by_id) ON service_account TO concord_app;
GRANT SELECT, INSERT, UPDATE (used_at) ON invitation TO concord_app;
GRANT SELECT, INSERT, UPDATE (status, valid_from, ended_at, ended_by_id) ON agreement TO concord_app;
GRANT SELECT, INSERT, UPDATE (signed_at, signed_by_id) ON agreement_party TO concord_app;
GRANT SELECT, INSERT, UPDATE (status, hit_count, screened_at, sealed, erase_after) ON travel_message TO concord_app;
GRANT SELECT, INSERT ON journey, booking, traveller, travel_document TO concord_app;
GRANT SELECT, INSERT, UPDATE (version, entry_count, imported_at) ON watchlist TO concord_app;
GRANT SELECT, INSERT, UPDATE (removed_version) ON watchlist_entry TO concord_app;
GRANT SELECT, INSERT, UPDATE (status, claimed_by_id, claimed_at, reviewed_by_id, reviewed_at, reason, note, ticked, version)
  ON hit TO concord_app;
GRANT SELECT, INSERT ON alert, release, disclosure, receipt TO concord_app;
-- not xid: the transaction that an event belongs to is the database's to say
GRANT SELECT, INSERT (id, at, agency_id, actor_kind, actor_id, actor_roles, session_id, action, operation, target_kind,
  target_id, recipient_id, purpose, decision, reason, details, correlation_id, source) ON audit_event TO concord_app;
GRANT SELECT (id, at, xid, agency_id, recipient_id, action, decision) ON audit_event TO concord_worker;
