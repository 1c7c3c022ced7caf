-- What the register has learnt of the people of an open case since it came, until somebody of the office has checked it.
create table procedure_register_news (
    application uuid not null references procedure_application,
    person      text not null,
    what        text not null,
    source      uuid not null,
    at          timestamptz not null,
    checked_at  timestamptz,
    checked_by  text,
    primary key (application, person, what, source)
);

-- Drafts of somebody of whom the register has learnt something.
create index procedure_interview_applicant on procedure_interview ((people ->> 'applicant')) where finished_at is null;
create index procedure_interview_about on procedure_interview ((people ->> 'subject')) where finished_at is null;
