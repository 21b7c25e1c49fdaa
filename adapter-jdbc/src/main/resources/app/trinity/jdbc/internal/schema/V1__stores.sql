-- The placeholders stand for what the dialects spell differently: see Dialect.placeholders().
-- Times are nanoseconds since 1970, but those of announcements: milliseconds by the database's own clock.

create table trinity_rooms (
  id ${id} not null primary key,
  code ${id} not null,
  host_id ${id} not null,
  media_type text not null,
  genre_ids text not null,
  rule_kind text not null,
  rule_at_least integer,
  rule_name text,
  degraded boolean not null,
  created_at bigint not null,
  ends_at bigint not null,
  forget_at bigint not null
);
create index trinity_rooms_forgotten on trinity_rooms (forget_at);

-- The titles of a room's first deck are round 0; what it gained later is round 1 and on.
create table trinity_titles (
  room_id ${id} not null references trinity_rooms,
  round integer not null,
  place integer not null,
  movie_id integer not null,
  title text not null,
  overview text not null,
  poster_path text,
  release_date text,
  vote_average double precision,
  vote_count integer,
  genre_ids text not null,
  primary key (room_id, round, place)
)${clustered};

create table trinity_room_codes (
  code ${id} not null primary key,
  room_id ${id} not null,
  ends_at bigint not null,
  released boolean not null
);

-- Everything about a room that changes. The rule is there once the host has changed it.
create table trinity_rosters (
  room_id ${id} not null primary key references trinity_rooms,
  version bigint not null,
  rounds integer not null,
  exhausted boolean not null,
  last_change text,
  rule_kind text,
  rule_at_least integer,
  rule_name text,
  forget_at bigint not null
);

-- Who takes part, and who has: a person's participation vote in the room.
create table trinity_participants (
  room_id ${id} not null references trinity_rosters,
  user_id ${id} not null,
  username text not null,
  display_name text not null,
  takes_part boolean not null,
  place bigint not null,
  changed_at bigint not null,
  primary key (room_id, user_id)
)${clustered};
create index trinity_participants_rooms on trinity_participants (user_id, room_id) where takes_part;

-- A choice is 0 for yes, 1 for no, 2 for what was taken back: of two at the same time the greater one
-- stays. The vote that was there before is kept for the one statement that replaces it, to return it.
create table trinity_votes (
  room_id ${id} not null,
  user_id ${id} not null,
  movie_id integer not null,
  choice smallint not null,
  cast_at bigint not null,
  replaced_choice smallint,
  replaced_cast_at bigint,
  primary key (room_id, user_id, movie_id)
)${clustered};

create table trinity_matches (
  room_id ${id} not null,
  movie_id integer not null,
  media_type text not null,
  match_id ${id} not null,
  title text not null,
  poster_path text,
  matched_users text not null,
  decided_at bigint not null,
  primary key (room_id, movie_id)
)${clustered};

create table trinity_user_matches (
  user_id ${id} not null,
  match_id ${id} not null,
  decided_at bigint not null,
  room_id ${id} not null,
  movie_id integer not null,
  primary key (user_id, match_id)
)${clustered};
create index trinity_user_matches_newest on trinity_user_matches (user_id, decided_at, match_id);

-- The outbox: whom to tell of which match, and, without a title and a user (an empty text), the changes
-- of a room for whoever watches it. The numbers of a room are in the order of its matches and changes.
create table trinity_announcements (
  number ${number},
  room_id ${id} not null,
  user_id ${id} not null,
  movie_id integer,
  change_kind text,
  version bigint,
  attempts integer not null,
  leased boolean not null,
  due_at bigint not null,
  parked boolean not null,
  failure text
);
create unique index trinity_announcements_lane on trinity_announcements (room_id, user_id, number);
create index trinity_announcements_due on trinity_announcements (due_at) where not parked;

create table trinity_usernames (
  username text${exact} not null primary key,
  user_id ${id} not null,
  reserved_at bigint not null
);

create table trinity_profiles (
  user_id ${id} not null primary key,
  username text not null,
  display_name text,
  created_at bigint not null,
  last_login_at bigint
);

-- The films and series that people have marked as seen.
create table trinity_seen (
  user_id ${id} not null,
  media_type text not null,
  movie_id integer not null,
  seen_at bigint not null,
  primary key (user_id, media_type, movie_id)
)${clustered};
create index trinity_seen_newest on trinity_seen (user_id, media_type, seen_at);
