-- The answers of a deed that were left out because an individual number (個人番号) was written into them, by the keys of their facts: to be
-- asked anew. The numbers themselves are nowhere.
alter table outreach_tablet_item add column left_out jsonb not null default '[]';
