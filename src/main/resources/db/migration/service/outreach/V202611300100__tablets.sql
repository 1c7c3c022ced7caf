-- Devices that hold one van's day, encrypted, where there is no signal (端末). mark begins the numbers of the slips that they give.
create table outreach_tablet (
    id        uuid primary key,
    mark      text not null,
    name      text not null,
    account   uuid not null,
    crew      text not null,
    van       text not null,
    day       date not null,
    division  text not null,
    state     text not null check (state in ('LOADED', 'ENDED', 'REVOKED')),
    loaded_at timestamptz not null,
    heard_at  timestamptz not null,
    closed_at timestamptz,
    closed_by text
);
create index outreach_tablet_day on outreach_tablet (day, van);

-- What a device did there, in its order. key is made by the device, so that what it sends twice is taken once; body goes once it is taken.
-- skew: how far the device's clock was ahead when it sent it, in milliseconds.
create table outreach_tablet_item (
    tablet      uuid not null references outreach_tablet (id),
    key         uuid not null,
    place       int not null,
    kind        text not null check (kind in ('MET', 'MISSED', 'APPLICATION')),
    booking     uuid,
    version     int,
    seen        text not null,
    slip        text not null,
    body        jsonb,
    device_at   timestamptz not null,
    skew        bigint not null,
    received_at timestamptz not null,
    state       text not null check (state in ('TAKEN', 'HELD', 'ASIDE')),
    reason      text,
    what        text not null,
    receipts    jsonb not null,
    after       int,
    decided_at  timestamptz,
    decided_by  text,
    words       text not null,
    primary key (tablet, key),
    unique (tablet, place)
);
create index outreach_tablet_item_booking on outreach_tablet_item (booking) where booking is not null;
create index outreach_tablet_item_held on outreach_tablet_item (received_at) where state = 'HELD';
