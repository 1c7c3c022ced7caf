-- Who comes to a stop of the van (お出かけ市役所), by booking. No address: nobody is asked for one.
-- secret_hash: SHA-256 of what stands in the link by which somebody without an account changes and cancels. starts and ends of somebody who
-- waits, or of a call to which the van only comes by booking, are the time within which.
create table outreach_booking (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    secret_hash text not null unique,
    van         text not null,
    day         date not null,
    stop        text not null,
    errand      text not null,
    state       text not null check (state in ('WAITING', 'OFFERED', 'BOOKED', 'MET', 'MISSED', 'CANCELLED', 'LAPSED', 'CALLED_OFF')),
    starts      timestamptz not null,
    ends        timestamptz not null,
    claim       uuid,
    wish        uuid,
    deadline    timestamptz,
    name        text not null,
    kana        text not null,
    phone       text not null,
    mail        text not null,
    needs       text not null,
    language    text not null,
    account     uuid,
    person      text,
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    reminded_at timestamptz,
    told_at     timestamptz,
    version     int not null
);
create index outreach_booking_day on outreach_booking (van, day);
create index outreach_booking_account on outreach_booking (account, starts) where account is not null;
create index outreach_booking_remind on outreach_booking (day) where state = 'BOOKED' and reminded_at is null;
create index outreach_booking_forget on outreach_booking (day);

-- Outings that do not take place: the weather, a breakdown. Once called off, nobody goes that day.
create table outreach_called_off (
    van    text not null,
    day    date not null,
    reason text not null,
    doer   text not null,
    made_at timestamptz not null,
    primary key (van, day)
);

-- When the van is at each stop of a day, once somebody has accepted a route (巡回路). A new one takes the place of the old.
create table outreach_stand (
    van     text not null,
    day     date not null,
    place   int not null,
    stop    text not null,
    arrives timestamptz not null,
    leaves  timestamptz not null,
    primary key (van, day, place)
);
