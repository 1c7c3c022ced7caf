-- What became findable, changed or went, in the order of transactions; each node follows with an index of its own.
create table search_change (
    number bigint generated always as identity primary key,
    tx     xid8 not null default pg_current_xact_id(),
    kind   text not null,
    id     text not null,
    at     timestamptz not null default now()
);
create index search_change_tx on search_change (tx, number);
create index search_change_at on search_change (at);

-- One row. A raised generation has every node build its index anew; changes of transactions before "forgotten" may be gone.
create table search_generation (
    one        boolean primary key default true check (one),
    generation bigint not null,
    forgotten  xid8 not null
);
insert into search_generation (generation, forgotten) values (1, '0');
