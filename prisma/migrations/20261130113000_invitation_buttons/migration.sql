-- Which offer a message shows, so that an answer given in the message accepts no other one.

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "invitation_id" UUID,
ADD COLUMN "invitation_revision" INTEGER;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

ALTER TABLE delivery ADD CONSTRAINT delivery_invitation
  CHECK ((invitation_id IS NULL) = (invitation_revision IS NULL));
