-- One code has one number at a time, also where it is shown to two machines at the same moment. Who got two before keeps the first.
update counter_ticket later set carried = null
 where later.carried is not null and later.state not in ('DONE', 'LEFT')
   and exists (select 1 from counter_ticket first
                where first.day = later.day and first.carried = later.carried and first.state not in ('DONE', 'LEFT')
                  and (first.issued_at, first.id) < (later.issued_at, later.id));
drop index counter_ticket_carried;
create unique index counter_ticket_carried on counter_ticket (day, carried) where carried is not null and state not in ('DONE', 'LEFT');
