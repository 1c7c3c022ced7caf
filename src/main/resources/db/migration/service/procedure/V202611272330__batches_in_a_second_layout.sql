-- While a city migrates, a batch has its rows in the old and in the new layout: the same rows, made in the same transaction.
create table procedure_delivery_beside (
    batch     uuid primary key references procedure_delivery_batch,
    file_name text not null,
    encoding  text not null,
    content   bytea not null
);
alter table procedure_delivery_beside alter column content set storage external;
