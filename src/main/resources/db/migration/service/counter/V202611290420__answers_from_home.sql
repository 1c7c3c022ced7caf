-- The code under which the answers that somebody gave at home wait for the desk; nobody's name, and gone with the ticket.
alter table counter_ticket add column carried text;
create index counter_ticket_carried on counter_ticket (day, carried) where carried is not null;
