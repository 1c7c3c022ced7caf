-- A month of the rooms that are drawn by lot. seed is the secret whose SHA-256 (commitment) was published as it opened; published is what
-- anybody recomputes the draw from, first without the seed. The public result is entered by two people.
create table booking_lottery (
    month        text primary key,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    seed         text not null,
    commitment   text not null,
    public_draw  text not null,
    public_on    date not null,
    wins         int not null,
    published    jsonb,
    entries_hash text,
    first_result text,
    first_by     uuid,
    drawn_at     timestamptz,
    check (public_on > (closes_at at time zone 'Asia/Tokyo')::date)
);

-- Who wants what. salt is shown to them alone: with it they find their entry in what is published.
create table booking_entry (
    id        uuid primary key,
    month     text not null references booking_lottery,
    by_user   uuid not null references booking_user,
    room      text not null,
    day       date not null,
    band      text not null,
    plan      jsonb not null,
    salt      text not null,
    pseudonym text not null unique,
    won       boolean,
    booking   uuid,
    made_at   timestamptz not null,
    unique (month, by_user, room, day, band)
);
create index booking_entry_user on booking_entry (by_user, month);
create index booking_entry_to_book on booking_entry (day) where won and booking is null;
