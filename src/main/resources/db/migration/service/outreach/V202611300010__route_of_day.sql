-- The route of a van's day (巡回路) as it was proposed last. Once somebody accepts it, outreach_stand has its times; a new search leaves them
-- as they are until its own is accepted. seen: for which bookings it was made, so that nobody accepts one that others have overtaken.
create table outreach_route (
    van         text not null,
    day         date not null,
    state       text not null check (state in ('SEARCHING', 'PROPOSED', 'ACCEPTED')),
    job         uuid not null,
    seen        text,
    route       jsonb,
    asked_by    text not null,
    asked_at    timestamptz not null,
    accepted_by text,
    accepted_at timestamptz,
    version     int not null,
    primary key (van, day)
);
