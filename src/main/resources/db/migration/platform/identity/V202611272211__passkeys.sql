-- What a passkey (パスキー) leaves with the house: a public key, which opens nothing to whoever reads it.
create table identity_passkey (
    id             uuid primary key,
    credential     text not null unique,
    account        uuid not null references identity_account,
    name           text not null,
    public_key     bytea not null,
    signatures     bigint not null,
    verified       boolean not null,
    may_be_copied  boolean not null,
    is_copied      boolean not null,
    transports     text not null,
    attestation    bytea,
    client_data    bytea,
    added_at       timestamptz not null,
    used_at        timestamptz
);
create index identity_passkey_account on identity_passkey (account);

-- Codes that let the owner back in, each once; only their hashes. Without a giver they are the owner's own, printed ahead.
create table identity_recovery_code (
    hash       text primary key,
    account    uuid not null references identity_account,
    given_by   uuid,
    given_at   timestamptz not null,
    opens_at   timestamptz not null,
    expires_at timestamptz
);
create index identity_recovery_code_account on identity_recovery_code (account);

-- What the owner is told at the next sign-in.
create table identity_news (
    id      bigint generated always as identity primary key,
    account uuid not null references identity_account,
    kind    text not null,
    at      timestamptz not null,
    seen_at timestamptz
);
create index identity_news_unseen on identity_news (account) where seen_at is null;

-- A password that somebody else knew (printed for the owner) is changed before anything else.
alter table identity_account add column password_given boolean not null default false;
