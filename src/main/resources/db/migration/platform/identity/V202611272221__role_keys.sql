-- Roles are keys of the city's file roles.yaml from now on: CASE_WORKER becomes case-worker.
update identity_assignment set role = lower(replace(role, '_', '-'));
