-- Transfers that the bank has sent back (振込不能・組戻し). The refund that was transferred stays as it went, in its file; what is owed again is another one
-- (follow) with a number of its own, so that the bank's next answer leads to it. The key holds each to one.
-- came: yen that came back; what is missing the bank has kept as its fee.
create table payment_bounce (
    refund uuid primary key references payment_refund,
    follow uuid not null unique references payment_refund,
    day    date not null,
    why    text not null check (why in ('NO_SUCH_ACCOUNT', 'CLOSED', 'NAME_DIFFERS', 'STOPPED', 'RECALLED', 'OTHER')),
    words  text not null,
    came   bigint not null check (came >= 0),
    at     timestamptz not null,
    check (follow <> refund)
);
revoke update, delete, truncate on payment_bounce from ${application};
