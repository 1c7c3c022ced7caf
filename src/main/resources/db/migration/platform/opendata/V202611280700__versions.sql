-- A table that the city publishes is a row of versions, each as it was on its day. What was uploaded is not kept: csv and json are what was read of it.
create table opendata_version (
    id           uuid primary key,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    dataset      text not null,
    title        jsonb not null,
    file         text not null,
    form         text not null,
    rows_in      int not null,
    rows_taken   int not null,
    rows_left    int not null,
    findings     jsonb not null,
    csv          bytea not null,
    json         bytea not null,
    taken_at     timestamptz not null,
    taken_by     text not null,
    name         text,
    number       int,
    licence      text,
    published_at timestamptz,
    published_by text,
    withdrawn_at timestamptz,
    withdrawn_by text,
    reason       text,
    check (state = 'DRAFT' or (name is not null and number is not null and licence is not null and published_at is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    unique (name, number)
);
create index opendata_version_drafts on opendata_version (taken_at desc) where state = 'DRAFT';
