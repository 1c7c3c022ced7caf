-- One question for each look at a record; the office that looked answers it by a day.
create table looks_question (
    id          uuid primary key,
    entry       bigint not null unique,
    person      text not null,
    account     uuid not null,
    division    text,
    asked_at    timestamptz not null,
    due         date not null,
    text        text not null,
    answer      text,
    answered_by text,
    answered_at timestamptz
);
create index looks_question_person on looks_question (person, asked_at desc);
create index looks_question_open on looks_question (division, due) where answer is null;
