-- What Prisma's schema cannot say of cancellations, disputes, debts and statements.
-- The catalogue test (packages/core/src/platform/db/catalogue.int.spec.ts) lists every object made here.

-- ---------------------------------------------------------------- checks

ALTER TABLE deal ADD CONSTRAINT deal_disputed CHECK (
  (status = 'DISPUTED') = (disputed_at IS NOT NULL AND status_before_dispute IS NOT NULL)
  AND (disputed_at IS NULL) = (status_before_dispute IS NULL));
ALTER TABLE cancellation_proposal ADD CONSTRAINT cancellation_proposal_gross CHECK (creator_gross_minor >= 0);
ALTER TABLE dispute
  ADD CONSTRAINT dispute_closed CHECK ((status = 'OPEN') = (closed_at IS NULL)),
  ADD CONSTRAINT dispute_outcome CHECK ((status = 'RESOLVED') = (outcome IS NOT NULL AND creator_gross_minor IS NOT NULL));
ALTER TABLE tip ADD CONSTRAINT tip_amount CHECK (amount_minor > 0);
ALTER TABLE adjustment
  ADD CONSTRAINT adjustment_amount CHECK (amount_minor > 0),
  -- Whoever proposes above the limit never confirms it himself.
  ADD CONSTRAINT adjustment_second_admin CHECK (decided_by_id IS NULL OR status = 'REJECTED' OR decided_by_id <> proposed_by_id);
ALTER TABLE commission_withdrawal ADD CONSTRAINT commission_withdrawal_amount CHECK (amount_minor > 0);
ALTER TABLE provider_statement_line ADD CONSTRAINT provider_statement_line_amount CHECK (amount_minor > 0);

-- ---------------------------------------------------------------- append-only

CREATE TRIGGER dispute_message_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispute_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER provider_statement_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON provider_statement_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- one of a kind

CREATE UNIQUE INDEX cancellation_proposal_one_open ON cancellation_proposal (deal_id) WHERE status = 'OPEN';
CREATE UNIQUE INDEX dispute_one_open ON dispute (deal_id) WHERE status = 'OPEN';

-- ---------------------------------------------------------------- sweeps and lists

CREATE INDEX cancellation_proposal_expiry ON cancellation_proposal (expires_at) WHERE status = 'OPEN';
-- Disputes that admins are reminded of daily.
CREATE INDEX dispute_open_since ON dispute (created_at) WHERE status = 'OPEN';
-- Corrections that wait for a second admin.
CREATE INDEX adjustment_proposed ON adjustment (id) WHERE status = 'PROPOSED';

-- ---------------------------------------------------------------- ledger: posting, now with reversals and debts

DROP FUNCTION ledger_post(uuid, text, text, bytea, currency, text[], bigint[], account_kind[], uuid[], uuid[],
                          uuid, uuid, uuid, uuid, text, timestamptz);

-- Posts one transaction in one round trip. Arrays run in parallel, one element a leg; amounts are minor
-- units, credits positive, of one currency. Missing accounts are opened with the given ids.
-- p_reverses: reference of the transaction that this one takes back; one can be taken back only once.
-- p_offset_id: id of the DEBT_OFFSET transaction, should one follow (see below).
-- Returns true when posted now, false when this reference was posted before with the same hash.
-- Errors: DL001 reference reused with other legs; DL006 nothing there to reverse; 23514 ledger_account_floor
-- when a balance would fall below its floor.
CREATE FUNCTION ledger_post(
  p_id uuid, p_reference text, p_kind text, p_hash bytea,
  p_currency currency, p_codes text[], p_amounts bigint[], p_kinds account_kind[], p_owners uuid[], p_account_ids uuid[],
  p_deal_id uuid, p_payout_id uuid, p_deposit_id uuid, p_actor_id uuid, p_request_id text, p_now timestamptz,
  p_reverses text DEFAULT NULL, p_offset_id uuid DEFAULT gen_random_uuid()
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  posted_hash bytea;
  reversed_id uuid;
  debts record;
BEGIN
  IF p_reverses IS NOT NULL THEN
    SELECT id INTO reversed_id FROM ledger_transaction WHERE reference = p_reverses;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'ledger reference % does not exist and cannot be reversed', p_reverses USING ERRCODE = 'DL006';
    END IF;
  END IF;

  INSERT INTO ledger_transaction (id, reference, kind, request_hash, deal_id, payout_id, deposit_id, reverses_id,
                                  actor_id, request_id, operation_id, created_at)
  VALUES (p_id, p_reference, p_kind, p_hash, p_deal_id, p_payout_id, p_deposit_id, reversed_id,
          p_actor_id, p_request_id, 0, p_now)
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

  -- A credit pays its owner's debt first. A debt is only ever touched under the lock of its owner's wallet,
  -- which is held by now, so locking it here, out of id order, cannot deadlock.
  SELECT array_agg(wallet.code) AS wallets, array_agg(debt.code) AS debts, array_agg(wallet.owner) AS owners,
         array_agg(least(wallet.amount, -debt.balance_minor)) AS amounts
  INTO debts
  FROM unnest(p_codes, p_amounts, p_kinds, p_owners) AS wallet (code, amount, kind, owner)
  JOIN ledger_account debt ON debt.code = 'debt:' || wallet.owner || ':' || p_currency
  WHERE wallet.kind = 'WALLET' AND wallet.amount > 0 AND debt.balance_minor < 0;
  IF debts.wallets IS NOT NULL THEN
    PERFORM ledger_post(
      p_offset_id, 'DEBT_OFFSET:' || p_reference, 'DEBT_OFFSET', p_hash, p_currency,
      debts.wallets || debts.debts,
      array(SELECT -amount FROM unnest(debts.amounts) AS amount) || debts.amounts,
      array_fill('WALLET'::account_kind, ARRAY[cardinality(debts.wallets)])
        || array_fill('DEBT'::account_kind, ARRAY[cardinality(debts.debts)]),
      debts.owners || debts.owners,
      array(SELECT gen_random_uuid() FROM unnest(debts.owners || debts.owners)),
      p_deal_id, p_payout_id, p_deposit_id, p_actor_id, p_request_id, p_now);
  END IF;
  RETURN true;
END $$;
