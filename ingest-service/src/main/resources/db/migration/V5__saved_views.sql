-- What somebody looked at and wants to see again: a page with its query string. Gone with its data source.
CREATE TABLE saved_views (
    id              UUID PRIMARY KEY,
    tenant          VARCHAR(63)   NOT NULL,
    datasource_name VARCHAR(255)  NOT NULL,
    owner_id        VARCHAR(255)  NOT NULL,
    owner_name      VARCHAR(255)  NOT NULL,
    name            VARCHAR(80)   NOT NULL,
    page            VARCHAR(63)   NOT NULL,
    search          VARCHAR(4000) NOT NULL,
    shared          BOOLEAN       NOT NULL,
    created_at      TIMESTAMPTZ   NOT NULL,
    FOREIGN KEY (tenant, datasource_name) REFERENCES data_sources (tenant, name)
);
CREATE UNIQUE INDEX saved_views_name_once ON saved_views (tenant, datasource_name, owner_id, lower(name));
