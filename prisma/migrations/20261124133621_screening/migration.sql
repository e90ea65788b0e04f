-- Screening that a court could follow: entries that expire, are restricted or typed by hand; hits of rules; judgements for
-- good; pairs of person and entry found not to be the same; targeting rules with their tests and reviews.
-- DropIndex
DROP INDEX "hit_agency_id_entry_id_person_key_key";

-- DropIndex
DROP INDEX "hit_agency_id_journey_id_idx";

-- DropIndex
DROP INDEX "hit_agency_id_traveller_id_idx";

-- DropIndex
DROP INDEX "watchlist_entry_agency_id_watchlist_id_removed_version_idx";

-- AlterTable
ALTER TABLE "hit" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "duplicate_of_id" UUID,
ADD COLUMN     "escalate_reason" VARCHAR(500),
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "escalated_by_id" UUID,
ADD COLUMN     "fold_key" BYTEA NOT NULL DEFAULT '\x',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "person_hash" BYTEA,
ADD COLUMN     "pushes" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "rule_id" UUID,
ADD COLUMN     "rule_version_id" UUID,
ADD COLUMN     "snooze_new_data" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3),
ALTER COLUMN "entry_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "watchlist" ADD COLUMN     "mapping" JSONB,
ADD COLUMN     "rescreened" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rescreened_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source" VARCHAR(120);

-- AlterTable
ALTER TABLE "watchlist_entry" ADD COLUMN     "added_by_id" UUID,
ADD COLUMN     "expires_on" DATE,
ADD COLUMN     "identity_hash" BYTEA NOT NULL DEFAULT '\x',
ADD COLUMN     "offence" VARCHAR(16),
ADD COLUMN     "origin" VARCHAR(8) NOT NULL DEFAULT 'import',
ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source" VARCHAR(120);

-- CreateTable
CREATE TABLE "hit_judgement" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "hit_id" UUID NOT NULL,
    "decision" VARCHAR(16) NOT NULL,
    "reason" VARCHAR(32),
    "note" VARCHAR(2000),
    "ticked" VARCHAR(24)[],
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seconds" INTEGER,
    "band" VARCHAR(16) NOT NULL,

    CONSTRAINT "hit_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "watchlist_id" UUID NOT NULL,
    "external_ref" VARCHAR(64) NOT NULL,
    "identity_hash" BYTEA NOT NULL,
    "person_hash" BYTEA NOT NULL,
    "documents" BYTEA[],
    "hit_id" UUID NOT NULL,
    "reason" VARCHAR(32) NOT NULL,
    "cleared_by_id" UUID NOT NULL,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targeting_rule" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "offence" VARCHAR(16) NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "targeting_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targeting_rule_version" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "rationale" VARCHAR(4000) NOT NULL,
    "conditions" JSONB NOT NULL,
    "incriminating" VARCHAR(8000) NOT NULL,
    "exonerating" VARCHAR(8000),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "activated_by_id" UUID,
    "activated_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "review_due_at" TIMESTAMPTZ(3),

    CONSTRAINT "targeting_rule_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_test" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "travellers" INTEGER NOT NULL,
    "hits" INTEGER NOT NULL,
    "exonerated" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "rule_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_review" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" VARCHAR(16) NOT NULL,
    "note" VARCHAR(2000) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "rule_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hit_judgement_hit_id_agency_id_idx" ON "hit_judgement"("hit_id", "agency_id");

