-- What a program asked for under its key, so that the same key with something else is told apart from the same call sent again.
create table procedure_apply_key (
    interview uuid not null references procedure_interview on delete cascade,
    key       text not null,
    asked     text not null,
    primary key (interview, key)
);
