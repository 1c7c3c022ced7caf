-- A session that was ended must not come back with a copy from before its end.
comment on table spring_session is 'of the moment: not carried in copies of the city';
comment on table spring_session_attributes is 'of the moment: not carried in copies of the city';
