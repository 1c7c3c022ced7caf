-- The last batch of each day, as it was told to everybody: a copy, so that a batch which is changed later no longer agrees with it.
create table audit_published_head (
    day          date primary key,
    batch        bigint not null,
    root         bytea not null,
    hash         bytea not null,
    signature    bytea not null,
    key_id       text not null,
    published_at timestamptz not null
);
revoke update, delete, truncate on audit_published_head from ${application};
