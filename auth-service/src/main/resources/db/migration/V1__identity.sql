create table tenant (
    name       text primary key,
    created_at timestamptz not null default now()
);

-- A username is unique over all tenants: who signs in names no tenant.
create table app_user (
    id            uuid primary key,
    tenant        text        not null references tenant (name),
    username      text        not null unique,
    password_hash text        not null,
    roles         text[]      not null,
    attributes    jsonb       not null default '{}',
    disabled      boolean     not null default false,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index app_user_by_tenant on app_user (tenant, username);

create table session (
    id           uuid primary key,
    tenant       text        not null references tenant (name),
    user_id      uuid        not null references app_user (id),
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    ended_at     timestamptz,
    end_reason   text
);
create index session_by_user on session (user_id);

-- Every refresh token a living session ever had, as SHA-256: a used one that comes again is a stolen one.
create table refresh_token (
    hash       bytea primary key,
    tenant     text        not null references tenant (name),
    session_id uuid        not null references session (id) on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_by_session on refresh_token (session_id);

-- What was done, by whom, to whom. The tenant is null where a login named no known user.
create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    tenant         text,
    actor          uuid,
    action         text        not null,
    subject        uuid,
    address        text,
    correlation_id text,
    detail         text
);
create index audit_entry_by_tenant on audit_entry (tenant, id desc);

create function refuse_audit_change() returns trigger language plpgsql as
$$ begin raise exception 'audit entries are never changed'; end $$;

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
