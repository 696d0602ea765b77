-- AlterTable
-- What whoever opens a dispute shows with it: http(s) addresses.
ALTER TABLE "dispute" ADD COLUMN     "links" TEXT[];

-- A proposal to end a deal was made of the state the deal was in: any other move makes it void. A trigger, because
-- a statement that waits for the lock of a deal keeps the snapshot from before, in which a proposal made meanwhile
-- does not exist yet; the function's own statement takes a new one.
CREATE FUNCTION cancellation_proposal_void() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cancellation_proposal SET status = 'VOID', decided_at = NEW.updated_at
  WHERE deal_id = NEW.id AND status = 'OPEN';
  RETURN NULL;
END $$;

CREATE TRIGGER deal_voids_proposal AFTER UPDATE OF status ON deal
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION cancellation_proposal_void();
