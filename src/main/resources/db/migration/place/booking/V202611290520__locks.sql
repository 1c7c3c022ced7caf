-- The secret that a room's lock shares with the house, and each time that a code was shown: to whom the door could open when.
create table booking_lock (
    room    text primary key,
    secret  bytea not null,
    made_at timestamptz not null
);
create table booking_key_shown (
    id      uuid primary key,
    room    text not null,
    booking uuid not null,
    at      timestamptz not null
);
create index booking_key_shown_booking on booking_key_shown (booking, at);
