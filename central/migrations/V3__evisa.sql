-- E-visas that were found for a transaction: sealed, but for the number, by which printing is counted over all kiosks.
create table evisa (
    transaction uuid primary key,
    kiosk       text not null,
    number      text not null,
    shown_hash  bytea,
    key_hash    bytea not null,
    found       bytea,
    found_ms    bigint not null
);
create index evisa_of_number on evisa (number);

-- References that led nowhere, for an hour.
create table evisa_guess (
    kiosk text not null,
    at_ms bigint not null
);
create index evisa_guess_of_kiosk on evisa_guess (kiosk, at_ms);
