-- Sessions also hold what was proved at sign-in and when they end; those from before do not. Everybody signs in once more.
delete from spring_session;
