-- The limit: the whole release (guarded state change, timeline, two events, three legs) as one SQL call.
CREATE FUNCTION bench_release(
  p_deal uuid, p_brand uuid, p_submission uuid, p_ids uuid[], p_request text, p_now timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  target record;
  fee bigint;
BEGIN
  SELECT deal.brand_id, deal.creator_id, deal.commission_bps, deal.work_left_sec, escrow.id AS escrow_id, escrow.amount_minor,
         escrow.currency, submission.id AS submission_id
  INTO STRICT target
  FROM deal
  JOIN escrow ON escrow.deal_id = deal.id AND escrow.status = 'FUNDED'
  JOIN submission ON submission.deal_id = deal.id AND submission.status = 'SUBMITTED'
  WHERE deal.id = p_deal AND deal.status = 'IN_REVIEW' AND deal.brand_id = p_brand AND submission.id = p_submission
  FOR NO KEY UPDATE OF deal, escrow, submission;

  UPDATE deal SET status = 'COMPLETED', completed_at = p_now, updated_at = p_now WHERE id = p_deal;
  UPDATE escrow SET status = 'RELEASED', settled_at = p_now WHERE id = target.escrow_id;
  UPDATE submission SET status = 'APPROVED' WHERE id = target.submission_id;
  UPDATE creator_profile SET completed_deals = completed_deals + 1, on_time_deals = on_time_deals + 1 WHERE user_id = target.creator_id;
  INSERT INTO deal_transition (id, deal_id, action, from_status, to_status, actor_id, actor_role, details, request_id, created_at)
  VALUES (p_ids[1], p_deal, 'APPROVE', 'IN_REVIEW', 'COMPLETED', p_brand, 'BRAND',
          jsonb_build_object('submissionId', p_submission), p_request, p_now);

  fee := target.amount_minor * target.commission_bps / 10000;
  INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
  VALUES (p_ids[2], 'deal', p_deal, 'DEAL_COMPLETED', jsonb_build_object('dealId', p_deal, 'actorId', p_brand, 'auto', false), p_request, p_now, p_now),
         (p_ids[3], 'deal', p_deal, 'ESCROW_RELEASED', jsonb_build_object('dealId', p_deal, 'actorId', p_brand, 'netMinor', (target.amount_minor - fee)::text), p_request, p_now, p_now);

  PERFORM ledger_post(p_ids[4], 'ESCROW_RELEASE:' || target.escrow_id, 'ESCROW_RELEASE', '\x00', target.currency,
    ARRAY['escrow:' || p_deal, 'wallet:' || target.creator_id || ':' || target.currency, 'commission:' || target.currency],
    ARRAY[-target.amount_minor, target.amount_minor - fee, fee], ARRAY['ESCROW', 'WALLET', 'COMMISSION']::account_kind[],
    ARRAY[target.brand_id, target.creator_id, NULL], p_ids[5:7], p_deal, NULL, NULL, p_brand, p_request, p_now);
END $$;
