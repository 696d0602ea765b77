-- What Prisma's schema cannot say: CHECKs, the ledger's function and triggers, partial indexes.
-- The catalogue test (packages/core/src/platform/db/catalogue.int.spec.ts) lists every object made here.

-- ---------------------------------------------------------------- checks

ALTER TABLE app_user ADD CONSTRAINT app_user_email_lower CHECK (email = lower(email));
ALTER TABLE platform_settings
  ADD CONSTRAINT platform_settings_one_row CHECK (id = 1),
  ADD CONSTRAINT platform_settings_commission CHECK (commission_bps BETWEEN 0 AND 5000);
ALTER TABLE job
  ADD CONSTRAINT job_slots CHECK (slots BETWEEN 1 AND 50),
  ADD CONSTRAINT job_taken_slots CHECK (taken_slots BETWEEN 0 AND slots),
  ADD CONSTRAINT job_budget CHECK (budget_min_minor > 0 AND budget_max_minor >= budget_min_minor);
ALTER TABLE application ADD CONSTRAINT application_price CHECK (price_minor > 0);
ALTER TABLE deal
  ADD CONSTRAINT deal_price CHECK (price_minor > 0),
  ADD CONSTRAINT deal_commission CHECK (commission_bps BETWEEN 0 AND 5000),
  ADD CONSTRAINT deal_rounds CHECK (revision_rounds_used BETWEEN 0 AND revision_rounds_allowed);
ALTER TABLE escrow ADD CONSTRAINT escrow_amount CHECK (amount_minor > 0);
ALTER TABLE deposit ADD CONSTRAINT deposit_amount CHECK (amount_minor > 0);
ALTER TABLE payout ADD CONSTRAINT payout_amount CHECK (amount_minor > 0);

-- ---------------------------------------------------------------- ledger: constraints

ALTER TABLE ledger_account
  ADD CONSTRAINT ledger_account_floor CHECK (balance_minor >= min_balance_minor),
  ADD CONSTRAINT ledger_account_debt CHECK (kind <> 'DEBT' OR balance_minor <= 0),
  ADD CONSTRAINT ledger_account_derived CHECK (mode = 'ROW' OR (balance_minor = 0 AND version = 0));
ALTER TABLE ledger_entry
  ADD CONSTRAINT ledger_entry_amount CHECK (amount_minor <> 0),
  ADD CONSTRAINT ledger_entry_versioned CHECK ((balance_after_minor IS NULL) = (account_version IS NULL));

-- Catches a lost update: two entries can never claim the same version of one account.
-- Also serves the history of a wallet, newest first.
CREATE UNIQUE INDEX ledger_entry_account_version ON ledger_entry (account_id, account_version)
  WHERE account_version IS NOT NULL;
-- Balance of a derived account = sum of its entries, read from this index alone.
CREATE INDEX ledger_entry_derived ON ledger_entry (account_id) INCLUDE (amount_minor)
  WHERE account_version IS NULL;

-- ---------------------------------------------------------------- ledger: triggers

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'DL002';
END $$;

CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deal_transition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deal_transition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each statement that adds entries adds a balanced set, to a transaction of this very database transaction.
CREATE FUNCTION ledger_entry_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added GROUP BY transaction_id, currency HAVING sum(amount_minor) <> 0) THEN
    RAISE EXCEPTION 'ledger entries do not sum to zero' USING ERRCODE = 'DL003';
  END IF;
  IF EXISTS (SELECT 1 FROM added JOIN ledger_transaction t ON t.id = added.transaction_id
             WHERE t.operation_id <> pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'ledger entries added to a transaction of the past' USING ERRCODE = 'DL004';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_check();

CREATE FUNCTION ledger_transaction_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM ledger_entry WHERE transaction_id = NEW.id) < 2 THEN
    RAISE EXCEPTION 'ledger transaction % has fewer than two entries', NEW.reference USING ERRCODE = 'DL005';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_transaction_complete AFTER INSERT ON ledger_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_check();

-- The transaction id is stamped here, so that no client can claim another one.
CREATE FUNCTION ledger_transaction_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.operation_id := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_transaction_stamped BEFORE INSERT ON ledger_transaction
  FOR EACH ROW EXECUTE FUNCTION ledger_transaction_stamp();

-- ---------------------------------------------------------------- ledger: posting

