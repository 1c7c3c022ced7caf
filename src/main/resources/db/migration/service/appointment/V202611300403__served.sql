-- What became of whoever came, as the waiting hall says it: since when they were served, when it was over, or that they went before.
alter table appointment_visit add column served_at timestamptz;
alter table appointment_visit add column ended_at timestamptz;
alter table appointment_visit drop constraint appointment_visit_state_check;
alter table appointment_visit add constraint appointment_visit_state_check check (state in (
    'HELD', 'WAITING', 'OFFERED', 'BOOKED', 'ARRIVED', 'SERVING', 'SERVED', 'LEFT', 'MISSED', 'CANCELLED', 'LAPSED'));
drop index appointment_visit_day;
create index appointment_visit_day on appointment_visit (desk, starts)
    where state in ('BOOKED', 'ARRIVED', 'SERVING', 'SERVED', 'LEFT', 'MISSED');
