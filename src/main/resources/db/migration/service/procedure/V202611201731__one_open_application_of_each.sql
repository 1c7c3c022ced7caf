-- The same matter of one interview is open once, from however many windows it was confirmed.
alter table procedure_application add column interview uuid;
update procedure_application a
   set interview = b.interview
  from procedure_bundle b
 where b.id = a.bundle
   -- What got in twice before this rule stays as it is, outside of it.
   and a.state <> 'WITHDRAWN'
   and not exists (select 1
                     from procedure_application other
                     join procedure_bundle theirs on theirs.id = other.bundle
                    where theirs.interview = b.interview and other.procedure = a.procedure
                      and other.subject_index = a.subject_index and other.state <> 'WITHDRAWN' and other.id < a.id);
create unique index procedure_application_once on procedure_application (interview, procedure, subject_index)
    where state <> 'WITHDRAWN';

-- An interview is a draft until all of it that can go online has been submitted.
alter table procedure_interview add column finished_at timestamptz;
update procedure_interview set finished_at = touched_at
 where exists (select 1 from procedure_bundle where procedure_bundle.interview = procedure_interview.id);
