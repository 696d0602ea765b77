-- «Из чего складывается» резерв: deals of a brand and of a creator whose money lies in escrow, newest first. Partial, so
-- that they stay as small as the work in hand however many deals have ended.
CREATE INDEX deal_funded_brand ON deal (brand_id, id DESC) WHERE status IN ('IN_PROGRESS', 'IN_REVIEW', 'DISPUTED');
CREATE INDEX deal_funded_creator ON deal (creator_id, id DESC) WHERE status IN ('IN_PROGRESS', 'IN_REVIEW', 'DISPUTED');
