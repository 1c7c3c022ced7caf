-- An answer in a language model's words, where a city has turned one on, and in which language they are.
alter table contact_turn add column phrased text;
alter table contact_turn add column phrased_in text;
alter table contact_turn add column phrased_from text[] not null default '{}';
