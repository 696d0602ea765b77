-- What Telegram sends to the webhook, until the worker has handled it.

-- CreateTable
CREATE TABLE "telegram_update" (
    "bot_id" BIGINT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "body" TEXT,
    "request_id" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_update_pkey" PRIMARY KEY ("bot_id","update_id")
);

-- ---------------------------------------------------------------- what Prisma's schema cannot say

-- What people wrote is kept no longer than it takes to understand it.
ALTER TABLE telegram_update ADD CONSTRAINT telegram_update_body CHECK ((body IS NULL) = (handled_at IS NOT NULL));

-- The next one of a bot.
CREATE INDEX telegram_update_waiting ON telegram_update (bot_id, update_id) WHERE handled_at IS NULL;
-- Retention: handled ones by age.
CREATE INDEX telegram_update_handled ON telegram_update (handled_at) WHERE handled_at IS NOT NULL;
