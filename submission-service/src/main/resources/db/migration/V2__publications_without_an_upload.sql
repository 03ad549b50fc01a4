-- Taking uploads out publishes a data source too, and no single upload is the cause.
alter table publications alter column task_id drop not null, alter column attempt drop not null;
