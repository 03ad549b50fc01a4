-- What the sender of a file said that its columns are.
ALTER TABLE ingestion_tasks ADD COLUMN column_choices JSONB;
