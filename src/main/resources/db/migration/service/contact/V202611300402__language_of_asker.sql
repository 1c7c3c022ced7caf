-- In which language somebody asked, and hears that there is an answer.
alter table contact_inquiry add column language text not null default 'JA';
