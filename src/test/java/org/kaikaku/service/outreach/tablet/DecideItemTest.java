package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be taken as it was brought, and waits for a person. */
class DecideItemTest extends AtTablets {
    @Test
    void what_the_rules_of_the_house_do_not_let_through_waits_for_a_person() throws Exception {
        var tablet = load(crew);
        var nobodyMoves = application(tablet, 1, null);
        facts(nobodyMoves).put("household.moving_members", 0);
        assertThat(bring(tablet, nobodyMoves, crew).at("/what").asString()).isEqualTo("DOES_NOT_APPLY tenkyo-todoke");
        var odd = application(tablet, 2, null);
        facts(odd).put("household.moving_members", "many");
        assertThat(bring(tablet, odd, crew).at("/what").asString())
                .isEqualTo("IMPOSSIBLE_FACT household.moving_members");
        var incomplete = application(tablet, 3, null);
        facts(incomplete).remove("applicant.phone");
        assertThat(bring(tablet, incomplete, crew).at("/what").asString()).startsWith("INCOMPLETE");
        var old = application(tablet, 4, null);
        application(old).put("release", 999_999);
        assertThat(bring(tablet, old, crew).at("/what").asString()).startsWith("UNKNOWN_DEFINITION");
        var unproved = application(tablet, 5, null);
        application(unproved).put("proof", "PAPER_ONLY");
        assertThat(bring(tablet, unproved, crew).at("/what").asString()).startsWith("NO_PROOF");
        assertThat(bring(tablet, application(tablet, 6, null), crew)
                        .at("/state")
                        .asString())
                .isEqualTo("TAKEN");
    }

    @Test
    void a_booking_that_was_moved_meanwhile_waits_and_a_person_takes_it_all_the_same() throws Exception {
        var booking = booking();
        var tablet = load(crew);
        jdbc.sql("update outreach_booking set version = version + 1 where id = ?")
                .param(booking)
                .update();
        var item = application(tablet, 1, booking);
        assertThat(bring(tablet, item, crew).at("/reason").asString()).isEqualTo("BOOKING_CHANGED");
        var at = itemAt(tablet, item);
        assertThat(text(at, other)).contains("下山 すすむ", "転居届");
        press(at + "/taking", other);
        var after = get(APP + "/days/" + tablet.at("/id").asString(), crew).at("/items/0");
        assertThat(after.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(jdbc.sql("select body is null from outreach_tablet_item where key = ?::uuid")
                        .param(item.get("key"))
                        .query(Boolean.class)
                        .single())
                .as("its answers are in the case now, and only there")
                .isTrue();
    }

    @Test
    void an_old_booking_and_a_stranger_s_are_held_as_gone() throws Exception {
        var tablet = load(crew);
        assertThat(bring(tablet, application(tablet, 1, UUID.randomUUID()), crew)
                        .at("/reason")
                        .asString())
                .isEqualTo("BOOKING_GONE");
        var missed = new TreeMap<String, Object>(application(tablet, 2, booking()));
        missed.put("kind", "MISSED");
        missed.remove("application");
        assertThat(bring(tablet, missed, crew).at("/reason").asString()).isEqualTo("TOO_EARLY");
    }

    @Test
    void what_a_lost_tablet_still_brings_is_kept_and_not_taken() throws Exception {
        var tablet = load(crew);
        var id = tablet.at("/id").asString();
        press("/staff/outreach/tablets/" + id + "/revocation", other);
        assertThat(bring(tablet, application(tablet, 1, null), crew)
                        .at("/reason")
                        .asString())
                .isEqualTo("REVOKED");
        assertThat(get(APP + "/days/" + id, crew).at("/state").asString()).isEqualTo("REVOKED");
    }
}
