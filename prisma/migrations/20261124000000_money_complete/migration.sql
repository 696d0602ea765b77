-- The sandbox's kinds of object are every provider's.
ALTER TYPE "sandbox_object" RENAME TO "provider_object";

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'VOID');

-- CreateEnum
CREATE TYPE "dispute_reason" AS ENUM ('QUALITY', 'DEADLINE', 'COMMUNICATION', 'OTHER');

-- CreateEnum
CREATE TYPE "dispute_status" AS ENUM ('OPEN', 'RESOLVED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "dispute_outcome" AS ENUM ('RELEASE', 'REFUND', 'SPLIT');

-- CreateEnum
CREATE TYPE "adjustment_direction" AS ENUM ('CREDIT', 'DEBIT');

-- CreateEnum
CREATE TYPE "adjustment_status" AS ENUM ('PROPOSED', 'POSTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "statement_line_kind" AS ENUM ('PAYMENT', 'CHARGEBACK', 'PAYOUT', 'PAYOUT_RETURN', 'FEE');

-- CreateEnum
CREATE TYPE "reconciliation_source" AS ENUM ('NIGHTLY', 'ADMIN', 'CLI');

-- AlterEnum
ALTER TYPE "sandbox_status" ADD VALUE 'CHARGED_BACK';
ALTER TYPE "sandbox_status" ADD VALUE 'RETURNED';

-- AlterTable
ALTER TABLE "deal" ADD COLUMN     "disputed_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_before_dispute" "deal_status";

-- AlterTable
ALTER TABLE "deposit" ADD COLUMN     "charged_back_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "manual_reference" TEXT,
ADD COLUMN     "returned_at" TIMESTAMPTZ(3);

-- AlterTable
-- Until now every stored webhook was about a payment.
ALTER TABLE "webhook_receipt" ADD COLUMN     "object" "provider_object" NOT NULL DEFAULT 'PAYMENT';
ALTER TABLE "webhook_receipt" ALTER COLUMN "object" DROP DEFAULT;

-- CreateTable
CREATE TABLE "cancellation_proposal" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "proposer_id" UUID NOT NULL,
    "proposer_role" "actor_role" NOT NULL,
    "creator_gross_minor" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'OPEN',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "cancellation_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "opener_id" UUID,
    "opener_role" "actor_role" NOT NULL,
    "reason" "dispute_reason" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "dispute_status" NOT NULL DEFAULT 'OPEN',
    "outcome" "dispute_outcome",
    "creator_gross_minor" BIGINT,
    "verdict" TEXT,
    "resolved_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "overdue_notified_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_message" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" "actor_role" NOT NULL,
    "text" TEXT NOT NULL,
    "links" TEXT[],
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispute_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip" (
    "id" UUID NOT NULL,
    "deal_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "direction" "adjustment_direction" NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "adjustment_status" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "decided_by_id" UUID,
    "reject_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_withdrawal" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "note" TEXT NOT NULL,
    "admin_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_statement" (
    "id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "period_from" TIMESTAMPTZ(3) NOT NULL,
    "period_to" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_statement_line" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "line_ref" TEXT NOT NULL,
    "kind" "statement_line_kind" NOT NULL,
    "object_id" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_statement_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation_run" (
    "id" UUID NOT NULL,
    "source" "reconciliation_source" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "differences" JSONB NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "reconciliation_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "cancellation_proposal_deal_id_id_idx" ON "cancellation_proposal"("deal_id", "id" DESC);

-- CreateIndex
CREATE INDEX "dispute_deal_id_id_idx" ON "dispute"("deal_id", "id" DESC);

-- CreateIndex
CREATE INDEX "dispute_status_id_idx" ON "dispute"("status", "id");

-- CreateIndex
CREATE INDEX "dispute_message_dispute_id_id_idx" ON "dispute_message"("dispute_id", "id");

-- CreateIndex
CREATE INDEX "tip_deal_id_idx" ON "tip"("deal_id");

-- CreateIndex
CREATE INDEX "adjustment_user_id_id_idx" ON "adjustment"("user_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "provider_statement_file_hash_key" ON "provider_statement"("file_hash");

-- CreateIndex
CREATE INDEX "provider_statement_line_statement_id_idx" ON "provider_statement_line"("statement_id");

-- CreateIndex
CREATE INDEX "provider_statement_line_provider_kind_object_id_idx" ON "provider_statement_line"("provider", "kind", "object_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_statement_line_provider_line_ref_key" ON "provider_statement_line"("provider", "line_ref");

-- CreateIndex
CREATE INDEX "reconciliation_run_started_at_idx" ON "reconciliation_run"("started_at" DESC);

-- CreateIndex
CREATE INDEX "ledger_transaction_kind_id_idx" ON "ledger_transaction"("kind", "id" DESC);

-- AddForeignKey
ALTER TABLE "cancellation_proposal" ADD CONSTRAINT "cancellation_proposal_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_message" ADD CONSTRAINT "dispute_message_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tip" ADD CONSTRAINT "tip_deal_id_fkey" FOREIGN KEY ("deal_id") REFERENCES "deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment" ADD CONSTRAINT "adjustment_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_withdrawal" ADD CONSTRAINT "commission_withdrawal_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_statement" ADD CONSTRAINT "provider_statement_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provider_statement_line" ADD CONSTRAINT "provider_statement_line_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "provider_statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
