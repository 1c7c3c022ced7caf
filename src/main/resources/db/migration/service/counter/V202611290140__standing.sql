-- How somebody stood when they began to wait (ahead of them, desks open, desks free): what an estimate of the wait is told from. desks = 0: unknown.
alter table counter_ticket add column ahead int not null default 0, add column desks int not null default 0, add column free int not null default 0;
alter table counter_leg add column ahead int not null default 0, add column desks int not null default 0, add column free int not null default 0,
    add column calls int not null default 1;

-- Whoever had booked and has come.
alter table counter_ticket drop constraint counter_ticket_source_check;
alter table counter_ticket add constraint counter_ticket_source_check check (source in ('KIOSK', 'WEB', 'RECEPTION', 'APPOINTMENT'));
