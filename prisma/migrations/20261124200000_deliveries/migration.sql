-- What users are told through which channel, and the messages that leave the site.

-- CreateEnum
CREATE TYPE "notification_group" AS ENUM ('DEALS', 'MESSAGES', 'MONEY', 'SECURITY', 'ALERTS');

-- CreateEnum
CREATE TYPE "notification_channel" AS ENUM ('IN_APP', 'TELEGRAM', 'EMAIL');

-- CreateEnum
CREATE TYPE "delivery_channel" AS ENUM ('TELEGRAM', 'EMAIL');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('PENDING', 'SENT', 'FAILED', 'SKIPPED', 'BLOCKED');

-- CreateTable
CREATE TABLE "notification_preference" (
    "user_id" UUID NOT NULL,
    "event_group" "notification_group" NOT NULL,
    "channel" "notification_channel" NOT NULL,
    "is_on" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("user_id","event_group","channel")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "channel" "delivery_channel" NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "status" "delivery_status" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "provider_message_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delivery_seq_key" ON "delivery"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_code_key" ON "delivery"("code");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_event_id_user_id_channel_key" ON "delivery"("event_id", "user_id", "channel");

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

ALTER TABLE delivery ADD CONSTRAINT delivery_finished CHECK ((status = 'PENDING') = (finished_at IS NULL));

-- What is due in a channel; and the oldest unfinished message of a recipient.
CREATE INDEX delivery_due ON delivery (channel, next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX delivery_order ON delivery (user_id, channel, seq) WHERE status = 'PENDING';
-- Retention: finished ones by age.
CREATE INDEX delivery_done ON delivery (finished_at) WHERE finished_at IS NOT NULL;
