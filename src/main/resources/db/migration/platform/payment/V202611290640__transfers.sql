-- Where a refund goes that does not go back through the provider, as whoever is paid has told; and the files that tell the bank (総合振込). A file is made by
-- one and agreed to by another; the bank's answer ends it. Names of bank and branch are kept as they were.
create table payment_bank_file (
    id        uuid primary key,
    number    bigint generated always as identity unique,
    state     text not null check (state in ('MADE', 'AGREED', 'DONE')),
    day       date not null,
    maker     uuid not null,
    maker_name text not null,
    made_at   timestamptz not null,
    agreer    uuid,
    agreer_name text,
    agreed_at timestamptz,
    done_at   timestamptz,
    check (agreer is null or agreer <> maker),
    check (state = 'MADE' or agreer is not null)
);
alter table payment_refund
    add column bank text,
    add column bank_kana text,
    add column branch text,
    add column branch_kana text,
    add column account_kind text check (account_kind in ('ORDINARY', 'CURRENT', 'SAVINGS')),
    add column account_number text check (account_number ~ '^[0-9]{7}$'),
    add column holder text,
    add column file uuid references payment_bank_file;
create index payment_refund_file on payment_refund (file) where file is not null;
