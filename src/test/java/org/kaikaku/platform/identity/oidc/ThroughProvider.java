package org.kaikaku.platform.identity.oidc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house with the provider of the tests, for residents and for staff, connected while a test runs. */
@HouseTest
abstract class ThroughProvider {
    static final String RESIDENTS = "/sign-in/oidc/residents-test";
    static final String STAFF = "/sign-in/oidc/staff-test";
    static final String PASSWORD = "a long enough password";

    @LocalServerPort
    int port;

    @Autowired
    Providers providers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    final OidcServer server = OidcServer.running();

    @BeforeEach
    void connect() {
        connect(server.client(house()));
    }

    void connect(OidcSettings.One settings) {
        providers.connect(Provider.ofResidents("test", settings));
        providers.connect(Provider.ofStaff("test", settings));
    }

    @AfterEach
    void disconnect() {
        server.reset();
        providers.all().forEach(providers::disconnect);
    }

    String house() {
        return "http://127.0.0.1:" + port;
    }

    Browser browser() {
        return new Browser(house());
    }

    String staff() {
        var number = "n" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, number, "青葉 みどり", PASSWORD, "shimin", List.of(new Assignment(Role.RECEPTION, "shimin")));
        return number;
    }

    String resident() {
        return server.person(Map.of("name", "未来 花子"));
    }

    int accountsOf(String subject) {
        return jdbc.sql("select count(*) from identity_oidc_subject where issuer = ? and subject = ?")
                .params(server.issuer(), subject)
                .query(Integer.class)
                .single();
    }
}
