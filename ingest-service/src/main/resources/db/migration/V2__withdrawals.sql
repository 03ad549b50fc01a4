-- When an upload was asked to be taken out; its status says so once its rows count no more.
ALTER TABLE ingestion_tasks ADD COLUMN withdrawn_at TIMESTAMPTZ;

-- A deleted data source is kept out of sight: its version still tells old publications from new ones.
ALTER TABLE data_sources ADD COLUMN deleted_at TIMESTAMPTZ;
