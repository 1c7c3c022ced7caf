-- Sessions held what an account was when it signed in, its password's hash among it; they hold its id now. Everybody signs in once more.
delete from spring_session;
