-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('CREATOR', 'BRAND', 'ADMIN');

-- CreateEnum
CREATE TYPE "user_status" AS ENUM ('ACTIVE', 'BLOCKED', 'DELETED');

-- CreateEnum
CREATE TYPE "currency" AS ENUM ('RUB', 'KZT', 'BYN', 'UAH', 'USD', 'EUR');

-- CreateEnum
CREATE TYPE "platform" AS ENUM ('TIKTOK', 'INSTAGRAM_REELS', 'YOUTUBE_SHORTS', 'VK_CLIPS', 'OTHER');

-- CreateEnum
CREATE TYPE "niche" AS ENUM ('BEAUTY', 'FOOD', 'FITNESS', 'GADGETS', 'GAMES', 'EDUCATION', 'FINTECH', 'APPS', 'ECOMMERCE', 'HOME', 'KIDS', 'PETS', 'TRAVEL', 'OTHER');

-- CreateEnum
CREATE TYPE "rights_package" AS ENUM ('BASIC', 'ADS', 'SPARK_PARTNERSHIP', 'BUYOUT');

-- CreateEnum
CREATE TYPE "music_policy" AS ENUM ('BRAND_SAFE', 'TREND_OK', 'NO_MUSIC');

-- CreateEnum
CREATE TYPE "deadline_type" AS ENUM ('URGENT_48H', 'DAYS_3_5', 'WEEK_PLUS', 'DATE');

-- CreateEnum
CREATE TYPE "availability" AS ENUM ('OPEN', 'PAUSED');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('UNVERIFIED', 'PENDING', 'VERIFIED', 'REJECTED');

-- CreateEnum
CREATE TYPE "job_status" AS ENUM ('DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED', 'COMPLETED', 'CANCELED');

