/**
 * Every SQL object that the migrations add beside `schema.prisma`, as Postgres itself describes it. Read by
 * catalogue.int.spec.ts, which fails on one that is missing, different or not written down here.
 */

/** Table and condition. */
export const CHECKS: Record<string, string> = {
  adjustment_amount: 'adjustment: CHECK ((amount_minor > 0))',
  adjustment_second_admin:
    "adjustment: CHECK (((decided_by_id IS NULL) OR (status = 'REJECTED'::adjustment_status) OR (decided_by_id <> proposed_by_id)))",
  app_user_email_lower: 'app_user: CHECK ((email = lower(email)))',
  application_price: 'application: CHECK ((price_minor > 0))',
  cancellation_proposal_gross: 'cancellation_proposal: CHECK ((creator_gross_minor >= 0))',
  commission_withdrawal_amount: 'commission_withdrawal: CHECK ((amount_minor > 0))',
  deal_commission: 'deal: CHECK (((commission_bps >= 0) AND (commission_bps <= 5000)))',
  deal_disputed:
    "deal: CHECK ((((status = 'DISPUTED'::deal_status) = ((disputed_at IS NOT NULL) AND (status_before_dispute IS NOT NULL))) AND ((disputed_at IS NULL) = (status_before_dispute IS NULL))))",
  deal_price: 'deal: CHECK ((price_minor > 0))',
  deal_rounds:
    'deal: CHECK (((revision_rounds_used >= 0) AND (revision_rounds_used <= revision_rounds_allowed)))',
  delivery_finished: "delivery: CHECK (((status = 'PENDING'::delivery_status) = (finished_at IS NULL)))",
  delivery_invitation: 'delivery: CHECK (((invitation_id IS NULL) = (invitation_revision IS NULL)))',
  deposit_amount: 'deposit: CHECK ((amount_minor > 0))',
  dispute_closed: "dispute: CHECK (((status = 'OPEN'::dispute_status) = (closed_at IS NULL)))",
  dispute_outcome:
    "dispute: CHECK (((status = 'RESOLVED'::dispute_status) = ((outcome IS NOT NULL) AND (creator_gross_minor IS NOT NULL))))",
  escrow_amount: 'escrow: CHECK ((amount_minor > 0))',
  invitation_price: 'invitation: CHECK ((price_minor > 0))',
  job_budget: 'job: CHECK (((budget_min_minor > 0) AND (budget_max_minor >= budget_min_minor)))',
  job_slots: 'job: CHECK (((slots >= 1) AND (slots <= 50)))',
  job_taken_slots: 'job: CHECK (((taken_slots >= 0) AND (taken_slots <= slots)))',
  ledger_account_debt: "ledger_account: CHECK (((kind <> 'DEBT'::account_kind) OR (balance_minor <= 0)))",
  ledger_account_derived:
    "ledger_account: CHECK (((mode = 'ROW'::account_mode) OR ((balance_minor = 0) AND (version = 0))))",
  ledger_account_floor: 'ledger_account: CHECK ((balance_minor >= min_balance_minor))',
  ledger_entry_amount: 'ledger_entry: CHECK ((amount_minor <> 0))',
  ledger_entry_versioned: 'ledger_entry: CHECK (((balance_after_minor IS NULL) = (account_version IS NULL)))',
  password_reset_expires: 'password_reset: CHECK (((token_hash IS NULL) = (expires_at IS NULL)))',
  payout_amount: 'payout: CHECK ((amount_minor > 0))',
  platform_settings_commission:
    'platform_settings: CHECK (((commission_bps >= 0) AND (commission_bps <= 5000)))',
  platform_settings_one_row: 'platform_settings: CHECK ((id = 1))',
  provider_statement_line_amount: 'provider_statement_line: CHECK ((amount_minor > 0))',
  telegram_update_body: 'telegram_update: CHECK (((body IS NULL) = (handled_at IS NOT NULL)))',
  tip_amount: 'tip: CHECK ((amount_minor > 0))',
};

/** When, on which table, and what is called. */
export const TRIGGERS: Record<string, string> = {
  audit_entry_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  deal_transition_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON deal_transition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  deal_voids_proposal:
    'AFTER UPDATE OF status ON deal FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status) EXECUTE FUNCTION cancellation_proposal_void()',
  dispute_message_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON dispute_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  ledger_entry_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  ledger_entry_balanced:
    'AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_check()',
  ledger_transaction_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger_transaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  ledger_transaction_complete:
    'CONSTRAINT AFTER INSERT ON ledger_transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_check()',
  ledger_transaction_stamped:
    'BEFORE INSERT ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION ledger_transaction_stamp()',
  provider_statement_line_append_only:
    'BEFORE DELETE OR UPDATE OR TRUNCATE ON provider_statement_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
};

