-- The code of an online lock for a booking, and what its lock has still to be told. revision counts up with each change, so that a call that
-- comes late undoes nothing. code is empty once no door opens to it. told_at: when staff heard that the lock has none though its door is to open.
create table booking_code (
    booking    uuid primary key,
    room       text not null,
    doors      text[] not null,
    code       text not null,
    opens      timestamptz not null,
    closes     timestamptz not null,
    state      text not null check (state in ('WANTED', 'SET', 'LEAVING', 'GONE')),
    revision   int not null,
    tries      int not null,
    next_try   timestamptz not null,
    problem    text,
    told_at    timestamptz,
    changed_at timestamptz not null
);
create index booking_code_due on booking_code (next_try) where state in ('WANTED', 'LEAVING');
create index booking_code_closes on booking_code (closes);

-- What happened at a door, as its lock told it: booking is whose code was typed, null where nobody has that code.
create table booking_door_event (
    log      uuid not null,
    number   bigint not null,
    booking  uuid,
    door     text not null,
    at       timestamptz not null,
    opened   boolean not null,
    why      text not null,
    taken_at timestamptz not null,
    primary key (log, number)
);
create index booking_door_event_booking on booking_door_event (booking, at) where booking is not null;
create index booking_door_event_door on booking_door_event (door, at);
create index booking_door_event_at on booking_door_event (at);

-- How far the service's log is known, and since when it has not answered; one row.
create table booking_lock_service (
    one         boolean primary key check (one),
    log         uuid,
    last_event  bigint not null,
    answered_at timestamptz,
    away_since  timestamptz
);
