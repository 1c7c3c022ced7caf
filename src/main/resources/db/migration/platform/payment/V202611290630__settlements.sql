-- What the provider has handed over, line by line as its files say. number is the provider's own and stands once in all files: a line that comes again is
-- not taken again. booked_at: when it agreed with what we know, and was written into the ledger.
create table payment_settlement (
    id       uuid primary key,
    name     text not null,
    sha256   text not null unique,
    taken_by text not null,
    taken_at timestamptz not null,
    lines    int not null,
    repeated int not null
);
create table payment_settlement_line (
    number     bigint primary key,
    settlement uuid not null references payment_settlement,
    payment    uuid not null,
    kind       text not null check (kind in ('CAPTURE', 'REFUND')),
    amount     bigint not null check (amount > 0),
    fee        bigint not null check (fee between 0 and amount),
    at         timestamptz not null,
    booked_at  timestamptz
);
create index payment_settlement_line_payment on payment_settlement_line (payment);
create index payment_settlement_line_booked on payment_settlement_line (number) where booked_at is null;
