package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A way through the house in a browser. */
@Tag("browser")
abstract class Journey extends Townspeople {
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void there_is_a_browser() {
        Chromium.running();
    }

    @AfterEach
    void nothing_was_wrong_on_the_way() {
        visitors.forEach(Visitor::close);
        assertThat(visitors).flatExtracting(Visitor::wrong).isEmpty();
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
}
