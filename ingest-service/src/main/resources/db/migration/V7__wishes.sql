-- What the sender of a file said of it: what columns are, whether repairs are taken.
ALTER TABLE ingestion_tasks ADD COLUMN wishes JSONB;
