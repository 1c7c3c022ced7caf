-- However often the event is handed in again, a decision is printed once.
create unique index procedure_application_paper_decision on procedure_application_paper (application) where kind = 'decision';
create index procedure_application_closed on procedure_application (division, submitted_at desc, id) where state in ('DECIDED', 'WITHDRAWN');