/** Arguments, result, volatility. */
export const FUNCTIONS: Record<string, string> = {
  cancellation_proposal_void: '() trigger volatile',
  creator_facets:
    '(text[], text[], text[], text, currency, verification_status, availability) text[] immutable cost 300',
  job_facets:
    '(platform, niche, rights_package, currency, boolean, boolean, text[], text[]) text[] immutable cost 300',
  job_urgency: '(deadline_type) bigint immutable',
  ledger_entry_check: '() trigger volatile',
  ledger_post:
    '(uuid, text, text, bytea, currency, text[], bigint[], account_kind[], uuid[], uuid[], uuid, uuid, uuid, uuid, text, timestamp with time zone, text, uuid) boolean volatile',
  ledger_transaction_check: '() trigger volatile',
  ledger_transaction_stamp: '() trigger volatile',
  refuse_change: '() trigger volatile',
  search_query: '(text) tsquery immutable',
  search_vector: '(text, text) tsvector immutable',
};

/** Table, columns and condition. */
export const INDEXES: Record<string, string> = {
  adjustment_proposed: "adjustment USING btree (id) WHERE (status = 'PROPOSED'::adjustment_status)",
  app_user_creator_name:
    "app_user USING gin (search_vector(display_name, ''::text)) WITH (fastupdate=off) WHERE (role = 'CREATOR'::role)",
  app_user_inactive: "app_user USING btree (id) WHERE (status <> 'ACTIVE'::user_status)",
  app_user_other_name:
    "app_user USING gin (search_vector(display_name, ''::text)) WITH (fastupdate=off) WHERE (role <> 'CREATOR'::role)",
  application_expiry: "application USING btree (expires_at) WHERE (status = 'PENDING'::application_status)",
  cancellation_proposal_expiry:
    "cancellation_proposal USING btree (expires_at) WHERE (status = 'OPEN'::proposal_status)",
  cancellation_proposal_one_open:
    "UNIQUE cancellation_proposal USING btree (deal_id) WHERE (status = 'OPEN'::proposal_status)",
  creator_catalogue_facets:
    'creator_profile USING gin (creator_facets(platforms, niches, languages, city, currency, verification_status, availability)) WITH (fastupdate=off) WHERE is_public',
  creator_catalogue_price:
    'creator_profile USING btree (currency, price_per_video_minor, user_id) WHERE (is_public AND (price_per_video_minor IS NOT NULL))',
  creator_catalogue_rating:
    'creator_profile USING btree (( CASE WHEN (rating_count = 0) THEN 0 ELSE ((rating_sum * 100) / rating_count) END) DESC, rating_count DESC, user_id DESC) WHERE is_public',
  creator_catalogue_search:
    'creator_profile USING gin (search_vector(city, bio)) WITH (fastupdate=off) WHERE is_public',
  deal_application: 'deal USING btree (application_id) WHERE (application_id IS NOT NULL)',
  deal_funded_brand:
    "deal USING btree (brand_id, id DESC) WHERE (status = ANY (ARRAY['IN_PROGRESS'::deal_status, 'IN_REVIEW'::deal_status, 'DISPUTED'::deal_status]))",
  deal_funded_creator:
    "deal USING btree (creator_id, id DESC) WHERE (status = ANY (ARRAY['IN_PROGRESS'::deal_status, 'IN_REVIEW'::deal_status, 'DISPUTED'::deal_status]))",
  deal_funding_due: "deal USING btree (funding_due_at) WHERE (status = 'AWAITING_FUNDING'::deal_status)",
  deal_invitation: 'deal USING btree (invitation_id) WHERE (invitation_id IS NOT NULL)',
  deal_one_live_per_pair:
    "UNIQUE deal USING btree (job_id, creator_id) WHERE (status = ANY (ARRAY['AWAITING_FUNDING'::deal_status, 'IN_PROGRESS'::deal_status, 'IN_REVIEW'::deal_status, 'DISPUTED'::deal_status]))",
  deal_review_due: "deal USING btree (review_due_at) WHERE (status = 'IN_REVIEW'::deal_status)",
  deal_work_due: "deal USING btree (due_at) WHERE (status = 'IN_PROGRESS'::deal_status)",
  delivery_done: 'delivery USING btree (finished_at) WHERE (finished_at IS NOT NULL)',
  delivery_due: "delivery USING btree (channel, next_attempt_at) WHERE (status = 'PENDING'::delivery_status)",
  delivery_failed: "delivery USING btree (channel) WHERE (status = 'FAILED'::delivery_status)",
  delivery_order: "delivery USING btree (user_id, channel, seq) WHERE (status = 'PENDING'::delivery_status)",
  deposit_check_due: 'deposit USING btree (next_check_at) WHERE (next_check_at IS NOT NULL)',
  dispute_one_open: "UNIQUE dispute USING btree (deal_id) WHERE (status = 'OPEN'::dispute_status)",
  dispute_open_since: "dispute USING btree (created_at) WHERE (status = 'OPEN'::dispute_status)",
  invitation_expiry: "invitation USING btree (expires_at) WHERE (status = 'SENT'::invitation_status)",
  job_feed_budget:
    "job USING btree (currency, budget_max_minor DESC, published_at DESC, id DESC) WHERE ((status = 'PUBLISHED'::job_status) AND (moderation_status = 'APPROVED'::moderation_status) AND (taken_slots < slots))",
  job_feed_deadline:
    "job USING btree (job_urgency(deadline_type) DESC, published_at DESC, id DESC) WHERE ((status = 'PUBLISHED'::job_status) AND (moderation_status = 'APPROVED'::moderation_status) AND (taken_slots < slots))",
  job_feed_facets:
    "job USING gin (job_facets(platform, niche, rights_package, currency, needs_posting, shipping_required, content_formats, languages)) WITH (fastupdate=off) WHERE ((status = 'PUBLISHED'::job_status) AND (moderation_status = 'APPROVED'::moderation_status) AND (taken_slots < slots))",
  job_feed_new:
    "job USING btree (published_at DESC, id DESC) WHERE ((status = 'PUBLISHED'::job_status) AND (moderation_status = 'APPROVED'::moderation_status) AND (taken_slots < slots))",
  job_feed_search:
    "job USING gin (search_vector(title, description)) WITH (fastupdate=off) WHERE ((status = 'PUBLISHED'::job_status) AND (moderation_status = 'APPROVED'::moderation_status) AND (taken_slots < slots))",
  job_moderation_queue:
    "job USING btree (updated_at) WHERE (moderation_status = 'PENDING'::moderation_status)",
  ledger_entry_account_version:
    'UNIQUE ledger_entry USING btree (account_id, account_version) WHERE (account_version IS NOT NULL)',
  ledger_entry_derived:
    'ledger_entry USING btree (account_id, transaction_id) INCLUDE (amount_minor) WHERE (account_version IS NULL)',
  notification_unread: 'notification USING btree (user_id) WHERE (read_at IS NULL)',
  outbox_event_dead: 'outbox_event USING btree (id) WHERE (dead_at IS NOT NULL)',
  outbox_event_done: 'outbox_event USING btree (done_at) WHERE (done_at IS NOT NULL)',
  outbox_event_due:
    'outbox_event USING btree (next_attempt_at) WHERE ((done_at IS NULL) AND (dead_at IS NULL))',
  outbox_event_order:
    'outbox_event USING btree (aggregate_id, seq) WHERE ((done_at IS NULL) AND (dead_at IS NULL))',
  payout_due:
    "payout USING btree (next_attempt_at) WHERE (status = ANY (ARRAY['APPROVED'::payout_status, 'SENDING'::payout_status]))",
  payout_one_open:
    "UNIQUE payout USING btree (user_id, currency) WHERE (status = ANY (ARRAY['PENDING'::payout_status, 'APPROVED'::payout_status, 'SENDING'::payout_status]))",
  saved_search_requires: 'saved_search USING gin (requires) WITH (fastupdate=off) WHERE is_active',
  sandbox_webhook_due: 'sandbox_payment USING btree (next_webhook_at) WHERE (next_webhook_at IS NOT NULL)',
  telegram_update_handled: 'telegram_update USING btree (handled_at) WHERE (handled_at IS NOT NULL)',
  telegram_update_lane: 'telegram_update USING btree (bot_id, lane, update_id) WHERE (handled_at IS NULL)',
  webhook_receipt_due: 'webhook_receipt USING btree (next_attempt_at) WHERE (processed_at IS NULL)',
};

/** What they are kept on. */
export const STATISTICS: Record<string, string> = {
  creator_facets_statistics:
    'ON creator_facets(platforms, niches, languages, city, currency, verification_status, availability) FROM creator_profile',
  creator_name_statistics: "ON search_vector(display_name, ''::text) FROM app_user",
  creator_search_statistics: 'ON search_vector(city, bio) FROM creator_profile',
  job_facets_statistics:
    'ON job_facets(platform, niche, rights_package, currency, needs_posting, shipping_required, content_formats, languages) FROM job',
  job_search_statistics: 'ON search_vector(title, description) FROM job',
};
