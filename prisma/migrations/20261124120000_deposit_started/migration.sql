-- When the payment was first asked for at the provider: from then on one may exist, even where its id is not known.
ALTER TABLE "deposit" ADD COLUMN     "started_at" TIMESTAMPTZ(3);
UPDATE "deposit" SET "started_at" = "created_at" WHERE "provider_payment_id" IS NOT NULL;
