-- Long experiments. One row an experiment, however often it was started; what may change it is said by state,
-- starts (which start this is) and attempt (which worker's turn): a worker whose attempt is over changes nothing.
create table run (
    id             varchar(32)              not null primary key,
    technique      varchar(64)              not null,
    query          text                     not null,
    own_data       text,
    data_hash      varchar(64)              not null,
    state          varchar(16)              not null,
    starts         int                      not null,
    attempt        bigint                   not null,
    joins          int                      not null,
    caller         varchar(200)             not null,
    queue_position int                      not null,
    progress       double precision         not null,
    moment         int                      not null,
    moments        int                      not null,
    device         varchar(200),
    seconds_left   double precision,
    failure_code   varchar(64),
    failure_detail varchar(4000),
    -- How often its process died since it last got on, and how far its newest checkpoint was then and is now.
    crashes        int                      not null,
    crash_progress double precision         not null,
    saved_progress double precision         not null,
    last_event     bigint                   not null,
    -- The event that holds the newest result; 0 before the first.
    result_event   bigint                   not null,
    queued_at      timestamp with time zone not null,
    started_at     timestamp with time zone,
    ended_at       timestamp with time zone,
    visited_at     timestamp with time zone not null
);

create index run_by_state on run (state, queued_at);
create index run_by_visit on run (visited_at);

-- What happened, numbered from 1 without gaps for each run. A result stands only in the event that brought it.
create table run_event (
    run_id         varchar(32)      not null references run (id) on delete cascade,
    id             bigint           not null,
    type           varchar(16)      not null,
    state          varchar(16)      not null,
    queue_position int              not null,
    progress       double precision not null,
    moment         int              not null,
    moments        int              not null,
    device         varchar(200),
    started_at     timestamp with time zone,
    seconds_left   double precision,
    failure_code   varchar(64),
    failure_detail varchar(4000),
    result_event   bigint           not null,
    result         text,
    primary key (run_id, id)
);

-- One row, locked by whoever lets a run into the queue or counts who stands where.
create table run_queue (
    id int not null primary key
);

insert into run_queue (id) values (1);

-- db-scheduler's own table, as its documentation has it.
create table scheduled_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
