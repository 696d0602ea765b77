-- AlterTable
-- Of a nightly run: which night.
ALTER TABLE "reconciliation_run" ADD COLUMN     "night" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_run_night_key" ON "reconciliation_run"("night");

-- CreateIndex
-- Lines of a provider's statement name payouts by its own ids.
CREATE INDEX "payout_provider_provider_payout_id_idx" ON "payout"("provider", "provider_payout_id");
