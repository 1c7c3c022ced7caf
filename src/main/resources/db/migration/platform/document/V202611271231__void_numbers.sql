-- Numbers whose document never went out (欠番); the number stays used.
create table document_void (
    id        bigint generated always as identity primary key,
    division  text not null,
    number    text not null,
    reason    text not null,
    doer_name text not null,
    at        timestamptz not null
);
create index document_void_division on document_void (division, at desc);
