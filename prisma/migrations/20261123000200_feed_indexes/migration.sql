-- Indexes of the public feed and of the creator catalogue. Any filter goes with any order, so there is
-- one ordered index per order, walked where a filter is common, and one GIN index over all equality filters,
-- used where it is rare. The planner tells common from rare by the statistics on those expressions (those that
-- an index on an expression keeps are not used for a partial index). Expressions must be spelled as in job-feed.queries.ts and creator-catalogue.queries.ts.

-- ---------------------------------------------------------------- functions

-- Immutable although enum_out is marked stable: our enum labels are never renamed.
-- plpgsql, because the body of an SQL function would be planned anew in each query that evaluates it.

-- The headline weighs more than the body.
CREATE FUNCTION search_vector(headline text, body text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN setweight(to_tsvector('russian', translate(headline, 'ёЁ', 'еЕ')), 'A')
      || setweight(to_tsvector('russian', translate(body, 'ёЁ', 'еЕ')), 'B');
END $$;

-- What people type: words, "phrases", -without.
CREATE FUNCTION search_query(query text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN websearch_to_tsquery('russian', translate(query, 'ёЁ', 'еЕ'));
END $$;

CREATE FUNCTION job_urgency(deadline deadline_type) RETURNS bigint LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE deadline WHEN 'URGENT_48H' THEN 3 WHEN 'DAYS_3_5' THEN 2 WHEN 'WEEK_PLUS' THEN 1 ELSE 0 END;
END $$;

-- Building the labels costs some 300 operators, measured: without the hint the planner would rather build them for
-- each row of an ordered walk than look a rare one up.
CREATE FUNCTION job_facets(
  platform_ platform, niche_ niche, rights rights_package, currency_ currency, needs_posting boolean,
  shipping_required boolean, content_formats text[], languages text[]
) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 300 AS $$
BEGIN
  RETURN ARRAY['platform:' || platform_, 'niche:' || niche_, 'rights:' || rights, 'currency:' || currency_,
               'posting:' || needs_posting, 'shipping:' || shipping_required]
      || string_to_array('format:' || array_to_string(content_formats, ',format:'), ',')
      || string_to_array('lang:' || array_to_string(languages, ',lang:'), ',');
END $$;

CREATE FUNCTION creator_facets(
  platforms text[], niches text[], languages text[], city text, currency_ currency,
  verification verification_status, availability_ availability
) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 300 AS $$
BEGIN
  RETURN ARRAY['city:' || lower(translate(city, 'ёЁ', 'еЕ')), 'currency:' || currency_, 'verified:' || (verification = 'VERIFIED'),
               'open:' || (availability_ = 'OPEN')]
      || string_to_array('platform:' || array_to_string(platforms, ',platform:'), ',')
      || string_to_array('niche:' || array_to_string(niches, ',niche:'), ',')
      || string_to_array('lang:' || array_to_string(languages, ',lang:'), ',');
END $$;

-- ---------------------------------------------------------------- job feed

-- GET /jobs?sort=new (the default), and the newest matches of a common word.
CREATE INDEX job_feed_new ON job (published_at DESC, id DESC)
  WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots;
-- GET /jobs?currency=&sort=budget, &minBudget=, &maxBudget=.
CREATE INDEX job_feed_budget ON job (currency, budget_max_minor DESC, published_at DESC, id DESC)
  WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots;
-- GET /jobs?sort=deadline: the most urgent first, among equals the newest.
CREATE INDEX job_feed_deadline ON job (job_urgency(deadline_type) DESC, published_at DESC, id DESC)
  WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots;
-- GET /jobs?platform= &niche= &currency= &formats= &rightsPackage= &needsPosting= &shippingRequired= &lang=,
-- each where it is rare. Without a pending list: reads stay even, jobs are written seldom.
CREATE INDEX job_feed_facets ON job USING gin
  (job_facets(platform, niche, rights_package, currency, needs_posting, shipping_required, content_formats, languages))
  WITH (fastupdate = off)
  WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots;
-- GET /jobs?q=
CREATE INDEX job_feed_search ON job USING gin (search_vector(title, description)) WITH (fastupdate = off)
  WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots;

CREATE STATISTICS job_facets_statistics
  ON (job_facets(platform, niche, rights_package, currency, needs_posting, shipping_required, content_formats, languages))
  FROM job;
CREATE STATISTICS job_search_statistics ON (search_vector(title, description)) FROM job;

-- ---------------------------------------------------------------- creator catalogue

-- GET /creators?sort=rating (the default). Newest first walks the primary key: ids are UUIDv7.
CREATE INDEX creator_catalogue_rating ON creator_profile
  ((CASE WHEN rating_count = 0 THEN 0 ELSE rating_sum * 100 / rating_count END) DESC, rating_count DESC, user_id DESC)
  WHERE is_public;
-- GET /creators?currency=&sort=price, &minPrice=, &maxPrice=.
CREATE INDEX creator_catalogue_price ON creator_profile (currency, price_per_video_minor, user_id)
  WHERE is_public AND price_per_video_minor IS NOT NULL;
-- GET /creators?platform= &niche= &lang= &city= &currency= &verified= &available=, each where it is rare.
CREATE INDEX creator_catalogue_facets ON creator_profile USING gin
  (creator_facets(platforms, niches, languages, city, currency, verification_status, availability))
  WITH (fastupdate = off) WHERE is_public;
-- GET /creators?q=: what a profile says, and names.
CREATE INDEX creator_catalogue_search ON creator_profile USING gin (search_vector(city, bio)) WITH (fastupdate = off)
  WHERE is_public;
CREATE INDEX app_user_creator_name ON app_user USING gin (search_vector(display_name, '')) WITH (fastupdate = off)
  WHERE role = 'CREATOR';
-- All of GET /creators leave out blocked and deleted users: they are few, so it is them that are looked up.
CREATE INDEX app_user_inactive ON app_user (id) WHERE status <> 'ACTIVE';

CREATE STATISTICS creator_facets_statistics
  ON (creator_facets(platforms, niches, languages, city, currency, verification_status, availability)) FROM creator_profile;
CREATE STATISTICS creator_search_statistics ON (search_vector(city, bio)) FROM creator_profile;
CREATE STATISTICS creator_name_statistics ON (search_vector(display_name, '')) FROM app_user;

-- ---------------------------------------------------------------- deals of a job

-- How many deals of a job are funded, and whether all have ended (closing); who has a deal on it (visibility).
CREATE INDEX deal_job_id_creator_id_idx ON deal (job_id, creator_id);
