-- Result files of core systems: read once each, which the key guards between two clerks and two nodes.
create table procedure_delivery_answer (
    id        uuid primary key,
    batch     uuid not null references procedure_delivery_batch,
    system    text not null,
    sha256    text not null,
    file_name text not null,
    read_at   timestamptz not null,
    read_by   text not null,
    said      jsonb not null,
    unique (system, sha256)
);
create index procedure_delivery_answer_of on procedure_delivery_answer (batch);
