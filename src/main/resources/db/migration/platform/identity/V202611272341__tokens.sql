create table identity_token (
    id         uuid primary key,
    account    uuid not null references identity_account,
    name       text not null,
    hash       text not null unique,
    hint       text not null,
    scopes     text not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index identity_token_account on identity_token (account);
