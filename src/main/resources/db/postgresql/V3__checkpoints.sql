-- The newest checkpoint of each run that is under way, where several nodes share the database: any of them may go on with
-- it. A node alone keeps them in files. A worker writes its own attempt's row only.
create table run_checkpoint (
    run_id   varchar(32)              not null references run (id) on delete cascade,
    attempt  bigint                   not null,
    saved_at timestamp with time zone not null,
    bytes    bytea                    not null,
    primary key (run_id, attempt)
);

-- Weights do not compress: trying costs seconds.
alter table run_checkpoint alter column bytes set storage external;
