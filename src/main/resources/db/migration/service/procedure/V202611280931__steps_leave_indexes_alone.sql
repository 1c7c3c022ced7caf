-- An update that changes no column of an index, of its key or of its condition, touches none of them and can stay on its page (HOT).
-- Every step changes the state, so conditions ask whether a case has ended, which only the last step changes.
alter table procedure_application
    add column ended text generated always as (case when state in ('DECIDED', 'WITHDRAWN') then state end) stored;
-- Room for the next version of a row on its own page.
alter table procedure_application set (fillfactor = 80);

drop index procedure_application_inbox;
drop index procedure_application_closed;
drop index procedure_application_once;
create index procedure_application_inbox on procedure_application (division, due, id) where ended is null;
create index procedure_application_closed on procedure_application (division, submitted_at desc, id) where ended is not null;
create unique index procedure_application_once on procedure_application (interview, procedure, subject_index)
    where ended is distinct from 'WITHDRAWN';
