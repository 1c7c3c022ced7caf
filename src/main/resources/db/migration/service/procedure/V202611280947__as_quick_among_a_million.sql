-- Cases about somebody, and the latest closed ones of several divisions or of all: each read the whole table without these.
create index procedure_application_subject on procedure_application (subject) where subject is not null;
create index procedure_application_latest on procedure_application (submitted_at desc, id) where ended is not null;