-- CreateEnum
CREATE TYPE "moderation_status" AS ENUM ('NONE', 'PENDING', 'APPROVED', 'REJECTED');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('PENDING', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "deal_status" AS ENUM ('AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'COMPLETED', 'CANCELED', 'DISPUTED');

-- CreateEnum
CREATE TYPE "escrow_status" AS ENUM ('UNFUNDED', 'FUNDED', 'RELEASED', 'REFUNDED', 'SPLIT');

-- CreateEnum
CREATE TYPE "submission_status" AS ENUM ('SUBMITTED', 'CHANGES_REQUESTED', 'APPROVED', 'CLOSED');

-- CreateEnum
CREATE TYPE "actor_role" AS ENUM ('BRAND', 'CREATOR', 'ADMIN', 'SYSTEM');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('TEXT', 'SYSTEM');

-- CreateEnum
CREATE TYPE "deposit_status" AS ENUM ('PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'CHARGED_BACK');

-- CreateEnum
CREATE TYPE "payout_status" AS ENUM ('PENDING', 'APPROVED', 'SENDING', 'PAID', 'FAILED', 'REJECTED', 'CANCELED', 'RETURNED');

-- CreateEnum
CREATE TYPE "payout_method_kind" AS ENUM ('SBP', 'CARD', 'BANK');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('WALLET', 'ESCROW', 'PAYOUT', 'PROVIDER', 'COMMISSION', 'FEES', 'ADJUSTMENT', 'DEBT', 'SUSPENSE');

-- CreateEnum
CREATE TYPE "account_mode" AS ENUM ('ROW', 'DERIVED');

-- CreateEnum
CREATE TYPE "sandbox_object" AS ENUM ('PAYMENT', 'PAYOUT');

-- CreateEnum
CREATE TYPE "sandbox_status" AS ENUM ('PENDING', 'SUCCEEDED', 'CANCELED');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "display_name" TEXT NOT NULL,
    "status" "user_status" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,
    "ip" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "creator_profile" (
    "user_id" UUID NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "niches" TEXT[],
    "platforms" TEXT[],
    "price_per_video_minor" BIGINT,
    "currency" "currency" NOT NULL DEFAULT 'RUB',
    "availability" "availability" NOT NULL DEFAULT 'OPEN',
    "paused_until" TIMESTAMPTZ(3),
    "is_public" BOOLEAN NOT NULL DEFAULT true,
    "verification_status" "verification_status" NOT NULL DEFAULT 'UNVERIFIED',
    "verification_reason" TEXT,
    "rating_sum" INTEGER NOT NULL DEFAULT 0,
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "completed_deals" INTEGER NOT NULL DEFAULT 0,
    "on_time_deals" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "creator_profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "portfolio_item" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "platform" "platform" NOT NULL,
    "thumbnail_url" TEXT,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "portfolio_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_profile" (
    "user_id" UUID NOT NULL,
    "company_name" TEXT NOT NULL,
    "website" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "niche" "niche",
    "country" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brand_profile_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "platform" "platform",
    "niche" "niche",
    "content_formats" TEXT[],
    "deliverables_count" INTEGER,
    "video_duration_sec" INTEGER,
    "rights_package" "rights_package",
    "usage_term_days" INTEGER,
    "revision_rounds" INTEGER,
    "languages" TEXT[],
    "needs_posting" BOOLEAN NOT NULL DEFAULT false,
    "shipping_required" BOOLEAN NOT NULL DEFAULT false,
    "raw_files" BOOLEAN NOT NULL DEFAULT false,
    "project_files" BOOLEAN NOT NULL DEFAULT false,
    "subtitles" BOOLEAN NOT NULL DEFAULT false,
    "script_provided" BOOLEAN NOT NULL DEFAULT false,
    "music_policy" "music_policy",
    "budget_min_minor" BIGINT,
    "budget_max_minor" BIGINT,
    "currency" "currency" NOT NULL DEFAULT 'RUB',
    "deadline_type" "deadline_type",
    "deadline_at" TIMESTAMPTZ(3),
    "slots" INTEGER NOT NULL DEFAULT 1,
    "taken_slots" INTEGER NOT NULL DEFAULT 0,
    "work_days" INTEGER,
    "review_days" INTEGER,
    "status" "job_status" NOT NULL DEFAULT 'DRAFT',
    "moderation_status" "moderation_status" NOT NULL DEFAULT 'NONE',
    "moderation_reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "brief_hash" TEXT,
    "cancel_reason" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "message" TEXT NOT NULL,
    "brief_hash" TEXT NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'PENDING',
    "reject_reason" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "application_id" UUID,
    "conversation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "commission_bps" INTEGER NOT NULL,
    "brief" JSONB NOT NULL,
    "brief_hash" TEXT NOT NULL,
    "revision_rounds_allowed" INTEGER NOT NULL,
    "revision_rounds_used" INTEGER NOT NULL DEFAULT 0,
    "work_days" INTEGER NOT NULL,
    "review_days" INTEGER NOT NULL,
    "shipping_required" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3),
    "status" "deal_status" NOT NULL DEFAULT 'AWAITING_FUNDING',
    "funding_due_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "review_due_at" TIMESTAMPTZ(3),
    "work_left_sec" INTEGER,
    "reminded_at" TIMESTAMPTZ(3),
    "overdue_notified_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "canceled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escrow" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "status" "escrow_status" NOT NULL DEFAULT 'UNFUNDED',
    "funded_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "escrow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deal_transition" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_status" "deal_status",
    "to_status" "deal_status" NOT NULL,
    "actor_id" UUID,
    "actor_role" "actor_role" NOT NULL,
    "details" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deal_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "items" JSONB NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'SUBMITTED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "brief_item" TEXT,
    "timecode_sec" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_participant" (
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "last_read_id" UUID,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_participant_pkey" PRIMARY KEY ("conversation_id","user_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sender_id" UUID,
    "kind" "message_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "original_text" TEXT,
    "event_id" UUID,
    "deal_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "aggregate_type" TEXT NOT NULL,
    "aggregate_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "drives" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "dead_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consumption" (
    "consumer" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "consumed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consumption_pkey" PRIMARY KEY ("event_id","consumer")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "account_kind" NOT NULL,
    "owner_id" UUID,
    "currency" "currency" NOT NULL,
    "mode" "account_mode" NOT NULL,
    "balance_minor" BIGINT NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,
    "min_balance_minor" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "deal_id" UUID,
    "payout_id" UUID,
    "deposit_id" UUID,
    "reverses_id" UUID,
    "actor_id" UUID,
    "request_id" TEXT NOT NULL,
    "operation_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "transaction_id" UUID NOT NULL,
    "leg" SMALLINT NOT NULL,
    "account_id" UUID NOT NULL,
    "currency" "currency" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "balance_after_minor" BIGINT,
    "account_version" BIGINT,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("transaction_id","leg")
);

-- CreateTable
CREATE TABLE "deposit" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_payment_id" TEXT,
    "received_minor" BIGINT,
    "status" "deposit_status" NOT NULL DEFAULT 'PENDING',
    "failure_reason" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "next_check_at" TIMESTAMPTZ(3),
    "checks" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "deposit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "method_kind" "payout_method_kind" NOT NULL,
    "method_mask" TEXT NOT NULL,
    "method_secret" BYTEA NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_payout_id" TEXT,
    "status" "payout_status" NOT NULL DEFAULT 'PENDING',
    "needs_review" BOOLEAN NOT NULL DEFAULT false,
    "reject_reason" TEXT,
    "failure_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "claimed_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sandbox_payment" (
    "id" UUID NOT NULL,
    "object" "sandbox_object" NOT NULL,
    "idempotence_key" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "status" "sandbox_status" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settles_at" TIMESTAMPTZ(3),
    "next_webhook_at" TIMESTAMPTZ(3),
    "webhook_tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sandbox_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_receipt" (
    "provider" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_receipt_pkey" PRIMARY KEY ("provider","event","object_id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "request_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_settings" (
    "id" INTEGER NOT NULL,
    "commission_bps" INTEGER NOT NULL DEFAULT 1500,
    "default_currency" "currency" NOT NULL DEFAULT 'RUB',
    "min_payout_minor" JSONB NOT NULL,
    "funding_days" INTEGER NOT NULL DEFAULT 5,
    "default_review_days" INTEGER NOT NULL DEFAULT 3,
    "invitation_hours" INTEGER NOT NULL DEFAULT 72,
    "adjustment_limit_minor" JSONB NOT NULL,
    "payout_requires_verification" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_settings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "app_user_role_status_idx" ON "app_user"("role", "status");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "portfolio_item_creator_id_position_idx" ON "portfolio_item"("creator_id", "position");

-- CreateIndex
CREATE INDEX "job_brand_id_id_idx" ON "job"("brand_id", "id" DESC);

-- CreateIndex
CREATE INDEX "application_creator_id_id_idx" ON "application"("creator_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "application_job_id_creator_id_key" ON "application"("job_id", "creator_id");

-- CreateIndex
CREATE INDEX "deal_brand_id_id_idx" ON "deal"("brand_id", "id" DESC);

-- CreateIndex
CREATE INDEX "deal_creator_id_id_idx" ON "deal"("creator_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "escrow_deal_id_key" ON "escrow"("deal_id");

-- CreateIndex
CREATE INDEX "deal_transition_deal_id_created_at_idx" ON "deal_transition"("deal_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_deal_id_version_key" ON "submission"("deal_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_deal_id_round_key" ON "change_request"("deal_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_job_id_brand_id_creator_id_key" ON "conversation"("job_id", "brand_id", "creator_id");

-- CreateIndex
CREATE INDEX "conversation_participant_user_id_idx" ON "conversation_participant"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_event_id_key" ON "message"("event_id");

-- CreateIndex
CREATE INDEX "message_conversation_id_id_idx" ON "message"("conversation_id", "id");

-- CreateIndex
CREATE INDEX "notification_user_id_id_idx" ON "notification"("user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_user_id_key" ON "notification"("event_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_seq_key" ON "outbox_event"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_code_key" ON "ledger_account"("code");

-- CreateIndex
CREATE INDEX "ledger_account_owner_id_idx" ON "ledger_account"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_id_currency_key" ON "ledger_account"("id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_reference_key" ON "ledger_transaction"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_reverses_id_key" ON "ledger_transaction"("reverses_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_deal_id_idx" ON "ledger_transaction"("deal_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_payout_id_idx" ON "ledger_transaction"("payout_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_deposit_id_idx" ON "ledger_transaction"("deposit_id");

-- CreateIndex
CREATE INDEX "deposit_user_id_id_idx" ON "deposit"("user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "deposit_provider_provider_payment_id_key" ON "deposit"("provider", "provider_payment_id");

-- CreateIndex
CREATE INDEX "payout_user_id_id_idx" ON "payout"("user_id", "id" DESC);

-- CreateIndex
CREATE INDEX "payout_status_id_idx" ON "payout"("status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_payment_object_idempotence_key_key" ON "sandbox_payment"("object", "idempotence_key");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "audit_entry_object_type_object_id_idx" ON "audit_entry"("object_type", "object_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "creator_profile" ADD CONSTRAINT "creator_profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "portfolio_item" ADD CONSTRAINT "portfolio_item_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "creator_profile"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_profile" ADD CONSTRAINT "brand_profile_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "brand_profile"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal" ADD CONSTRAINT "deal_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escrow" ADD CONSTRAINT "escrow_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deal_transition" ADD CONSTRAINT "deal_transition_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_participant" ADD CONSTRAINT "conversation_participant_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_participant" ADD CONSTRAINT "conversation_participant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_currency_fkey" FOREIGN KEY ("account_id", "currency") REFERENCES "ledger_account"("id", "currency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

