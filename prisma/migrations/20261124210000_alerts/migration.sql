CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "creator_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "requires" TEXT[],
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_search_hit" (
    "search_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "saved_search_hit_pkey" PRIMARY KEY ("search_id", "job_id")
);

-- A creator's own alerts, newest first.
CREATE INDEX "saved_search_creator_id_id_idx" ON "saved_search"("creator_id", "id" DESC);
-- Whom of the creators a job has been told to.
CREATE INDEX "saved_search_hit_job_id_idx" ON "saved_search_hit"("job_id");
-- A job is let into the feed: active alerts that require no label which it lacks (requires <@ labels of the job).
-- Without a pending list: matching stays even, alerts are written seldom.
CREATE INDEX saved_search_requires ON saved_search USING gin (requires) WITH (fastupdate = off) WHERE is_active;

ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_creator_id_fkey" FOREIGN KEY ("creator_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_search_hit" ADD CONSTRAINT "saved_search_hit_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_search_hit" ADD CONSTRAINT "saved_search_hit_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;
