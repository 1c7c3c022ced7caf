-- A draft can also be tried on the households of the register; of those only how many there are is kept, and nobody.
alter table procedure_trial add column people text not null default 'APPLIED';
create table procedure_trial_count (
    trial  uuid not null references procedure_trial,
    change text not null,
    count  int not null,
    primary key (trial, change)
);
