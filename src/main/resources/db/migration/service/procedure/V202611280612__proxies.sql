-- Who applied for the applicant (代理人): under a mandate, or as a clerk saw it at the counter.
alter table procedure_application add column proxy jsonb;
