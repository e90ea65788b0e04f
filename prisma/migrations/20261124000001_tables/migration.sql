-- CreateTable
CREATE TABLE "portal_user" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "roles" VARCHAR(24)[],
    "password_hash" TEXT,
    "totp_sealed" BYTEA,
    "totp_last_step" BIGINT NOT NULL DEFAULT 0,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "portal_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "methods" VARCHAR(8)[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_account" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "scopes" VARCHAR(40)[],
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "service_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "agency_id" UUID,
    "user_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "code" VARCHAR(8) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "country" CHAR(3),
    "time_zone" VARCHAR(64) NOT NULL,
    "language" VARCHAR(8) NOT NULL DEFAULT 'en',
    "duty_phone" VARCHAR(40),
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(24) NOT NULL,
    "title" VARCHAR(160) NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "terms" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposer_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "agreement_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("agreement_id","agency_id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(16) NOT NULL,
    "agency_id" UUID NOT NULL,
    "hit_id" UUID NOT NULL,
    "offence" VARCHAR(16) NOT NULL,
    "purpose" VARCHAR(32) NOT NULL,
    "handling" VARCHAR(2) NOT NULL,
    "urgency" VARCHAR(2) NOT NULL,
    "source_code" CHAR(1) NOT NULL,
    "info_code" CHAR(1) NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "released_by_id" UUID NOT NULL,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "released_by_id" UUID NOT NULL,
    "raised_because" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(16) NOT NULL,
    "agency_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "agreement_version" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,
    "payload_hash" BYTEA NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_by" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "disclosure_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "agency_id" UUID,
    "actor_kind" VARCHAR(12) NOT NULL,
    "actor_id" UUID,
    "actor_roles" VARCHAR(40)[],
    "session_id" UUID,
    "action" VARCHAR(48) NOT NULL,
    "operation" VARCHAR(16) NOT NULL,
    "target_kind" VARCHAR(24),
    "target_id" UUID,
    "recipient_id" UUID,
    "purpose" VARCHAR(32),
    "decision" VARCHAR(8) NOT NULL,
    "reason" VARCHAR(48),
    "details" JSONB NOT NULL,
    "correlation_id" UUID NOT NULL,
    "source" VARCHAR(8) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hit" (
    "id" UUID NOT NULL,
    "reference" VARCHAR(16) NOT NULL,
    "agency_id" UUID NOT NULL,
    "traveller_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "status" VARCHAR(16) NOT NULL DEFAULT 'pending',
    "band" VARCHAR(16) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "evidence" JSONB NOT NULL,
    "matcher_version" VARCHAR(16) NOT NULL,
    "list_version" INTEGER NOT NULL,
    "person_key" BYTEA NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "reason" VARCHAR(32),
    "note" VARCHAR(2000),
    "ticked" VARCHAR(24)[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "family" VARCHAR(32) NOT NULL,
    "offence" VARCHAR(16) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "imported_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "watchlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_entry" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "watchlist_id" UUID NOT NULL,
    "external_ref" VARCHAR(64) NOT NULL,
    "facts" JSONB NOT NULL,
    "facts_hash" BYTEA NOT NULL,
    "since_version" INTEGER NOT NULL,
    "removed_version" INTEGER,

    CONSTRAINT "watchlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_message" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "source" VARCHAR(8) NOT NULL,
    "received_by_id" UUID,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "format" VARCHAR(8),
    "message_version" TEXT,
    "purpose" TEXT,
    "traveller_count" INTEGER NOT NULL DEFAULT 0,
    "booking_count" INTEGER NOT NULL DEFAULT 0,
    "hit_count" INTEGER NOT NULL DEFAULT 0,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "errors" JSONB NOT NULL DEFAULT '[]',
    "removed" JSONB NOT NULL DEFAULT '{}',
    "blanks" JSONB NOT NULL DEFAULT '[]',
    "text" BYTEA,
    "sealed" BYTEA,
    "erase_after" TIMESTAMPTZ(3),
    "screened_at" TIMESTAMPTZ(3),

    CONSTRAINT "travel_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "mode" VARCHAR(8) NOT NULL,
    "carrier" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "destination" TEXT NOT NULL,
    "departs_local" TEXT,
    "arrives_local" TEXT,
    "departs_at" TIMESTAMPTZ(3),
    "arrives_at" TIMESTAMPTZ(3),
    "legs" JSONB NOT NULL,

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "locator" TEXT,
    "facts" JSONB NOT NULL,
    "segments" JSONB NOT NULL,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "traveller" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "booking_id" UUID,
    "ordinal" INTEGER NOT NULL,
    "kind" VARCHAR(24) NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_names" TEXT NOT NULL,
    "clean_family" TEXT NOT NULL,
    "clean_given" TEXT NOT NULL,
    "sex" VARCHAR(1),
    "birth_date" TEXT,
    "birth_place" TEXT,
    "nationality" TEXT,
    "residence" TEXT,
    "embark" TEXT,
    "debark" TEXT,
    "seat" TEXT,
    "locator" TEXT,
    "facts" JSONB NOT NULL,
    "segments" JSONB NOT NULL,

    CONSTRAINT "traveller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "travel_document" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "traveller_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT,
    "nationality" TEXT,
    "issued" TEXT,
    "expires" TEXT,

    CONSTRAINT "travel_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "portal_user_email_key" ON "portal_user"("email");

-- CreateIndex
CREATE INDEX "portal_user_agency_id_idx" ON "portal_user"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "portal_user_agency_id_id_key" ON "portal_user"("agency_id", "id");

-- CreateIndex
CREATE INDEX "session_agency_id_user_id_idx" ON "session"("agency_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_account_token_hash_key" ON "service_account"("token_hash");

-- CreateIndex
CREATE INDEX "service_account_agency_id_idx" ON "service_account"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_agency_id_idx" ON "invitation"("agency_id");

-- CreateIndex
CREATE INDEX "invitation_user_id_idx" ON "invitation"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_reference_key" ON "agreement"("reference");

-- CreateIndex
CREATE INDEX "agreement_proposer_id_idx" ON "agreement"("proposer_id");

-- CreateIndex
CREATE INDEX "agreement_party_agency_id_idx" ON "agreement_party"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_reference_key" ON "alert"("reference");

-- CreateIndex
CREATE INDEX "alert_agency_id_released_at_idx" ON "alert"("agency_id", "released_at" DESC);

-- CreateIndex
CREATE INDEX "alert_agency_id_hit_id_idx" ON "alert"("agency_id", "hit_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_agency_id_id_key" ON "alert"("agency_id", "id");

-- CreateIndex
CREATE INDEX "release_agency_id_alert_id_idx" ON "release"("agency_id", "alert_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_alert_id_recipient_id_key" ON "release"("alert_id", "recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_agency_id_recipient_id_disclosure_id_key" ON "release"("agency_id", "recipient_id", "disclosure_id");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_reference_key" ON "disclosure"("reference");

-- CreateIndex
CREATE INDEX "disclosure_recipient_id_released_at_idx" ON "disclosure"("recipient_id", "released_at" DESC);

-- CreateIndex
CREATE INDEX "disclosure_agreement_id_idx" ON "disclosure"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_agency_id_recipient_id_id_key" ON "disclosure"("agency_id", "recipient_id", "id");

-- CreateIndex
CREATE INDEX "receipt_agency_id_recipient_id_disclosure_id_idx" ON "receipt"("agency_id", "recipient_id", "disclosure_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_disclosure_id_kind_key" ON "receipt"("disclosure_id", "kind");

-- CreateIndex
CREATE INDEX "audit_event_xid_id_idx" ON "audit_event"("xid", "id");

-- CreateIndex
CREATE INDEX "audit_event_agency_id_at_id_idx" ON "audit_event"("agency_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_recipient_id_at_idx" ON "audit_event"("recipient_id", "at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_target_id_idx" ON "audit_event"("target_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "hit_reference_key" ON "hit"("reference");

-- CreateIndex
CREATE INDEX "hit_agency_id_status_due_at_idx" ON "hit"("agency_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "hit_agency_id_traveller_id_idx" ON "hit"("agency_id", "traveller_id");

-- CreateIndex
CREATE INDEX "hit_agency_id_journey_id_idx" ON "hit"("agency_id", "journey_id");

-- CreateIndex
CREATE UNIQUE INDEX "hit_agency_id_id_key" ON "hit"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "hit_agency_id_entry_id_person_key_key" ON "hit"("agency_id", "entry_id", "person_key");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_agency_id_id_key" ON "watchlist"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_agency_id_name_key" ON "watchlist"("agency_id", "name");

-- CreateIndex
CREATE INDEX "watchlist_entry_agency_id_watchlist_id_removed_version_idx" ON "watchlist_entry"("agency_id", "watchlist_id", "removed_version");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_entry_agency_id_id_key" ON "watchlist_entry"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_entry_agency_id_watchlist_id_external_ref_facts_h_key" ON "watchlist_entry"("agency_id", "watchlist_id", "external_ref", "facts_hash", "since_version");

-- CreateIndex
CREATE INDEX "travel_message_agency_id_received_at_idx" ON "travel_message"("agency_id", "received_at" DESC);

-- CreateIndex
CREATE INDEX "travel_message_status_erase_after_idx" ON "travel_message"("status", "erase_after");

-- CreateIndex
CREATE UNIQUE INDEX "travel_message_agency_id_id_key" ON "travel_message"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "travel_message_agency_id_sha256_key" ON "travel_message"("agency_id", "sha256");

-- CreateIndex
CREATE INDEX "journey_agency_id_departs_at_idx" ON "journey"("agency_id", "departs_at");

-- CreateIndex
CREATE UNIQUE INDEX "journey_agency_id_id_key" ON "journey"("agency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "journey_agency_id_message_id_key" ON "journey"("agency_id", "message_id");

-- CreateIndex
CREATE INDEX "booking_agency_id_message_id_idx" ON "booking"("agency_id", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_agency_id_id_key" ON "booking"("agency_id", "id");

-- CreateIndex
CREATE INDEX "traveller_agency_id_message_id_ordinal_idx" ON "traveller"("agency_id", "message_id", "ordinal");

-- CreateIndex
CREATE INDEX "traveller_agency_id_journey_id_idx" ON "traveller"("agency_id", "journey_id");

-- CreateIndex
CREATE INDEX "traveller_agency_id_booking_id_idx" ON "traveller"("agency_id", "booking_id");

-- CreateIndex
CREATE UNIQUE INDEX "traveller_agency_id_id_key" ON "traveller"("agency_id", "id");

-- CreateIndex
CREATE INDEX "travel_document_agency_id_traveller_id_idx" ON "travel_document"("agency_id", "traveller_id");

-- AddForeignKey
ALTER TABLE "portal_user" ADD CONSTRAINT "portal_user_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_agency_id_user_id_fkey" FOREIGN KEY ("agency_id", "user_id") REFERENCES "portal_user"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_account" ADD CONSTRAINT "service_account_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_agency_id_hit_id_fkey" FOREIGN KEY ("agency_id", "hit_id") REFERENCES "hit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_agency_id_alert_id_fkey" FOREIGN KEY ("agency_id", "alert_id") REFERENCES "alert"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_agency_id_recipient_id_disclosure_id_fkey" FOREIGN KEY ("agency_id", "recipient_id", "disclosure_id") REFERENCES "disclosure"("agency_id", "recipient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_agency_id_recipient_id_disclosure_id_fkey" FOREIGN KEY ("agency_id", "recipient_id", "disclosure_id") REFERENCES "disclosure"("agency_id", "recipient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hit" ADD CONSTRAINT "hit_agency_id_traveller_id_fkey" FOREIGN KEY ("agency_id", "traveller_id") REFERENCES "traveller"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hit" ADD CONSTRAINT "hit_agency_id_entry_id_fkey" FOREIGN KEY ("agency_id", "entry_id") REFERENCES "watchlist_entry"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hit" ADD CONSTRAINT "hit_agency_id_journey_id_fkey" FOREIGN KEY ("agency_id", "journey_id") REFERENCES "journey"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry" ADD CONSTRAINT "watchlist_entry_agency_id_watchlist_id_fkey" FOREIGN KEY ("agency_id", "watchlist_id") REFERENCES "watchlist"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_agency_id_message_id_fkey" FOREIGN KEY ("agency_id", "message_id") REFERENCES "travel_message"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_agency_id_message_id_fkey" FOREIGN KEY ("agency_id", "message_id") REFERENCES "travel_message"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traveller" ADD CONSTRAINT "traveller_agency_id_message_id_fkey" FOREIGN KEY ("agency_id", "message_id") REFERENCES "travel_message"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traveller" ADD CONSTRAINT "traveller_agency_id_journey_id_fkey" FOREIGN KEY ("agency_id", "journey_id") REFERENCES "journey"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traveller" ADD CONSTRAINT "traveller_agency_id_booking_id_fkey" FOREIGN KEY ("agency_id", "booking_id") REFERENCES "booking"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "travel_document" ADD CONSTRAINT "travel_document_agency_id_traveller_id_fkey" FOREIGN KEY ("agency_id", "traveller_id") REFERENCES "traveller"("agency_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
