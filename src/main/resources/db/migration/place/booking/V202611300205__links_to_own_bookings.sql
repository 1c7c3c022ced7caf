-- A secret link by which programs read somebody's own bookings; known by its SHA-256 alone.
create table booking_feed (
    account     uuid primary key,
    secret_hash bytea not null unique,
    made_at     timestamptz not null,
    read_at     timestamptz
);
