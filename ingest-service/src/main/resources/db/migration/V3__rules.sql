-- The thresholds by which a data source wants its files judged; null where it wants none of its own.
ALTER TABLE data_sources ADD COLUMN rules JSONB;
