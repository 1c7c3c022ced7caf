-- The order of numbers and of calls is not left to clocks, which may be set back or differ from node to node.
alter table counter_number add column order_at timestamptz;
create sequence counter_call;
alter table counter_ticket add column call_no bigint;
update counter_ticket t set call_no = nextval('counter_call')
  from (select id from counter_ticket where called_at is not null order by called_at) earlier where t.id = earlier.id;
drop index counter_ticket_calls;
create index counter_ticket_calls on counter_ticket (day, call_no desc) where called_at is not null;
