-- What the owner says about a data source (settings, labels, own measures, targets); null where nothing was said.
-- Its version grows with each change, also after a delete, so that readers know old words from new ones.
ALTER TABLE data_sources ADD COLUMN owner_model JSONB;
ALTER TABLE data_sources ADD COLUMN owner_model_version BIGINT NOT NULL DEFAULT 0;
