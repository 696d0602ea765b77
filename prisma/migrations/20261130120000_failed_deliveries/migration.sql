-- How many messages of a channel were given up: asked by each report of the health of telegram:worker.
CREATE INDEX delivery_failed ON delivery (channel) WHERE status = 'FAILED';
