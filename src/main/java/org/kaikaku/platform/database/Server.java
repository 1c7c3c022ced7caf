package org.kaikaku.platform.database;

import java.io.IOException;

/** Where the database runs: installed by somebody else, or started by us and stopped with us. */
interface Server extends AutoCloseable {
    Access access();

    @Override
    default void close() throws IOException {}
}
