-- Many cases given to somebody with one confirmation; kept for a day, so that it can be looked at and taken back.
create table procedure_allotment (
    id          uuid primary key,
    account     uuid not null,
    worker_name text not null,
    made_at     timestamptz not null,
    undone_at   timestamptz
);
create index procedure_allotment_account on procedure_allotment (account, made_at);

-- version: of the case once it was given; null where it was not, for the problem named.
create table procedure_allotment_case (
    allotment   uuid not null references procedure_allotment on delete cascade,
    receipt     text not null,
    version     int,
    worker      uuid,
    worker_name text,
    problem     text,
    undone      text,
    primary key (allotment, receipt)
);
