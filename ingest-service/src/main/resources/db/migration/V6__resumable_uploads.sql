-- Files on their way in several requests. All that a request needs to go on with one is here and in the store.
CREATE TABLE resumable_uploads (
    id              UUID PRIMARY KEY,
    tenant          VARCHAR(63)  NOT NULL,
    owner_id        VARCHAR(255) NOT NULL,
    owner_name      VARCHAR(255) NOT NULL,
    datasource_name VARCHAR(255) NOT NULL,
    filename        VARCHAR(255) NOT NULL,
    mode            VARCHAR(20)  NOT NULL,
    metadata        TEXT         NOT NULL,
    bytes           BIGINT       NOT NULL,
    bucket          VARCHAR(255) NOT NULL,
    object_key      TEXT         NOT NULL,
    store_upload_id TEXT         NOT NULL,
    part_bytes      BIGINT       NOT NULL,
    next_part       INTEGER      NOT NULL,
    hash_state      BYTEA        NOT NULL,
    rest_key        TEXT,
    rest_bytes      INTEGER      NOT NULL,
    writer          UUID,
    finished        BOOLEAN      NOT NULL,
    correlation_id  VARCHAR(64),
    created_at      TIMESTAMPTZ  NOT NULL,
    expires_at      TIMESTAMPTZ  NOT NULL
);
CREATE INDEX resumable_uploads_expiring ON resumable_uploads (expires_at);
CREATE INDEX resumable_uploads_open ON resumable_uploads (tenant, owner_id) WHERE NOT finished;

-- The parts that the store acknowledged, by the tag that it knows their bytes by.
CREATE TABLE resumable_upload_parts (
    upload_id UUID    NOT NULL REFERENCES resumable_uploads ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    tag       TEXT    NOT NULL,
    PRIMARY KEY (upload_id, number)
);
