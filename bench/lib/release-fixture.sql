-- :deals deals in review with funded escrows, 200 brands × 200 creators, one job and one conversation a deal.
-- Parameters as settings: bench.first, bench.count, bench.bps.

INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
SELECT md5(role || n)::uuid, role || n || '@bench.example', 'x', upper(role)::role, role || n, now()
FROM generate_series(1, 200) n, unnest(ARRAY['brand', 'creator']) role
ON CONFLICT DO NOTHING;
INSERT INTO brand_profile (user_id, company_name, created_at, updated_at)
SELECT id, display_name, now(), now() FROM app_user WHERE role = 'BRAND' ON CONFLICT DO NOTHING;
INSERT INTO creator_profile (user_id, created_at, updated_at)
SELECT id, now(), now() FROM app_user WHERE role = 'CREATOR' ON CONFLICT DO NOTHING;

CREATE TEMP TABLE fixture ON COMMIT DROP AS
SELECT gen_random_uuid() AS job_id, gen_random_uuid() AS conversation_id, gen_random_uuid() AS deal_id,
       gen_random_uuid() AS escrow_id, gen_random_uuid() AS submission_id,
       md5('brand' || (n % 200 + 1))::uuid AS brand_id, md5('creator' || (n * 7 % 200 + 1))::uuid AS creator_id, n
FROM generate_series(current_setting('bench.first')::int,
                     current_setting('bench.first')::int + current_setting('bench.count')::int - 1) n;

INSERT INTO job (id, brand_id, title, taken_slots, status, moderation_status, created_at, updated_at)
SELECT job_id, brand_id, 'Bench', 1, 'CLOSED', 'APPROVED', now(), now() FROM fixture;
INSERT INTO conversation (id, job_id, brand_id, creator_id, last_message_at, created_at)
SELECT conversation_id, job_id, brand_id, creator_id, now(), now() FROM fixture;
INSERT INTO conversation_participant (conversation_id, user_id)
SELECT conversation_id, side FROM fixture, unnest(ARRAY[brand_id, creator_id]) AS side;
INSERT INTO deal (id, job_id, brand_id, creator_id, conversation_id, title, price_minor, currency, commission_bps, brief,
                  brief_hash, revision_rounds_allowed, work_days, review_days, status, funding_due_at, review_due_at,
                  work_left_sec, created_at, updated_at)
SELECT deal_id, job_id, brand_id, creator_id, conversation_id, 'Bench', 10000, 'RUB', current_setting('bench.bps')::int, '{}',
       '', 1, 5, 3, 'IN_REVIEW', now(), now() + interval '3 days', 3600, now(), now() FROM fixture;
INSERT INTO escrow (id, deal_id, amount_minor, currency, status, funded_at)
SELECT escrow_id, deal_id, 10000, 'RUB', 'FUNDED', now() FROM fixture;
INSERT INTO submission (id, deal_id, version, items, created_at) SELECT submission_id, deal_id, 1, '[]', now() FROM fixture;

SELECT ledger_post(gen_random_uuid(), 'BENCH_DEPOSIT:' || deal_id, 'DEPOSIT', '\x00', 'RUB',
  ARRAY['provider:bench:RUB', 'wallet:' || brand_id || ':RUB'], ARRAY[-10000, 10000], ARRAY['PROVIDER', 'WALLET']::account_kind[],
  ARRAY[NULL, brand_id], ARRAY[gen_random_uuid(), gen_random_uuid()], NULL, NULL, NULL, NULL, 'bench', now())
FROM fixture;
SELECT ledger_post(gen_random_uuid(), 'ESCROW_FUND:' || escrow_id, 'ESCROW_FUND', '\x00', 'RUB',
  ARRAY['wallet:' || brand_id || ':RUB', 'escrow:' || deal_id], ARRAY[-10000, 10000], ARRAY['WALLET', 'ESCROW']::account_kind[],
  ARRAY[brand_id, brand_id], ARRAY[gen_random_uuid(), gen_random_uuid()], deal_id, NULL, NULL, NULL, 'bench', now())
FROM fixture;