-- Posts one transaction in one round trip. Arrays run in parallel, one element a leg; amounts are minor
-- units, credits positive, of one currency. Missing accounts are opened with the given ids.
-- Returns true when posted now, false when this reference was posted before with the same hash.
-- Errors: DL001 reference reused with other legs; 23514 ledger_account_floor when a balance would fall
-- below its floor.
CREATE FUNCTION ledger_post(
  p_id uuid, p_reference text, p_kind text, p_hash bytea,
  p_currency currency, p_codes text[], p_amounts bigint[], p_kinds account_kind[], p_owners uuid[], p_account_ids uuid[],
  p_deal_id uuid, p_payout_id uuid, p_deposit_id uuid, p_actor_id uuid, p_request_id text, p_now timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  posted_hash bytea;
BEGIN
  INSERT INTO ledger_transaction (id, reference, kind, request_hash, deal_id, payout_id, deposit_id,
                                  actor_id, request_id, operation_id, created_at)
  VALUES (p_id, p_reference, p_kind, p_hash, p_deal_id, p_payout_id, p_deposit_id, p_actor_id, p_request_id, 0, p_now)
  ON CONFLICT (reference) DO NOTHING;
  IF NOT FOUND THEN
    SELECT request_hash INTO posted_hash FROM ledger_transaction WHERE reference = p_reference;
    IF posted_hash = p_hash THEN
      RETURN false;
    END IF;
    RAISE EXCEPTION 'ledger reference % was posted with other legs', p_reference USING ERRCODE = 'DL001';
  END IF;

  -- By code, so that two openers of the same accounts cannot deadlock.
  INSERT INTO ledger_account (id, code, kind, owner_id, currency, mode, min_balance_minor, created_at)
  SELECT leg.id, leg.code, leg.kind, leg.owner, p_currency,
         (CASE WHEN leg.kind IN ('WALLET', 'ESCROW', 'PAYOUT', 'DEBT') THEN 'ROW' ELSE 'DERIVED' END)::account_mode,
         CASE WHEN leg.kind IN ('WALLET', 'ESCROW', 'PAYOUT') THEN 0 END, p_now
  FROM unnest(p_account_ids, p_codes, p_kinds, p_owners) AS leg (id, code, kind, owner)
  WHERE NOT EXISTS (SELECT 1 FROM ledger_account a WHERE a.code = leg.code)
  ORDER BY leg.code
  ON CONFLICT (code) DO NOTHING;

  -- In id order: two transfers between the same accounts queue up instead of deadlocking.
  PERFORM 1 FROM ledger_account WHERE code = ANY (p_codes) AND mode = 'ROW' ORDER BY id FOR NO KEY UPDATE;

  WITH leg AS (
    SELECT a.id, a.mode, l.amount, l.position
    FROM unnest(p_codes, p_amounts) WITH ORDINALITY AS l (code, amount, position)
    JOIN ledger_account a ON a.code = l.code
  ), moved AS (
    UPDATE ledger_account a SET balance_minor = a.balance_minor + leg.amount, version = a.version + 1
    FROM leg WHERE a.id = leg.id AND leg.mode = 'ROW'
    RETURNING a.id, a.balance_minor, a.version
  )
  INSERT INTO ledger_entry (transaction_id, leg, account_id, currency, amount_minor, balance_after_minor, account_version)
  SELECT p_id, leg.position, leg.id, p_currency, leg.amount, moved.balance_minor, moved.version
  FROM leg LEFT JOIN moved ON moved.id = leg.id;
  RETURN true;
END $$;

-- ---------------------------------------------------------------- one of a kind

-- One live deal per (job, creator); a canceled one may be followed by another.
CREATE UNIQUE INDEX deal_one_live_per_pair ON deal (job_id, creator_id)
  WHERE status IN ('AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'DISPUTED');
-- At most one open payout per user and currency.
CREATE UNIQUE INDEX payout_one_open ON payout (user_id, currency)
  WHERE status IN ('PENDING', 'APPROVED', 'SENDING');

-- ---------------------------------------------------------------- queues and sweeps

-- Relay: due events; and the oldest unfinished event of an aggregate.
CREATE INDEX outbox_event_due ON outbox_event (next_attempt_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_event_order ON outbox_event (aggregate_id, seq) WHERE done_at IS NULL AND dead_at IS NULL;
-- Retention: done events by age.
CREATE INDEX outbox_event_done ON outbox_event (done_at) WHERE done_at IS NOT NULL;
-- Sweeps over terms of deals.
CREATE INDEX deal_funding_due ON deal (funding_due_at) WHERE status = 'AWAITING_FUNDING';
CREATE INDEX deal_work_due ON deal (due_at) WHERE status = 'IN_PROGRESS';
CREATE INDEX deal_review_due ON deal (review_due_at) WHERE status = 'IN_REVIEW';
CREATE INDEX application_expiry ON application (expires_at) WHERE status = 'PENDING';
CREATE INDEX deposit_check_due ON deposit (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX webhook_receipt_due ON webhook_receipt (next_attempt_at) WHERE processed_at IS NULL;
CREATE INDEX payout_due ON payout (next_attempt_at) WHERE status IN ('APPROVED', 'SENDING');
CREATE INDEX sandbox_webhook_due ON sandbox_payment (next_webhook_at) WHERE next_webhook_at IS NOT NULL;

-- ---------------------------------------------------------------- lists

-- The moderation queue, oldest first.
CREATE INDEX job_moderation_queue ON job (updated_at) WHERE moderation_status = 'PENDING';
-- Unread count of the bell.
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;
