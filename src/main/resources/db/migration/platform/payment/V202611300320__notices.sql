-- What a bank says that was paid with slips (納付済通知). number is the bank's own for a line and stands once in all its files: a line that comes again is not
-- booked again. surplus: it came for what was not owed, and waits in suspense.
create table payment_notice (
    id        uuid primary key,
    name      text not null,
    sha256    text not null unique,
    bank      text not null,
    day       date not null,
    taken_by  text not null,
    taken_at  timestamptz not null,
    lines     int not null,
    repeated  int not null,
    total     bigint not null
);
create table payment_notice_line (
    bank      text not null,
    number    text not null,
    notice    uuid not null references payment_notice,
    charge    uuid not null references payment_charge,
    amount    bigint not null check (amount > 0),
    paid_on   date not null,
    surplus   boolean,
    booked_at timestamptz,
    primary key (bank, number),
    check ((booked_at is null) = (surplus is null))
);
create index payment_notice_line_notice on payment_notice_line (notice);
create index payment_notice_line_waits on payment_notice_line (bank, number) where booked_at is null;
