-- Facilities of the city as its open data lists them: found in the search, with a telephone, where they are not booked here.
-- source: the file and line that they came from.
create table booking_listed (
    id         uuid primary key,
    name       text not null,
    kana       text not null,
    address    text not null,
    phone      text not null,
    hours      text not null,
    features   text not null,
    latitude   numeric(9, 6),
    longitude  numeric(9, 6),
    source     text not null,
    taken_at   timestamptz not null,
    unique (name, address)
);

-- Who may book (利用者登録): one person or a group, once for all facilities. in_city is what they say; confirmed_at is when somebody saw a
-- proof of it, and only then the price for residents holds. same_as: the name without what makes no difference, by which duplicates are found.
create table booking_user (
    id             uuid primary key,
    number         bigint generated always as identity unique,
    kind           text not null check (kind in ('PERSON', 'GROUP')),
    name           text not null,
    kana           text not null,
    same_as        text not null,
    representative text not null,
    phone          text not null,
    mail           text not null,
    members        int not null check (members > 0),
    purpose        text not null,
    in_city        text not null check (in_city in ('LIVES', 'WORKS', 'STUDIES', 'OUTSIDE')),
    confirmed_at   timestamptz,
    confirmed_by   text,
    valid_until    date not null,
    ended_at       timestamptz,
    account        uuid,
    person         text,
    made_at        timestamptz not null,
    version        int not null
);
create index booking_user_account on booking_user (account) where account is not null;
create index booking_user_same on booking_user (same_as);
create index booking_user_phone on booking_user (phone);

-- A use of a room, from the hold while somebody types to its end. day and bands are what was booked; starts and ends the same as moments.
-- kind: PUBLIC is somebody registered; OFFICE the city itself; CLOSURE nobody (休館・修繕). total is what is owed, quote how it was reached.
create table booking_use (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    kind        text not null check (kind in ('PUBLIC', 'OFFICE', 'CLOSURE')),
    state       text not null check (state in ('HELD', 'WAITING', 'BOOKED', 'CANCELLED', 'LAPSED')),
    room        text not null,
    day         date not null,
    bands       text[] not null,
    starts      timestamptz not null,
    ends        timestamptz not null,
    by_account  uuid,
    by_user     uuid references booking_user,
    plan        jsonb not null,
    quote       jsonb not null,
    total       int not null check (total >= 0),
    paid        int not null check (paid >= 0),
    refund      int not null check (refund >= 0),
    approved_at timestamptz,
    reduction   text not null check (reduction in ('NONE', 'ASKED', 'GIVEN', 'REFUSED')),
    claim       uuid,
    wish        uuid,
    deadline    timestamptz,
    booked_at   timestamptz,
    reminded_at timestamptz,
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    version     int not null
);
create index booking_use_room on booking_use (room, starts) where state = 'BOOKED';
create index booking_use_user on booking_use (by_user, starts) where by_user is not null;
create index booking_use_account on booking_use (by_account, starts) where by_account is not null;
create index booking_use_ends on booking_use (ends);
create index booking_use_remind on booking_use (starts) where state = 'BOOKED' and reminded_at is null;
