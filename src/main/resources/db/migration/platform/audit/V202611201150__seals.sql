-- Batches of sealed entries, numbered without gaps. What a batch's hash is made of is told in docs/audit.md.
create table audit_batch (
    number    bigint primary key check (number > 0),
    entries   int not null check (entries > 0),
    root      bytea not null,
    previous  bytea not null,
    sealed_at timestamptz not null,
    key_id    text not null,
    hash      bytea not null,
    signature bytea not null
);

-- Which entry stands where in which batch; its hash lets the verifier say which entry was changed, not only that one was.
-- No foreign key to the entries: its checks would lock, and so write, every entry a second time.
create table audit_leaf (
    entry_id bigint primary key,
    batch    bigint not null,
    position int not null,
    hash     bytea not null,
    unique (batch, position)
);

-- One row that whoever seals holds locked. Transactions before sealed_before have no unsealed entry: a mark that keeps the search short,
-- good only where transactions were counted by the same cluster.
create table audit_sealing (
    one           boolean primary key default true check (one),
    cluster       text not null,
    sealed_before xid8 not null
);
insert into audit_sealing (cluster, sealed_before) values ('', '0');

create index audit_entry_txid on audit_entry (txid, id);

-- The application adds lines and batches, and can take back or change none.
revoke update, delete, truncate on audit_entry, audit_batch, audit_leaf from ${application};
revoke insert, delete, truncate on audit_sealing from ${application};
