-- Ways in for the pages of finance: accounts, journal, escrows, deposits, and finding a user.

-- CreateIndex
CREATE INDEX "ledger_account_kind_currency_code_idx" ON "ledger_account"("kind", "currency", "code" DESC);

-- DropIndex
DROP INDEX "ledger_transaction_kind_id_idx";

-- CreateIndex
CREATE INDEX "ledger_transaction_created_at_id_idx" ON "ledger_transaction"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ledger_transaction_kind_created_at_id_idx" ON "ledger_transaction"("kind", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "escrow_status_id_idx" ON "escrow"("status", "id" DESC);

-- CreateIndex
CREATE INDEX "deposit_status_id_idx" ON "deposit"("status", "id" DESC);

-- ---------------------------------------------------------------- what Prisma's schema cannot say

-- Balance of a derived account = sum of its entries, and its history in order, both from this index alone.
DROP INDEX ledger_entry_derived;
CREATE INDEX ledger_entry_derived ON ledger_entry (account_id, transaction_id) INCLUDE (amount_minor)
  WHERE account_version IS NULL;

-- Admins look users up by words of the name; creators have an index of their own for the catalogue.
CREATE INDEX app_user_other_name ON app_user USING gin (search_vector(display_name, '')) WITH (fastupdate = off)
  WHERE role <> 'CREATOR';

-- Admins look users up by the beginning of the e-mail too: the unique index serves LIKE 'anna@%' in this collation only.
ALTER TABLE app_user ALTER COLUMN email TYPE text COLLATE "C";
