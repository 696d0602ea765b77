CREATE TYPE "invitation_status" AS ENUM ('SENT', 'ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED');

CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "brand_id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "price_minor" BIGINT NOT NULL,
    "currency" "currency" NOT NULL,
    "message" TEXT NOT NULL,
    "brief_hash" TEXT NOT NULL,
    "status" "invitation_status" NOT NULL DEFAULT 'SENT',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invitation_price" CHECK (price_minor > 0)
);

CREATE UNIQUE INDEX "invitation_job_id_creator_id_key" ON "invitation"("job_id", "creator_id");
-- What a creator has received and a brand has sent, newest first.
CREATE INDEX "invitation_creator_id_id_idx" ON "invitation"("creator_id", "id" DESC);
CREATE INDEX "invitation_brand_id_id_idx" ON "invitation"("brand_id", "id" DESC);
-- The sweep over unanswered invitations.
CREATE INDEX invitation_expiry ON invitation (expires_at) WHERE status = 'SENT';

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_brand_id_fkey" FOREIGN KEY ("brand_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "deal" ADD COLUMN "invitation_id" UUID;
ALTER TABLE "deal" ADD CONSTRAINT "deal_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- The standing deal of each row in the lists of applications and invitations.
CREATE INDEX deal_application ON deal (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX deal_invitation ON deal (invitation_id) WHERE invitation_id IS NOT NULL;
