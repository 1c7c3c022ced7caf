create table register_household (
    household_id text primary key
);

-- There is no column for the individual number, and there will be none (番号法).
-- What ends in _search is reduced for finding; collation C makes its btree serve prefixes.
create table register_resident (
    person_id          text primary key,
    household_id       text not null references register_household,
    name               text not null,
    name_search        text collate "C" not null,
    given_search       text collate "C" not null,
    kana               text not null,
    kana_search        text collate "C" not null,
    given_kana_search  text collate "C" not null,
    birth_date         date,
    sex                text not null check (sex in ('female', 'male', 'unknown')),
    relationship       text not null,
    status             text not null check (status in ('resident', 'dead', 'moved_out')),
    status_date        date,
    postal_code        text not null,
    address            text not null,
    address_search     text collate "C" not null,
    protected          boolean not null,
    attributes         jsonb not null,
    imported_at        timestamptz not null
);

create index register_resident_household on register_resident (household_id);
create index register_resident_name on register_resident (name_search);
create index register_resident_given on register_resident (given_search);
create index register_resident_kana on register_resident (kana_search, person_id);
create index register_resident_given_kana on register_resident (given_kana_search);
create index register_resident_birth on register_resident (birth_date);
create index register_resident_protected on register_resident (household_id) where protected;
