-- Attempts to pay a charge through the provider. What the provider says is cumulative (captured, refunded in all), so that neither the order nor the
-- repetition of its messages matters. surplus: the charge was paid or cancelled when this money came, so that it goes back.
create table payment_attempt (
    id         uuid primary key,
    charge     uuid not null references payment_charge,
    state      text not null check (state in ('OPEN', 'CAPTURED', 'ENDED')),
    amount     bigint not null check (amount > 0),
    captured   bigint not null default 0 check (captured >= 0),
    refunded   bigint not null default 0 check (refunded >= 0),
    surplus    boolean not null default false,
    page       text,
    started_at timestamptz not null,
    expires_at timestamptz not null,
    asked_at   timestamptz not null,
    version    int not null,
    check (refunded <= captured),
    check ((state = 'CAPTURED') = (captured > 0))
);
create unique index payment_attempt_open on payment_attempt (charge) where state = 'OPEN';
create index payment_attempt_charge on payment_attempt (charge);
create index payment_attempt_ask on payment_attempt (asked_at) where state = 'OPEN';
create index payment_attempt_surplus on payment_attempt (started_at) where surplus and refunded < captured;
