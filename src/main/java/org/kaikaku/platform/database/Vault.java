package org.kaikaku.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** All that one city owns in the database, as the tables' owner sees it: for copies of the whole, never to read what a room keeps. */
public interface Vault {
    String schema();

    /** In the city's schema. */
    Connection open() throws SQLException;

    /** What was applied, in this order; empty where there has never been a city. */
    List<Migration> migrations() throws SQLException;

    /** Whether an application is at work in it. */
    boolean inUse() throws SQLException;

    /**
     * A new, empty city beside this one.
     *
     * @param migrations exactly these are applied
     * @throws MigrationUnknown when this program does not have one of them as it was
     */
    Rebuilt rebuild(List<Migration> migrations) throws SQLException;

    /** @param checksum as Flyway computes it */
    record Migration(String script, int checksum) {}

    /** A city that nobody lives in yet; closed before it took the other's place, it is gone. */
    interface Rebuilt extends AutoCloseable {
        Connection open() throws SQLException;

        /** Drops the city that was there, in one transaction, and applies what migrations there are besides. */
        void takePlace() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** A copy from another version of the program, with tables that this one cannot make. */
    class MigrationUnknown extends RuntimeException {
        public MigrationUnknown(String script) {
            super(script);
        }
    }
}
