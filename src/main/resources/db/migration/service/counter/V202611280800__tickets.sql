-- A ticket (番号札): nobody's name, only a number, what it is for and where it stands now. What it has been through stands in counter_leg.
create table counter_ticket (
    id          uuid primary key,
    day         date not null,
    letter      text not null,
    number      int not null,
    errand      text not null,
    source      text not null check (source in ('KIOSK', 'WEB', 'RECEPTION')),
    priority    text,
    asked       text not null unique,
    issued_at   timestamptz not null,
    state       text not null check (state in ('ISSUED', 'CALLED', 'ABSENT', 'RECALLED', 'SERVING', 'WAITING_FOR_HAND_OVER',
                                               'HANDED_OVER', 'TRANSFERRED', 'DONE', 'LEFT')),
    leg         int not null,
    service     text not null,
    onward      text[] not null,
    note        text not null,
    order_at    timestamptz not null,
    queued_at   timestamptz not null,
    desk        text,
    calls       int not null,
    called_at   timestamptz,
    served_at   timestamptz,
    held_at     timestamptz,
    handed_at   timestamptz,
    version     int not null,
    unique (day, letter, number),
    check (desk is not null or state in ('ISSUED', 'TRANSFERRED', 'DONE', 'LEFT')),
    check (called_at is not null or state not in ('CALLED', 'RECALLED'))
);
-- Who is next: the order of the queue of a service.
create index counter_ticket_queue on counter_ticket (day, service, order_at, number) where state in ('ISSUED', 'TRANSFERRED');
create index counter_ticket_open on counter_ticket (day) where state not in ('DONE', 'LEFT');
create index counter_ticket_calls on counter_ticket (day, called_at desc) where called_at is not null;
-- Nobody stands before a desk at which somebody stands.
create unique index counter_ticket_at_desk on counter_ticket (day, desk) where state in ('CALLED', 'RECALLED', 'SERVING', 'HANDED_OVER');

-- The last number of each letter on a day.
create table counter_number (
    day    date not null,
    letter text not null,
    last   int not null,
    primary key (day, letter)
);

-- One service of a ticket, once it is over: the record that waits and handling times are computed from.
create table counter_leg (
    ticket    uuid not null,
    leg       int not null,
    day       date not null,
    errand    text not null,
    source    text not null,
    service   text not null,
    desk      text,
    outcome   text not null check (outcome in ('ENDED', 'TRANSFERRED', 'LEFT')),
    ending    text,
    queued_at timestamptz not null,
    called_at timestamptz,
    served_at timestamptz,
    held_at   timestamptz,
    handed_at timestamptz,
    ended_at  timestamptz not null,
    primary key (ticket, leg)
);
create index counter_leg_day on counter_leg (day);

-- Who sits at which desk, and whether they take a break.
create table counter_sitting (
    id          uuid primary key,
    desk        text not null,
    account     uuid not null,
    clerk       text not null,
    opened_at   timestamptz not null,
    break_since timestamptz,
    closed_at   timestamptz
);
create unique index counter_sitting_desk on counter_sitting (desk) where closed_at is null;
create unique index counter_sitting_account on counter_sitting (account) where closed_at is null;
