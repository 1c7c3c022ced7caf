\set n random(1, 1000000000)
begin;
insert into floor_case (id, state, detail) values (:client_id::bigint * 100000000000 + :n, 'RECEIVED', jsonb_build_object('text', repeat('x', 1000))) on conflict do nothing;
insert into floor_task (case_id, name) values (:client_id::bigint * 100000000000 + :n, 'review');
insert into floor_event (case_id, what) values (:client_id::bigint * 100000000000 + :n, 'SUBMITTED');
commit;
begin;
update floor_case set state = 'IN_REVIEW', version = version + 1 where id = :client_id::bigint * 100000000000 + :n;
update floor_task set done = true where case_id = :client_id::bigint * 100000000000 + :n;
insert into floor_task (case_id, name) values (:client_id::bigint * 100000000000 + :n, 'decide');
insert into floor_event (case_id, what) values (:client_id::bigint * 100000000000 + :n, 'CLAIMED');
commit;
begin;
update floor_case set state = 'DECIDED', version = version + 1 where id = :client_id::bigint * 100000000000 + :n;
update floor_task set done = true where case_id = :client_id::bigint * 100000000000 + :n;
insert into floor_event (case_id, what) values (:client_id::bigint * 100000000000 + :n, 'GRANTED');
commit;
