-- A saved experiment. The code is the short link; what is saved never changes.
create table preset (
    code       varchar(16)              not null primary key,
    title      varchar(200)             not null,
    technique  varchar(64)              not null,
    query      varchar(32768)           not null,
    data       text,
    created_at timestamp with time zone not null
);
