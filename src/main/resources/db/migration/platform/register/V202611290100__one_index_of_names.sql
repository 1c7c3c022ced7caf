-- All that somebody is found by as a name, in one index: six trees were most of what the import of a city's register waited for, and a search by name had to read everybody all the same,
-- because no tree knows whose 旧氏 somebody's words begin with.
drop index register_resident_name;
drop index register_resident_given;
drop index register_resident_kana;
drop index register_resident_given_kana;
drop index register_resident_common;
drop index register_resident_former;
create index register_resident_words on register_resident using gin (array_to_tsvector(array_remove(array_remove(
    array[name_search, given_search, kana_search, given_kana_search, common_search, former_search], null), '')));
