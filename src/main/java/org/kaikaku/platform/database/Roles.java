package org.kaikaku.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users and databases of a server of our own. */
class Roles {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "kaikaku_owner";
    static final String APPLICATION = "kaikaku";

    private final JdbcClient superuser;

    Roles(DataSource superuser) {
        this.superuser = JdbcClient.create(superuser);
    }

    void create(Secret secret) {
        create(secret.login(OWNER));
        create(secret.login(APPLICATION));
    }

    void createDatabase(String name) {
        var absent = superuser
                .sql("select count(*) = 0 from pg_database where datname = ?")
                .param(name)
                .query(Boolean.class)
                .single();
        if (absent) {
            copyDatabase("template1", name);
        }
    }

    void copyDatabase(String from, String name) {
        superuser
                .sql("create database %s template %s owner %s".formatted(name, from, OWNER))
                .update();
    }

    private void create(Login login) {
        var absent = superuser
                .sql("select count(*) = 0 from pg_roles where rolname = ?")
                .param(login.user())
                .query(Boolean.class)
                .single();
        superuser
                .sql("%s role %s with login nosuperuser nocreatedb nocreaterole password '%s'"
                        .formatted(absent ? "create" : "alter", login.user(), login.password()))
                .update();
    }
}
