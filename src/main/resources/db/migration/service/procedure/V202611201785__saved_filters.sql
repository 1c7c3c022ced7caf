-- How somebody likes to see the inbox. What was typed into its search is not kept: it names people.
create table procedure_saved_filter (
    id      uuid primary key,
    account uuid not null,
    name    text not null,
    address text not null,
    unique (account, name)
);
