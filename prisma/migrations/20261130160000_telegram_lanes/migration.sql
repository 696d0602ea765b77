-- Chats do not wait for each other: updates are handled in lanes. Those that wait already make one lane together.

-- AlterTable
ALTER TABLE "telegram_update" ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "lane" BIGINT NOT NULL DEFAULT 0;

-- ---------------------------------------------------------------- what Prisma's schema cannot say

-- The next one of each lane of a bot; whoever looks for these goes from lane to lane.
DROP INDEX telegram_update_waiting;
CREATE INDEX telegram_update_lane ON telegram_update (bot_id, lane, update_id) WHERE handled_at IS NULL;
