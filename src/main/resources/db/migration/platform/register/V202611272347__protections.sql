-- 支援措置 (住民基本台帳事務処理要領 第5-10): who is protected, since and until when, for what, on which document.
-- register_resident.protected says the same for all who only need to know whether; the two are written together.
create table register_protection (
    id          uuid primary key,
    person_id   text not null references register_resident,
    kind        text not null check (kind in ('DV', 'STALKING', 'CHILD_ABUSE', 'OTHER', 'UNSTATED')),
    document    text not null,
    since       date not null,
    until       date not null,
    dropped_at  timestamptz,
    begun_at    timestamptz not null,
    begun_by    text not null,
    ended_at    timestamptz,
    version     int not null
);
create unique index register_protection_open on register_protection (person_id) where ended_at is null;

-- Who may see one address for some minutes, because they said why.
create table register_protection_look (
    account     uuid not null,
    person_id   text not null,
    until       timestamptz not null,
    primary key (account, person_id)
);

-- Those whom an import brought before there was this table.
insert into register_protection (id, person_id, kind, document, since, until, begun_at, begun_by, version)
select gen_random_uuid(), person_id, 'UNSTATED', '住民記録システム', imported_at::date, (imported_at + interval '1 year')::date,
       imported_at, 'Kaikaku', 1
  from register_resident where protected;
