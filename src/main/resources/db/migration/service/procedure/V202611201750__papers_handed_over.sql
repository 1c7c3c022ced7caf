-- Papers that somebody gave at the counter at once: procedure, index and place in the procedure's list.
alter table procedure_visit add column handed_over text[] not null default '{}';
