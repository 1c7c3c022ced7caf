-- What a program called its interview, so that the same call sent again begins nothing new. It goes with the interview.
create table procedure_interview_key (
    caller    text not null,
    key       text not null,
    event     text not null,
    interview uuid references procedure_interview on delete cascade,
    primary key (caller, key)
);
create index procedure_interview_key_of on procedure_interview_key (interview);
