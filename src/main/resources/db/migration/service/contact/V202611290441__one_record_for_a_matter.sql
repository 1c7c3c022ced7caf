-- One record per person and matter: another that turned out to be the same is joined into it, and can be taken out again.
alter table contact_inquiry add column joined_into uuid references contact_inquiry (id) on delete cascade;
alter table contact_inquiry add column joined_at timestamptz;
create index contact_inquiry_joined on contact_inquiry (joined_into) where joined_into is not null;

-- Account of a resident who had signed in as they asked; they hear of the answer.
alter table contact_inquiry add column asked_by uuid;

-- An answer that whoever wrote it gave to all who answer: nothing in it is about a person.
alter table contact_inquiry_step add column shared boolean not null default false;
create index contact_inquiry_step_shared on contact_inquiry_step (inquiry, number) where shared;

-- Words that a division answers with again and again.
create table contact_template (
    id         uuid primary key,
    division   text not null,
    title      text not null,
    text       text not null,
    written_by text not null,
    written_at timestamptz not null,
    removed_at timestamptz,
    version    integer not null
);
create index contact_template_division on contact_template (division, title);
