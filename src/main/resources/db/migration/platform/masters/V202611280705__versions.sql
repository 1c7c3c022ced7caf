-- Versions of the tables that are the same for every city, after those that come with the house. A line that a version has no more stays in it with its last day.
create table masters_version (
    id            uuid primary key,
    master        text not null check (master in ('MUNICIPALITIES', 'POSTAL_CODES', 'BANKS')),
    state         text not null check (state in ('DRAFT', 'IN_FORCE', 'WITHDRAWN')),
    file          text not null,
    form          text not null,
    rows_in       int not null,
    rows_left     int not null,
    lines_today   int not null,
    lines_added   int not null,
    lines_changed int not null,
    lines_gone    int not null,
    findings      jsonb not null,
    lines         bytea not null,
    taken_at      timestamptz not null,
    taken_by      text not null,
    valid_from    date,
    put_at        timestamptz,
    put_by        text,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    check (state = 'DRAFT' or (valid_from is not null and put_at is not null and put_by is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index masters_version_in_force on masters_version (master, valid_from desc, put_at desc) where state = 'IN_FORCE';
