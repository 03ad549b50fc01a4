-- Each attempt to bring an upload into Druid; failure is the event that said so.
create table submissions (
    tenant      text        not null,
    data_source text        not null,
    task_id     uuid        not null,
    attempt     integer     not null,
    druid_table text        not null,
    failure     jsonb,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (tenant, task_id, attempt)
);

-- Versions grow over all data sources; gaps mean nothing.
create sequence publication_version;

-- What was published, as it was told to everybody.
create table publications (
    tenant       text        not null,
    data_source  text        not null,
    version      bigint      not null,
    task_id      uuid        not null,
    attempt      integer     not null,
    event        jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant, data_source, version),
    unique (tenant, task_id, attempt)
);

-- The newest publication of each data source; locked while the next one is made.
create table current_publications (
    tenant      text   not null,
    data_source text   not null,
    version     bigint not null,
    primary key (tenant, data_source)
);

-- The tables of a publication, oldest first, each with its upload's columns.
create table publication_tables (
    tenant      text    not null,
    data_source text    not null,
    version     bigint  not null,
    position    integer not null,
    task_id     uuid    not null,
    druid_table jsonb   not null,
    columns     jsonb   not null,
    primary key (tenant, data_source, version, position),
    foreign key (tenant, data_source, version) references publications
);

-- Druid tables that nobody needs any more; dropped once no query can still be reading them.
create table retired_tables (
    tenant      text        not null,
    druid_table text        not null,
    retired_at  timestamptz not null,
    dropped_at  timestamptz,
    primary key (druid_table)
);
create index retired_tables_waiting on retired_tables (retired_at) where dropped_at is null;
