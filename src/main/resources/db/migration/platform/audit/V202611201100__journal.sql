-- Written plainly inside each transaction; txid lets the sealer leave out what is still open.
create table audit_entry (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    doer      text not null,
    doer_name text not null,
    office    text,
    act       text not null,
    purpose   text not null,
    subject   text,
    object    text not null,
    txid      xid8 not null default pg_current_xact_id()
);
create index audit_entry_subject on audit_entry (subject, id desc) where subject is not null;
create index audit_entry_object on audit_entry (object, id desc);
