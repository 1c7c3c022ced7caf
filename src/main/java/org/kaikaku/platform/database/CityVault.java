package org.kaikaku.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CityVault implements Vault {
    private final Server server;

    CityVault(Server server) {
        this.server = server;
    }

    @Override
    public String schema() {
        return server.access().schema();
    }

    @Override
    public Connection open() throws SQLException {
        return server.access().asOwner().getConnection();
    }

    @Override
    public List<Migration> migrations() {
        return migrations(server.access());
    }

    static List<Migration> migrations(Access access) {
        var jdbc = JdbcClient.create(access.asOwner());
        boolean never = jdbc.sql(
                        "select to_regclass(quote_ident(current_schema()) || '.flyway_schema_history') is null")
                .query((row, _) -> row.getBoolean(1))
                .single();
        return never
                ? List.of()
                : jdbc.sql("""
                        select script, checksum from flyway_schema_history where success and checksum is not null order by installed_rank
                        """)
                        .query((row, _) -> new Migration(row.getString("script"), row.getInt("checksum")))
                        .list();
    }

    /** The application's connections give its name; those of this command are the owner's. */
    @Override
    public boolean inUse() {
        var access = server.access();
        return JdbcClient.create(access.asOwner()).sql("""
                        select exists (select from pg_stat_activity
                         where datname = current_database() and application_name = 'kaikaku' and pid <> pg_backend_pid())
                        """).query(Boolean.class).single();
    }

    @Override
    public Rebuilt rebuild(List<Migration> migrations) throws SQLException {
        return RebuiltCity.begin(server.access(), migrations);
    }
}
