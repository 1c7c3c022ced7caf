package org.kaikaku.platform.database;

/** The city's data cannot be reached as things are; the message says what whoever started the application can do. */
class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
