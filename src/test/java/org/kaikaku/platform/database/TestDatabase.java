package org.kaikaku.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated, empty database of a test class's own, as the application's user sees it, without Spring:
 * {@code private static final TestDatabase database = TestDatabase.create();}. Such a class is tagged {@code database}, which makes
 * it run a second time on the oldest PostgreSQL that we promise to run on.
 */
public final class TestDatabase {
    private final Access access;
    private final HikariDataSource dataSource;

    private TestDatabase(Access access) {
        this.access = access;
        this.dataSource = access.asApplication(8);
        dataSource.setMinimumIdle(0);
    }

    /** Takes some 50 ms once the test JVM's server runs. */
    public static TestDatabase create() {
        return new TestDatabase(TestServer.running().copy());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** As the user who owns the tables and may do anything with them: for tests that play a thief or a careless administrator. */
    public JdbcClient asOwner() {
        return JdbcClient.create(access.asOwner());
    }

    /** The whole of it, as copies are taken from and brought back to. */
    public Vault vault() {
        return new CityVault(() -> access);
    }

    /** Keeps the server up until the bean is destroyed. */
    public DisposableBean lease() {
        return TestServer.running().lease();
    }

    /** What the application needs to be told in order to use this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "kaikaku.database.url", access.url(),
                "kaikaku.database.user", access.application().user(),
                "kaikaku.database.password", access.application().password(),
                "kaikaku.database.owner", access.owner().user(),
                "kaikaku.database.owner-password", access.owner().password(),
                "kaikaku.database.schema", access.schema());
    }
}
