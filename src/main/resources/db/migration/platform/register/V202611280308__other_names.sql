-- 通称 and 旧氏 reduced for finding, like the name; the names themselves stand among the attributes.
alter table register_resident add column common_search text collate "C", add column former_search text collate "C";
alter table register_staged add column common_search text collate "C", add column former_search text collate "C";
create index register_resident_common on register_resident (common_search) where common_search is not null;
create index register_resident_former on register_resident (former_search) where former_search is not null;
