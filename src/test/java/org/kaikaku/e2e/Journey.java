package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A way through the house in a browser. Each brings its own people, so that none waits for another. */
@HouseTest
@Tag("browser")
abstract class Journey {
    static final String PASSWORD = "tabi-no-tomo-2026";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ImportResidents register;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void a_browser_and_a_family() {
        Chromium.running();
        Family.MIRAI.moveInto(register);
    }

    @AfterEach
    void everybody_leaves() {
        visitors.forEach(Visitor::close);
        assertThat(visitors).flatExtracting(Visitor::wrong).isEmpty();
    }

    String house() {
        return "http://localhost:" + port;
    }

    Visitor atDesk() {
        return here(Visitor.atDesk(Chromium.running(), house()));
    }

    Visitor withTelephone() {
        return here(Visitor.withTelephone(Chromium.running(), house()));
    }

    Visitor withoutScripts() {
        return here(Visitor.withoutScripts(Chromium.running(), house()));
    }

    private Visitor here(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** An account that knows its holder's place in the register; its login. */
    String linkedAccount(String name, String person) {
        var login = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, login, name, PASSWORD, null, List.of());
        var clerk = actor(colleague(Role.RECEPTION, "shimin"));
        accounts.link(account, accounts.issueLinkCode(person, clerk));
        return login;
    }

    /** A new member of staff. */
    Colleague colleague(Role role, String division) {
        var number = "e" + UUID.randomUUID().toString().substring(0, 8);
        var roles = List.of(new Assignment(role, division));
        return new Colleague(number, accounts.open(true, number, "審査 はじめ", PASSWORD, division, roles));
    }

    Actor actor(Colleague colleague) {
        return accounts.actor(colleague.account()).orElseThrow();
    }

    record Colleague(String login, UUID account) {}
}
