-- The ledger (複式簿記). A line moves an amount from one account to another, so that it cannot be out of balance. It is never changed: what was
-- wrong is undone by a counter-line, which the last constraint holds to the same amount and the same two accounts, and once only.
-- cause: what it was written for; the same is never written twice. fiscal_year (会計年度) is not that of the day while the books of the year before
-- are open (出納整理期間).
create table payment_transfer (
    id          bigint generated always as identity primary key,
    cause       text not null unique,
    kind        text not null,
    debit       text not null,
    credit      text not null,
    amount      bigint not null check (amount > 0),
    day         date not null,
    fiscal_year int not null,
    words       text not null,
    charge      uuid,
    reverses    bigint unique,
    doer        text not null,
    at          timestamptz not null,
    check (debit <> credit),
    unique (id, debit, credit, amount),
    foreign key (reverses, credit, debit, amount) references payment_transfer (id, debit, credit, amount)
);
create index payment_transfer_year on payment_transfer (fiscal_year, id);
create index payment_transfer_charge on payment_transfer (charge) where charge is not null;
revoke update, delete, truncate on payment_transfer from ${application};

-- Charges (請求). The id is what a link holds: whoever has it may see what is to be paid and pay, and nothing of who owes it.
create table payment_charge (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    state       text not null check (state in ('OPEN', 'PAID', 'CANCELLED')),
    subject     text not null,
    fee         text not null,
    account     text not null,
    words_ja    text not null,
    words_easy  text not null,
    words_en    text not null,
    amount      bigint not null check (amount > 0),
    refunded    bigint not null default 0 check (refunded between 0 and amount),
    due         date not null,
    fiscal_year int not null,
    division    text not null,
    payer_name  text not null,
    payer_person text,
    payer_account uuid,
    method      text,
    paid_at     timestamptz,
    reason      text,
    made_at     timestamptz not null,
    overdue_at  timestamptz,
    version     int not null,
    check ((state = 'PAID') = (paid_at is not null and method is not null)),
    check (refunded = 0 or state = 'PAID')
);
create index payment_charge_subject on payment_charge (subject);
create index payment_charge_account on payment_charge (payer_account, made_at) where payer_account is not null;
create index payment_charge_due on payment_charge (due) where state = 'OPEN';
create index payment_charge_paid on payment_charge (fiscal_year, fee) where state = 'PAID';

-- A till (レジ) of a day: opened with change, counted, checked by a second person. Whoever takes has one at a time.
create table payment_till (
    id           uuid primary key,
    state        text not null check (state in ('OPEN', 'COUNTED', 'CLOSED')),
    division     text not null,
    holder       uuid not null,
    holder_name  text not null,
    change_fund  bigint not null check (change_fund >= 0),
    opened_at    timestamptz not null,
    taken        bigint,
    counted      bigint check (counted >= 0),
    pieces       jsonb,
    explanation  text,
    counted_at   timestamptz,
    checker      uuid,
    checker_name text,
    closed_at    timestamptz,
    version      int not null,
    check (checker is null or checker <> holder)
);
create unique index payment_till_open on payment_till (holder) where state <> 'CLOSED';
create index payment_till_day on payment_till (division, opened_at);

create table payment_receipt (
    number      bigint generated always as identity primary key,
    till        uuid not null references payment_till,
    total       bigint not null check (total > 0),
    tendered    bigint not null,
    taker       text not null,
    at          timestamptz not null,
    voided_at   timestamptz,
    void_reason text,
    check (tendered >= total)
);
create index payment_receipt_till on payment_receipt (till, number);

-- What a receipt says, as it said it.
create table payment_receipt_line (
    receipt    bigint not null references payment_receipt,
    place      int not null,
    charge     uuid not null references payment_charge,
    words_ja   text not null,
    words_easy text not null,
    words_en   text not null,
    quantity   int not null check (quantity > 0),
    amount     bigint not null check (amount > 0),
    tax        text not null,
    percent    int not null,
    primary key (receipt, place)
);
create index payment_receipt_line_charge on payment_receipt_line (charge);
