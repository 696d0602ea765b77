-- CreateTable
-- A request for a new password; its token is made when the mail is sent, and only the hash is kept.
CREATE TABLE "password_reset" (
    "event_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "token_hash" BYTEA,
    "expires_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- CreateIndex
CREATE INDEX "password_reset_requested_at_idx" ON "password_reset"("requested_at");

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A token that never ends would be a second password.
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_expires" CHECK (("token_hash" IS NULL) = ("expires_at" IS NULL));
