-- What goes back of a paid charge (還付). TO_SEND: through the provider; TO_TRANSFER: to a bank account, which whoever is paid tells.
create table payment_refund (
    id      uuid primary key,
    number  bigint generated always as identity unique,
    charge  uuid not null references payment_charge,
    attempt uuid references payment_attempt,
    amount  bigint not null check (amount > 0),
    reason  text not null,
    state   text not null check (state in ('TO_SEND', 'TO_TRANSFER', 'IN_FILE', 'DONE')),
    made_at timestamptz not null,
    done_at timestamptz,
    check (attempt is not null or state <> 'TO_SEND')
);
create index payment_refund_state on payment_refund (state, made_at) where state <> 'DONE';
create index payment_refund_charge on payment_refund (charge);
