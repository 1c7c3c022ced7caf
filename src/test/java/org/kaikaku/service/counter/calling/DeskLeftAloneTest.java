package org.kaikaku.service.counter.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.counter.Clerk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What breaks in a hall beside the machine itself: a browser that is closed in the middle, a printer without paper. */
@HouseTest
class DeskLeftAloneTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody_waits() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where state not in ('DONE', 'LEFT')")
                .update();
        jdbc.sql("update counter_sitting set closed_at = now() where closed_at is null")
                .update();
        jdbc.sql("update counter_paper set settled_at = now() where settled_at is null")
                .update();
    }

    @Test
    void whoever_stands_at_a_desk_whose_browser_was_closed_is_seen_and_served_by_the_next_shift() {
        var morning = new Clerk(house, Role.RECEPTION);
        var slip = takeNumber(morning);
        morning.sends("/staff/desk/sitting", "desk", "8");
        morning.sends("/staff/desk/calls");
        morning.sends(steps(slip), "step", "came");

        assertThat(morning.reads("/staff/desk")).as("opened again").contains(shown(slip), "窓口で承っています");
        var afternoon = new Clerk(house, Role.RECEPTION);
        assertThat(afternoon.reads("/staff/desk")).contains(shown(slip) + " の方が窓口に", "8番窓口 引き継ぐ");
        afternoon.sends("/staff/desk/sitting", "desk", "8", "takeOver", "true");
        assertThat(afternoon.reads("/staff/desk")).contains(shown(slip), "窓口で承っています");

        morning.sends(steps(slip), "step", "finish", "ending", "done");
        assertThat(state(slip)).as("a late press of the closed browser").isEqualTo("SERVING");
        afternoon.sends(steps(slip), "step", "finish", "ending", "done");
        assertThat(state(slip)).isEqualTo("DONE");
        afternoon.sends("/staff/desk/sitting/end");
    }

    @Test
    void a_machine_without_paper_keeps_the_number_on_its_screen_and_reception_hears_of_it() {
        var clerk = new Clerk(house, Role.RECEPTION);
        var slip = takeNumber(clerk);
        assertThat(clerk.reads(slip)).contains(shown(slip), "<svg", "data-return=\"60\"");

        clerk.sends(slip + "/missing-paper");
        clerk.sends(slip + "/missing-paper");
        assertThat(clerk.reads(slip)).contains(shown(slip), "<svg", "係員に知らせました", "data-return=\"180\"");
        assertThat(clerk.reads("/staff/desk")).contains("発券機の紙が出ていません", "1人、最後は " + shown(slip));

        clerk.sends("/staff/desk/missing-paper/settlement");
        assertThat(clerk.reads("/staff/desk")).doesNotContain("発券機の紙が出ていません");
        assertThat(clerk.sends("/kiosk/tickets/" + UUID.randomUUID() + "/missing-paper")
                        .getStatus())
                .isEqualTo(404);
    }

    private static String takeNumber(Clerk at) {
        var answer = at.sends(
                "/kiosk/tickets", "errand", "tax", "key", UUID.randomUUID().toString());
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static String steps(String slip) {
        return slip.replace("/kiosk", "/staff/desk") + "/steps";
    }

    private String state(String slip) {
        return column("state", slip);
    }

    private String shown(String slip) {
        return column("letter || '-' || lpad(number::text, 3, '0')", slip);
    }

    private String column(String what, String slip) {
        return jdbc.sql("select " + what + " from counter_ticket where id = ?")
                .param(UUID.fromString(slip.substring(slip.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
    }
}
