-- Cases that an officer decides. One is about one application at a time: that of its transaction.
create table officer_case (
    id            uuid primary key,
    number        text not null,
    state         text not null check (state in ('waiting', 'approved', 'refused', 'desk', 'erased')),
    transaction   uuid not null unique,
    kiosk         text not null,
    reason        text not null,
    -- Keyed digest of the document; gone once the person was erased.
    document      bytea,
    opened_ms     bigint not null,
    good_until_ms bigint not null,
    days          integer,
    grounds       text
);
create index officer_case_of_document on officer_case (document);
create index officer_case_waiting on officer_case (opened_ms, id) where state = 'waiting';

-- What officers decided, for ever. `seen` is what the page showed, sealed under the transaction's key.
create table officer_ruling (
    case_id     uuid not null references officer_case,
    transaction uuid not null,
    officer     text not null,
    verdict     text not null check (verdict in ('approved', 'refused', 'desk')),
    days        integer,
    grounds     text,
    seen        bytea not null,
    waited_ms   bigint not null,
    ruled_ms    bigint not null
);
create index officer_ruling_of_case on officer_ruling (case_id, ruled_ms);
create index officer_ruling_latest on officer_ruling (ruled_ms);

create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rulings are only ever added'; end $$;
create trigger officer_ruling_stays before update or delete on officer_ruling
    for each row execute function refuse_change();
create trigger officer_ruling_stays_whole before truncate on officer_ruling
    for each statement execute function refuse_change();

create table officer (
    name            text primary key,
    password        text not null,
    added_ms        bigint not null,
    removed_ms      bigint,
    failures        integer not null default 0,
    locked_until_ms bigint not null default 0
);

-- Who is signed in, by the hash of what their browser holds.
create table officer_session (
    token     bytea primary key,
    officer   text not null references officer,
    opened_ms bigint not null,
    seen_ms   bigint not null
);
