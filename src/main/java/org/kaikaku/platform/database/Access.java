package org.kaikaku.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach one city's data.
 *
 * @param owner owns the tables; migrations only
 * @param application reads and writes rows, and can change no table
 */
record Access(String url, String schema, Login owner, Login application) {

    /** The schema of extensions stands last, so that a city's schema can go without taking them from its neighbours. */
    static final String EXTENSIONS = "extensions";

    boolean separated() {
        return !owner.user().equals(application.user());
    }

    Access in(String otherSchema) {
        return new Access(url, otherSchema, owner, application);
    }

    /** The application's user as SQL writes it. */
    String applicationName() {
        return quoted(application.user());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Opens a connection whenever one is asked for: migrations need few. */
    DataSource asOwner() {
        var source = new DriverManagerDataSource(url, owner.user(), owner.password());
        var properties = properties();
        properties.setProperty("ApplicationName", "kaikaku owner");
        source.setConnectionProperties(properties);
        return source;
    }

    HikariDataSource asApplication(int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("city");
        pool.setJdbcUrl(url);
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        pool.setDataSourceProperties(properties());
        // The server tells the type of a text as it tells that of a missing value; else a statement whose parameter is
        // now there and now
        // missing changes its types, and is parsed and planned anew each time.
        pool.addDataSourceProperty("stringtype", "unspecified");
        // The detail of an error may hold a row: "Key (login)=(…) already exists".
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        return pool;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("currentSchema", schema + "," + EXTENSIONS);
        properties.setProperty("ApplicationName", "kaikaku");
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }
}
