-- What a provider gives back that nobody here asked for (a chargeback): the charge is owed again from reopened_at on, and asked for anew.
alter table payment_charge add column reopened_at timestamptz;
-- settled: this attempt's money pays the charge. unasked: yen of refunded that nobody here asked for. given_up_at: the provider does not take back
-- what came for nothing, so that it is transferred.
alter table payment_attempt
    add column settled boolean not null default false,
    add column unasked bigint not null default 0 check (unasked >= 0),
    add column given_up_at timestamptz,
    add check (unasked <= refunded);
update payment_attempt set settled = true where state = 'CAPTURED' and not surplus;
-- A refund that the provider does not take in the time that the city allows becomes a transfer; attempt stays, to know it by should the money go back late.
alter table payment_refund
    add column tried_at timestamptz,
    add column given_up_at timestamptz;
create index payment_refund_attempt on payment_refund (attempt) where attempt is not null;
-- A step is taken once for each time that a charge fell due.
alter table payment_dunning drop constraint payment_dunning_pkey, add primary key (charge, step, at);
-- Erased some time after the transfer: keeping.yaml.
create index payment_refund_done on payment_refund (done_at) where bank is not null and state = 'DONE';
-- What waits in suspense (仮受金), charge by charge.
create index payment_transfer_suspense on payment_transfer (charge) where debit = 'suspense' or credit = 'suspense';
