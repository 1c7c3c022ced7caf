package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import tools.jackson.databind.JsonNode;

/** What tablets bring to the house, and in what way: doubled, out of order, late, broken, and by whom they should not. */
class BringTest extends AtTablets {
    @Test
    void what_is_brought_twice_is_taken_once_and_gets_the_same_answer() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var first = bring(tablet, item, crew);
        var again = bring(tablet, item, crew);
        assertThat(first.at("/state").asString()).isEqualTo("TAKEN");
        assertThat(first.at("/receipts/0/number").asString()).startsWith("R");
        assertThat(again).isEqualTo(first);
        assertThat(get(APP + "/days/" + tablet.at("/id").asString(), crew).at("/items/0"))
                .isEqualTo(first);
    }

    @Test
    void what_was_taken_at_the_van_came_by_the_outreach_desk_wherever_channels_are_told() throws Exception {
        var tablet = load(crew);
        var name = "出張 " + UUID.randomUUID();
        var item = application(tablet, 1, null);
        facts(item).put("applicant.name", name);
        var number = bring(tablet, item, crew).at("/receipts/0/number").asString();
        var clerk = staff("shimin", Role.CASE_WORKER);
        assertThat(text("/staff/inbox.csv?channel=OUTREACH&q=" + name, clerk)).contains(number, "出張窓口");
        assertThat(text("/staff/inbox.csv?channel=COUNTER&q=" + name, clerk)).doesNotContain(number);
        assertThat(text("/staff/cases/" + number, clerk)).contains("出張窓口", "T-001");
    }

    @Test
    void what_is_brought_by_many_lines_at_once_is_taken_once() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        List<Callable<JsonNode>> lines = new ArrayList<>();
        for (int line = 0; line < 4; line++) {
            lines.add(() -> bring(tablet, item, crew));
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new java.util.HashSet<String>();
            for (var answer : hands.invokeAll(lines)) {
                numbers.add(answer.get().at("/receipts/0/number").asString());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    void what_comes_too_early_in_the_order_is_told_what_must_come_first() throws Exception {
        var tablet = load(crew);
        var answer = send(tablet, application(tablet, 2, null), crew);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(JSON.readTree(answer.getContentAsString()).at("/expected").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_clock_of_the_house_counts_and_that_of_the_tablet_stands_beside_it() throws Exception {
        var tablet = load(crew);
        var item = application(tablet, 1, null);
        var wrong = clock.instant().minusSeconds(7200);
        item.put("deviceAt", wrong.minusSeconds(60).toString());
        var body = Map.of("item", item, "sentAt", wrong.toString());
        assertThat(json(post(APP + "/days/" + tablet.at("/id").asString() + "/items"), body, crew)
                        .getStatus())
                .isEqualTo(200);
        var kept = jdbc.sql("select skew, device_at, received_at from outreach_tablet_item where tablet = ?::uuid")
                .param(tablet.at("/id").asString())
                .query((row, _) -> new Object[] {row.getLong(1), row.getTimestamp(2), row.getTimestamp(3)})
                .single();
        assertThat((long) kept[0] / 60_000).isEqualTo(-120);
        assertThat(((Timestamp) kept[1]).toInstant())
                .isBefore(((Timestamp) kept[2]).toInstant().minusSeconds(7000));
    }

    @Test
    void nobody_else_brings_or_sees_what_is_on_a_tablet() throws Exception {
        var tablet = load(crew);
        assertThat(send(tablet, application(tablet, 1, null), other).getStatus())
                .isEqualTo(404);
        assertThat(web.perform(as(asked(APP + "/days/" + tablet.at("/id").asString()), other))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        var elsewhere = reception("zeimu");
        var wish = Map.of("van", outing.van().key(), "day", outing.day().toString());
        assertThat(json(post(APP + "/days"), wish, elsewhere).getStatus()).isEqualTo(403);
    }

    @Test
    void what_is_no_deed_is_refused_and_takes_no_place() throws Exception {
        var tablet = load(crew);
        var items = APP + "/days/" + tablet.at("/id").asString() + "/items";
        assertThat(json(post(items), Map.of(), crew).getStatus()).isEqualTo(400);
        assertThat(json(
                                post(items),
                                Map.of(
                                        "item",
                                        Map.of("place", 1),
                                        "sentAt",
                                        clock.instant().toString()),
                                crew)
                        .getStatus())
                .isEqualTo(400);
        var number = application(tablet, 1, null);
        application(number).put("name", "123456789018");
        assertThat(send(tablet, number, crew).getStatus()).isEqualTo(422);
        assertThat(bring(tablet, application(tablet, 1, null), crew)
                        .at("/state")
                        .asString())
                .isEqualTo("TAKEN");
    }
}
