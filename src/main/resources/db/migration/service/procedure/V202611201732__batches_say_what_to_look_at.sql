-- Of the file: whose rows are in it, which went out without an address, and which a spreadsheet would take for formulas.
alter table procedure_delivery_batch
    add column applications uuid[] not null default '{}',
    add column withheld text[] not null default '{}',
    add column formulas text[] not null default '{}';
update procedure_delivery_batch b
   set applications = coalesce((select array_agg(d.application order by d.receipt) from procedure_delivery d where d.batch = b.id), '{}');
