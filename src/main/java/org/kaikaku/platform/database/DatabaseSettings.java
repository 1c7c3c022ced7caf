package org.kaikaku.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url where an installed PostgreSQL listens; empty to run one of our own in {@code data}
 * @param owner the user that migrations run as; empty where that is {@code user} too
 * @param schema where everything that this city owns lives
 * @param join whether this is a command beside an application that may be running
 * @param connections the most that this copy of the application opens at once
 */
@ConfigurationProperties("kaikaku.database")
record DatabaseSettings(
        String url,
        String user,
        String password,
        String owner,
        String ownerPassword,
        String schema,
        boolean join,
        int connections,
        Path data) {

    Access installed() {
        var application = new Login(user, password);
        return new Access(url, schema, owner.isBlank() ? application : new Login(owner, ownerPassword), application);
    }
}
