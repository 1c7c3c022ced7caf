create table identity_account (
    id            uuid primary key,
    staff         boolean not null,
    login         text not null unique,
    name          text not null,
    password      text not null,
    office        text,
    person        text,
    failures      int not null default 0,
    locked_until  timestamptz,
    opened_at     timestamptz not null
);
create index identity_account_person on identity_account (person) where person is not null;

create table identity_assignment (
    account  uuid not null references identity_account,
    role     text not null,
    division text not null,
    primary key (account, role, division)
);
create index identity_assignment_division on identity_assignment (division, role);

create table identity_link_code (
    hash       text primary key,
    person     text not null,
    issued_by  uuid not null,
    expires_at timestamptz not null
);
