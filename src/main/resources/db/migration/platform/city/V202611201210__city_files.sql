create table city_file (
    path         text        not null,
    version      integer     not null check (version > 0),
    effective    date        not null,
    sha256       text        not null,
    content      bytea       not null,
    published_at timestamptz not null,
    primary key (path, version)
);

create table city_release (
    id           bigint generated always as identity primary key,
    published_at timestamptz not null,
    -- [{"path": "city.yaml", "version": 1}, …]
    manifest     jsonb       not null,
    sha256       text        not null
);
