-- One row an upload. What the other services tell about it is kept here, so that one read answers "how is my file?".
CREATE TABLE ingestion_tasks (
    id              UUID PRIMARY KEY,
    task_id         VARCHAR(255) UNIQUE NOT NULL,
    tenant          VARCHAR(63)  NOT NULL,
    datasource_name VARCHAR(255) NOT NULL,
    filename        VARCHAR(255) NOT NULL,
    status          VARCHAR(50)  NOT NULL,
    attempt         INTEGER      NOT NULL,
    revision        BIGINT       NOT NULL,
    mode            VARCHAR(20)  NOT NULL,
    active          BOOLEAN      NOT NULL,
    bucket          VARCHAR(255) NOT NULL,
    object_key      TEXT         NOT NULL,
    bytes           BIGINT       NOT NULL,
    sha256          CHAR(64)     NOT NULL,
    progress        DOUBLE PRECISION NOT NULL,
    rows_read       BIGINT       NOT NULL,
    row_counts      JSONB,
    problems        JSONB,
    question        JSONB,
    error           JSONB,
    duplicate_of    UUID,
    report_key      TEXT,
    schema_columns  JSONB,
    reached         JSONB        NOT NULL,
    correlation_id  VARCHAR(64),
    created_by      VARCHAR(255) NOT NULL,
    created_at      TIMESTAMPTZ  NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at      TIMESTAMPTZ  NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- The same bytes are added to a data source once. A replace may bring bytes that are there already (see Duplicates).
CREATE UNIQUE INDEX ingestion_tasks_same_bytes_once
    ON ingestion_tasks (tenant, datasource_name, sha256) WHERE active AND mode = 'APPEND';
CREATE INDEX ingestion_tasks_newest ON ingestion_tasks (tenant, created_at DESC, id DESC);
CREATE INDEX ingestion_tasks_of_data_source ON ingestion_tasks (tenant, datasource_name, created_at DESC, id DESC);

CREATE TABLE data_sources (
    id             UUID PRIMARY KEY,
    tenant         VARCHAR(63)  NOT NULL,
    name           VARCHAR(255) NOT NULL,
    label          VARCHAR(255),
    description    TEXT,
    schema_version INTEGER,
    columns        JSONB,
    row_count      BIGINT       NOT NULL DEFAULT 0,
    min_time       VARCHAR(40),
    max_time       VARCHAR(40),
    version        BIGINT       NOT NULL DEFAULT 0,
    decisions      JSONB        NOT NULL DEFAULT '{}',
    created_at     TIMESTAMPTZ  NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_updated   TIMESTAMPTZ  NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (tenant, name)
);

-- Events written with the state they tell about; the relay sends them in order of id and sets sent_at.
CREATE TABLE outbox (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic          VARCHAR(255) NOT NULL,
    message_key    VARCHAR(255) NOT NULL,
    tenant         VARCHAR(63)  NOT NULL,
    event_id       VARCHAR(64)  NOT NULL,
    event_type     VARCHAR(255) NOT NULL,
    correlation_id VARCHAR(64)  NOT NULL,
    payload        TEXT         NOT NULL,
    created_at     TIMESTAMPTZ  NOT NULL DEFAULT CURRENT_TIMESTAMP,
    sent_at        TIMESTAMPTZ
);
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
