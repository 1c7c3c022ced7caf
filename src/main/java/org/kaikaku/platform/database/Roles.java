package org.kaikaku.platform.database;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two users of a server of our own. Their passwords are new at each start and are written nowhere. */
class Roles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient superuser;
    final Login owner = new Login("kaikaku_owner", secret());
    final Login application = new Login("kaikaku", secret());

    Roles(DataSource superuser) {
        this.superuser = JdbcClient.create(superuser);
    }

    static String secret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void create() {
        create(owner);
        create(application);
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
                .sql("create database %s template %s owner %s".formatted(name, from, owner.user()))
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
