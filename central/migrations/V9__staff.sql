-- Who may work at the terminals, as their publisher signed it; the newest counts.
create table staff_list (
    version      bigint primary key,
    signed       bytea not null,
    published_ms bigint not null
);

-- Badges that were made. Whose name stands behind a number, only the operator knows.
create table badge (
    serial  integer generated always as identity primary key,
    person  text not null,
    role    text not null check (role in ('technician', 'collector', 'administrator')),
    -- Codes of sites with a space between them; empty: all of them.
    sites   text not null,
    -- The one day, as YYYY-MM-DD.
    day     text not null,
    made_ms bigint not null
);
