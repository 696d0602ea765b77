-- CreateTable
-- A Telegram account linked to a user; neither has more than one of the other.
CREATE TABLE "telegram_account" (
    "user_id" UUID NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "unreachable_since" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_account_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "telegram_link_code" (
    "user_id" UUID NOT NULL,
    "selector" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "telegram_link_code_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
-- Who polls a bot: one worker at a time, by a lease.
CREATE TABLE "telegram_poller" (
    "bot_id" BIGINT NOT NULL,
    "holder_id" UUID NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "telegram_poller_pkey" PRIMARY KEY ("bot_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "telegram_account_chat_id_key" ON "telegram_account"("chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_link_code_selector_key" ON "telegram_link_code"("selector");

-- AddForeignKey
ALTER TABLE "telegram_account" ADD CONSTRAINT "telegram_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_link_code" ADD CONSTRAINT "telegram_link_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
