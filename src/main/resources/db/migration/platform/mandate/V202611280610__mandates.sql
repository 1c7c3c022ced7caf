-- Who may act for whom (委任). Of the one-time code only its hash is kept, and that only until it is used.
create table mandate_mandate (
    id            uuid primary key,
    state         text not null check (state in ('OFFERED', 'TAKEN', 'IN_FORCE', 'REVOKED', 'ENDED')),
    person        text,
    company       text,
    name          text not null,
    giver         uuid,
    kind          text not null,
    scope         jsonb not null,
    valid_from    date not null,
    valid_until   date not null,
    origin        jsonb not null,
    named         text not null,
    profession    text not null,
    registration  text not null,
    code          text unique,
    code_expires  timestamptz,
    proxy         uuid,
    proxy_name    text,
    proxy_person  text,
    made_at       timestamptz not null,
    changed_at    timestamptz not null,
    over          jsonb,
    version       int not null,
    check ((person is null) <> (company is null)),
    check (state not in ('TAKEN', 'IN_FORCE', 'ENDED') or proxy is not null)
);
create index mandate_mandate_person on mandate_mandate (person) where person is not null;
create index mandate_mandate_company on mandate_mandate (company) where company is not null;
create index mandate_mandate_giver on mandate_mandate (giver) where giver is not null;
create index mandate_mandate_proxy on mandate_mandate (proxy) where proxy is not null;
create index mandate_mandate_in_force on mandate_mandate (valid_until) where state = 'IN_FORCE';
