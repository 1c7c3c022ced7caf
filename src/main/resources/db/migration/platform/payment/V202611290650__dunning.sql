-- Steps by which whoever has not paid was asked to: each once for a charge. told: whether there was anybody to tell, by account or register number.
create table payment_dunning (
    charge uuid not null references payment_charge,
    step   text not null,
    told   boolean not null,
    at     timestamptz not null,
    primary key (charge, step)
);
