-- OWN: made by the house. UNSCANNED: came while no scanner was set. WAITING: not handed out until a scanner has seen it. CLEAN. INFECTED: never handed out.
alter table document_file add column scan text not null default 'OWN';
alter table document_file add column threat text;
update document_file set scan = 'UNSCANNED' where kind <> 'decision';
create index document_file_scan on document_file (created_at) where scan in ('WAITING', 'UNSCANNED');

-- The content lies sealed with a key of its own, and that key sealed with one that is not in this database. Without a key: not sealed yet.
alter table document_file add column key_id text;
alter table document_file add column wrapped_key bytea;
-- In bytes, as it was before it was sealed.
alter table document_file add column size bigint;
update document_file set size = octet_length(content);
alter table document_file alter column size set not null;
create index document_file_key on document_file (key_id);
