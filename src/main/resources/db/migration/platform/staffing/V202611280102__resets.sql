-- Accounts of staff whose ways in two people took away, as their owner had lost them (アカウントの再設定).
create table staffing_reset (
    id       uuid primary key,
    account  uuid not null,
    login    text not null,
    name     text not null,
    asked_by text not null,
    agreed_by text not null,
    reset_at timestamptz not null
);
create index staffing_reset_latest on staffing_reset (reset_at desc);
