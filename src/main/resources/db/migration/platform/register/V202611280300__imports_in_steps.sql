-- An upload comes in parts, is read into a place beside the register, compared with it, and taken over when somebody says so.
alter table register_upload
    add column scope text not null default 'DIFFERENCE' check (scope in ('FULL', 'DIFFERENCE')),
    add column encoding text not null default 'UTF_8' check (encoding in ('UTF_8', 'SHIFT_JIS')),
    add column state text check (state in ('READING', 'COMPARED', 'TAKING_OVER', 'TAKEN_OVER', 'REFUSED', 'DISCARDED')),
    add column missing_leave boolean not null default false;

create table register_upload_part (
    upload  uuid not null references register_upload on delete cascade,
    number  int not null,
    content bytea not null,
    primary key (upload, number)
);
-- A register of names compresses badly and is thrown away soon.
alter table register_upload_part alter column content set storage external;

insert into register_upload_part (upload, number, content)
select id, 0, content from register_upload where content is not null;
update register_upload
   set state = case when content is not null then 'READING' when report is null then 'DISCARDED'
                    when report -> 'refused' <> 'null' then 'REFUSED' else 'TAKEN_OVER' end;
alter table register_upload alter column state set not null, drop column content;

-- Rows that were read and wait. Unlogged: after a crash they are gone and are read again from the parts.
create unlogged table register_staged (
    upload            uuid not null,
    line              bigint not null,
    removal           boolean not null,
    cause             text,
    person_id         text not null,
    household_id      text,
    name              text,
    name_search       text collate "C",
    given_search      text collate "C",
    kana              text,
    kana_search       text collate "C",
    given_kana_search text collate "C",
    birth_date        date,
    sex               text,
    relationship      text,
    status            text,
    status_date       date,
    postal_code       text,
    address           text,
    address_search    text collate "C",
    protected         boolean,
    attributes        jsonb
);

-- What taking a staged file over would do to whom. Nobody's line while the register is empty: then everybody comes new.
create unlogged table register_staged_change (
    upload    uuid not null,
    person_id text not null,
    act       text not null check (act in ('ADD', 'CHANGE', 'REMOVE', 'MISSING')),
    what      text[] not null,
    primary key (upload, person_id)
);

-- Rows that were left out, with what stood in them, to be mended and brought again. A cell with an individual number is blank.
create table register_rejected (
    upload    uuid not null,
    line      bigint not null,
    person_id text,
    heading   text,
    reason    text not null,
    words     text[] not null,
    cells     text[],
    primary key (upload, line)
);

-- How often a file has been taken over: one at a time holds this line, and what was compared before an earlier one ended is compared anew.
create table register_version (
    number bigint not null
);
insert into register_version values (0);

-- Reports of earlier imports say less than those of today.
update register_upload
   set report = report || '{"unknown": 0, "maskedCells": 0, "titles": [], "attributes": [], "again": false}'
 where report is not null;
