-- Instalments (分納): a charge that is paid in parts by a plan. Each step is a charge of its own (subject instalment/…), with its own slip and number; while the plan
-- holds, the charge itself is IN_PLAN: owed, and paid by nothing but its steps. paid_before: yen of a charge that came by the steps of a plan that has ended,
-- so that less of it is owed.
alter table payment_charge drop constraint payment_charge_state_check;
alter table payment_charge
    add constraint payment_charge_state_check check (state in ('OPEN', 'IN_PLAN', 'PAID', 'CANCELLED')),
    add column paid_before bigint not null default 0 check (paid_before >= 0);
create table payment_plan (
    id          uuid primary key,
    charge      uuid not null references payment_charge,
    state       text not null check (state in ('PROPOSED', 'AGREED', 'DONE', 'ENDED')),
    reason      text not null,
    maker       text not null,
    made_at     timestamptz not null,
    agreer      text,
    agreed_at   timestamptz,
    ended_at    timestamptz,
    end_reason  text,
    version     int not null,
    check (state not in ('AGREED', 'DONE') or agreed_at is not null),
    check ((state in ('DONE', 'ENDED')) = (ended_at is not null))
);
create unique index payment_plan_one on payment_plan (charge) where state in ('PROPOSED', 'AGREED', 'DONE');
create index payment_plan_open on payment_plan (made_at) where state in ('PROPOSED', 'AGREED');
create table payment_instalment (
    plan    uuid not null references payment_plan,
    place   int not null check (place > 0),
    due     date not null,
    amount  bigint not null check (amount > 0),
    charge  uuid references payment_charge,
    told_at timestamptz,
    primary key (plan, place)
);
create index payment_instalment_charge on payment_instalment (charge) where charge is not null;