-- CreateIndex
CREATE INDEX "hit_judgement_at_agency_id_idx" ON "hit_judgement"("at", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "hit_judgement_agency_id_id_key" ON "hit_judgement"("agency_id", "id");

-- CreateIndex
CREATE INDEX "clearance_person_hash_agency_id_idx" ON "clearance"("person_hash", "agency_id");

-- CreateIndex
CREATE INDEX "clearance_hit_id_agency_id_idx" ON "clearance"("hit_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_agency_id_id_key" ON "clearance"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "targeting_rule_agency_id_id_key" ON "targeting_rule"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "targeting_rule_agency_id_name_key" ON "targeting_rule"("agency_id", "name");

-- CreateIndex
CREATE INDEX "targeting_rule_version_rule_id_agency_id_status_idx" ON "targeting_rule_version"("rule_id", "agency_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "targeting_rule_version_agency_id_id_key" ON "targeting_rule_version"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "targeting_rule_version_rule_id_number_agency_id_key" ON "targeting_rule_version"("rule_id", "number", "agency_id");

-- CreateIndex
CREATE INDEX "rule_test_version_id_agency_id_idx" ON "rule_test"("version_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_test_agency_id_id_key" ON "rule_test"("agency_id", "id");

-- CreateIndex
CREATE INDEX "rule_review_rule_id_agency_id_idx" ON "rule_review"("rule_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_review_agency_id_id_key" ON "rule_review"("agency_id", "id");

-- CreateIndex
CREATE INDEX "hit_fold_key_agency_id_idx" ON "hit"("fold_key", "agency_id");

-- CreateIndex
CREATE INDEX "hit_person_hash_agency_id_idx" ON "hit"("person_hash", "agency_id");

-- CreateIndex
CREATE INDEX "hit_raised_at_agency_id_idx" ON "hit"("raised_at", "agency_id");

-- CreateIndex
CREATE INDEX "hit_traveller_id_agency_id_idx" ON "hit"("traveller_id", "agency_id");

-- CreateIndex
CREATE INDEX "hit_journey_id_agency_id_idx" ON "hit"("journey_id", "agency_id");

-- CreateIndex
CREATE INDEX "hit_rule_version_id_agency_id_idx" ON "hit"("rule_version_id", "agency_id");

-- CreateIndex
CREATE INDEX "hit_duplicate_of_id_agency_id_idx" ON "hit"("duplicate_of_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "hit_entry_id_person_key_agency_id_key" ON "hit"("entry_id", "person_key", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "hit_rule_id_person_key_agency_id_key" ON "hit"("rule_id", "person_key", "agency_id");

-- CreateIndex
CREATE INDEX "watchlist_entry_watchlist_id_agency_id_removed_version_idx" ON "watchlist_entry"("watchlist_id", "agency_id", "removed_version");

-- CreateIndex
CREATE INDEX "watchlist_entry_watchlist_id_agency_id_since_version_idx" ON "watchlist_entry"("watchlist_id", "agency_id", "since_version");

-- AddForeignKey
ALTER TABLE "hit" ADD CONSTRAINT "hit_agency_id_rule_version_id_fkey" FOREIGN KEY ("agency_id", "rule_version_id") REFERENCES "targeting_rule_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hit" ADD CONSTRAINT "hit_agency_id_duplicate_of_id_fkey" FOREIGN KEY ("agency_id", "duplicate_of_id") REFERENCES "hit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hit_judgement" ADD CONSTRAINT "hit_judgement_agency_id_hit_id_fkey" FOREIGN KEY ("agency_id", "hit_id") REFERENCES "hit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_agency_id_hit_id_fkey" FOREIGN KEY ("agency_id", "hit_id") REFERENCES "hit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targeting_rule_version" ADD CONSTRAINT "targeting_rule_version_agency_id_rule_id_fkey" FOREIGN KEY ("agency_id", "rule_id") REFERENCES "targeting_rule"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_test" ADD CONSTRAINT "rule_test_agency_id_version_id_fkey" FOREIGN KEY ("agency_id", "version_id") REFERENCES "targeting_rule_version"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_review" ADD CONSTRAINT "rule_review_agency_id_rule_id_fkey" FOREIGN KEY ("agency_id", "rule_id") REFERENCES "targeting_rule"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows that are there already: an empty fold key and identity match nothing, and the last push seen is the first.
ALTER TABLE hit ALTER COLUMN fold_key DROP DEFAULT;
ALTER TABLE watchlist_entry ALTER COLUMN identity_hash DROP DEFAULT;
ALTER TABLE hit DISABLE TRIGGER audited;
UPDATE hit SET last_seen_at = raised_at;
ALTER TABLE hit ENABLE TRIGGER audited;
ALTER TABLE hit ALTER COLUMN last_seen_at SET NOT NULL;

ALTER TABLE hit
  DROP CONSTRAINT hit_status,
  ADD CONSTRAINT hit_status CHECK (status IN ('pending', 'confirmed', 'dismissed', 'duplicate')),
  ADD CONSTRAINT hit_ground CHECK ((entry_id IS NULL) = (rule_id IS NOT NULL) AND (rule_id IS NULL) = (rule_version_id IS NULL)),
  ADD CONSTRAINT hit_duplicate CHECK ((status = 'duplicate') = (duplicate_of_id IS NOT NULL) AND duplicate_of_id IS DISTINCT FROM id);
ALTER TABLE hit_judgement
  ADD CONSTRAINT judgement_decision CHECK (decision IN ('confirmed', 'dismissed', 'unsure', 'duplicate', 'reopened', 'returned')),
  ADD CONSTRAINT judgement_band CHECK (band IN ('strong', 'possible', 'weak')),
  -- a person decides; only what new data undo is the portal's own doing
  ADD CONSTRAINT judgement_by CHECK ((by_id IS NULL) = (decision = 'returned'));
ALTER TABLE clearance
  -- as long as travel data may be kept at all (Art 12(1), 12(5))
  ADD CONSTRAINT clearance_term CHECK (expires_at > cleared_at AND expires_at <= cleared_at + interval '5 years'),
  ADD CONSTRAINT clearance_revoked CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL));
ALTER TABLE watchlist_entry ADD CONSTRAINT entry_origin CHECK (origin IN ('import', 'hand'));
ALTER TABLE targeting_rule_version
  ADD CONSTRAINT rule_status CHECK (status IN ('draft', 'proposed', 'active', 'suspended', 'superseded')),
  -- four eyes: who wrote it or proposed it does not put it into force
  ADD CONSTRAINT rule_four_eyes CHECK (activated_by_id IS NULL OR (activated_by_id IS DISTINCT FROM created_by_id
    AND activated_by_id IS DISTINCT FROM proposed_by_id)),
  ADD CONSTRAINT rule_active CHECK (status NOT IN ('active', 'suspended') OR
    (activated_by_id IS NOT NULL AND activated_at IS NOT NULL AND review_due_at IS NOT NULL));
-- the queue's two ends: who holds what, and what was judged last
CREATE INDEX hit_held ON hit (claimed_by_id, agency_id) WHERE status = 'pending';
CREATE INDEX hit_judged ON hit (reviewed_at DESC, id) WHERE status <> 'pending';
CREATE UNIQUE INDEX rule_one_active ON targeting_rule_version (rule_id) WHERE status = 'active';
ALTER TABLE rule_review ADD CONSTRAINT review_outcome CHECK (outcome IN ('keep', 'amend', 'retire'));
-- what a version says is settled once it left the drafting table
CREATE FUNCTION keep_rule_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    IF OLD.status <> 'draft' AND (NEW.rationale, NEW.conditions, NEW.incriminating, NEW.exonerating, NEW.revision)
      IS DISTINCT FROM (OLD.rationale, OLD.conditions, OLD.incriminating, OLD.exonerating, OLD.revision) THEN
      RAISE EXCEPTION 'a rule that was proposed is changed by a new version' USING ERRCODE = 'CA002';
    END IF;
    RETURN NEW;
  END $$;
REVOKE ALL ON FUNCTION keep_rule_version() FROM PUBLIC;
CREATE TRIGGER settled BEFORE UPDATE ON targeting_rule_version FOR EACH ROW EXECUTE FUNCTION keep_rule_version();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['hit_judgement', 'clearance', 'targeting_rule', 'targeting_rule_version', 'rule_test', 'rule_review'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY maintenance ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE CONSTRAINT TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON %I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_audit()', t);
    EXECUTE format('CREATE POLICY own ON %I TO concord_app USING (agency_id = (SELECT current_agency()))
      WITH CHECK (agency_id = (SELECT current_agency()))', t);
  END LOOP;
END $$;

-- Restricted entries, their hits and what was said about them: for actors the portal lets see them, and nobody else.
CREATE FUNCTION sees_restricted() RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.sees_restricted', true), ''), 'off') = 'on';
CREATE POLICY restricted ON watchlist_entry AS RESTRICTIVE TO concord_app
  USING (NOT restricted OR (SELECT sees_restricted()));
CREATE POLICY restricted ON hit AS RESTRICTIVE TO concord_app USING (NOT restricted OR (SELECT sees_restricted()));
CREATE POLICY restricted ON hit_judgement AS RESTRICTIVE FOR SELECT TO concord_app
  USING (EXISTS (SELECT FROM hit WHERE hit.id = hit_id));
CREATE POLICY restricted ON clearance AS RESTRICTIVE FOR SELECT TO concord_app
  USING (EXISTS (SELECT FROM hit WHERE hit.id = hit_id));

GRANT UPDATE (name, family, offence, source, restricted, mapping, rescreened_version, rescreened) ON watchlist TO concord_app;
GRANT UPDATE (restricted) ON watchlist_entry TO concord_app;
GRANT UPDATE (traveller_id, journey_id, entry_id, restricted, rule_version_id, band, score, evidence, matcher_version, list_version, person_key, person_hash, due_at,
  pushes, last_seen_at, changed_at, returned_at, snoozed_until, snooze_new_data, escalated_at, escalated_by_id,
  escalate_reason, duplicate_of_id) ON hit TO concord_app;
GRANT SELECT, INSERT ON hit_judgement, rule_test, rule_review TO concord_app;
GRANT SELECT, INSERT, UPDATE (revoked_at, revoked_by_id, uses, last_used_at) ON clearance TO concord_app;
GRANT SELECT, INSERT, UPDATE (name, retired_at) ON targeting_rule TO concord_app;
GRANT SELECT, INSERT, UPDATE (status, rationale, conditions, incriminating, exonerating, revision, proposed_by_id,
  proposed_at, activated_by_id, activated_at, ended_at, ended_by_id, review_due_at) ON targeting_rule_version TO concord_app;
