-- The versions of each data source's schema.
create table data_source_schemas (
    tenant      text        not null,
    data_source text        not null,
    version     integer     not null check (version > 0),
    columns     jsonb       not null,
    task_id     uuid        not null,
    created_at  timestamptz not null default now(),
    primary key (tenant, data_source, version)
);

-- What was decided about each upload: a message that comes again gets the same answer.
create table resolutions (
    tenant      text        not null,
    data_source text        not null,
    task_id     uuid        not null,
    attempt     integer     not null,
    decision    jsonb       not null,
    created_at  timestamptz not null default now(),
    primary key (tenant, task_id, attempt)
);
