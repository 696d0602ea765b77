-- Dead events, newest first: the admin's list and the count of what waits for somebody to look.
CREATE INDEX outbox_event_dead ON outbox_event (id) WHERE dead_at IS NOT NULL;
