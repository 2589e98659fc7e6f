-- Which cassette of a terminal holds what, and who exchanges it, as its journal tells it.
create table cassettes (
    kiosk       text    not null,
    incarnation integer not null,
    state       jsonb   not null,
    primary key (kiosk, incarnation)
);

-- Cassettes that were taken away: what was expected in each, and what was found.
create table collection (
    kiosk       text    not null,
    incarnation integer not null,
    -- The exchange that took it out: the number of its slip.
    number      bigint  not null,
    collection  jsonb   not null,
    -- Numbers of the staff.
    who         text,
    second      text,
    -- The terminal's wall clock, milliseconds since 1970.
    taken_ms    bigint  not null,
    primary key (kiosk, incarnation, number)
);
