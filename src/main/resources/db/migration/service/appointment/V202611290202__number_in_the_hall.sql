-- Where whoever has come follows their number (番号札) in the waiting hall.
alter table appointment_visit add column ticket_path text;
