package org.kaikaku.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.identity.token.MakeToken;
import org.kaikaku.platform.register.ImportResidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test from outside the house. Each brings its own people, so that none waits for another. */
@HouseTest
abstract class Townspeople {
    static final String PASSWORD = "tabi-no-tomo-2026";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ImportResidents register;

    @Autowired
    MakeToken tokens;

    @Autowired
    SignInAccounts logins;

    @BeforeEach
    void a_family_lives_here() {
        Family.MIRAI.moveInto(register);
    }

    String house() {
        return "http://localhost:" + port;
    }

    /** Login of an account of Hanako's, linked to what the register knows of her. */
    String hanako() {
        return hanako(Family.MIRAI);
    }

    String hanako(Family family) {
        var login = UUID.randomUUID() + "@example.jp";
        var account = accounts.open(false, login, "未来 花子", PASSWORD, null, List.of());
        var clerk = accounts.actor(staff(Role.RECEPTION, "shimin").account()).orElseThrow();
        accounts.link(account, accounts.issueLinkCode(family.hanako(), clerk));
        return login;
    }

    /** A program of theirs that may do whatever programs of such an account may. */
    Program program(String login) {
        return Program.with(token(login), house());
    }

    String token(String login) {
        var owner = logins.find(login).orElseThrow().actor();
        return token(login, Set.copyOf(TokenScope.of(owner.staff())));
    }

    String token(String login, Set<TokenScope> scopes) {
        var owner = logins.find(login).orElseThrow().actor();
        return switch (tokens.make("test", scopes, 30, owner)) {
            case MakeToken.Result.Made made -> made.signs();
            case MakeToken.Result.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    Colleague staff(Role role, String division) {
        var number = "e" + UUID.randomUUID().toString().substring(0, 8);
        var roles = List.of(new Assignment(role, division));
        return new Colleague(number, accounts.open(true, number, "審査 はじめ", PASSWORD, division, roles));
    }

    /** A new member of staff. */
    record Colleague(String login, UUID account) {}

    /** Sends the change of the head of the household, as Hanako; its receipt number. */
    String changeOfHead(String login) {
        return changeOfHead(login, Family.CHANGE_OF_HEAD);
    }

    String changeOfHead(String login, Map<String, Object> facts) {
        var program = program(login);
        var interview = program.interview("bereavement");
        program.tell(interview, facts);
        var applied = program.apply(interview, "the-one", "setainushi-henko");
        if (applied.status() != 201) {
            throw new AssertionError("Not applied: " + applied.body());
        }
        return applied.body().at("/applications/0/receipt").asString();
    }

    static Map<String, Object> with(Map<String, Object> facts, String fact, Object value) {
        var all = new java.util.TreeMap<>(facts);
        all.put(fact, value);
        return all;
    }
}
