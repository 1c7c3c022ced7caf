-- What became of each attempt at a copy of everything.
create table backup_run (
    id      uuid primary key,
    started timestamptz not null,
    ended   timestamptz,
    file    text,
    bytes   bigint,
    sha256  text,
    problem text
);
create index backup_run_started on backup_run (started desc);
