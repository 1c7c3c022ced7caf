package org.kaikaku.service.outreach.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.outreach.tablet.Item.Application;
import org.kaikaku.service.outreach.tablet.Item.Kind;
import org.kaikaku.service.procedure.CounterAway.Choice;

class ClearedTest {
    private static final String NUMBER = "123456789018";

    @Test
    void what_has_no_individual_number_in_it_stays_as_it_is_written() {
        var item = item(
                "ﾊﾝｶｸ 予約 2026-12-02 10:00–10:30 V-000123",
                application("下山 ｽｽﾑ", facts("applicant.phone", "090-1234-5678")));

        assertThat(Cleared.of(item)).isEqualTo(new Cleared(item, List.of()));
    }

    @Test
    void an_individual_number_is_found_however_it_is_written() {
        var facts = facts("a.grouped", "番号 1234-5678-9018 です");
        facts.put("a.wide", "１２３４５６７８９０１８");
        facts.put("a.figure", 123_456_789_018L);
        facts.put("a.fraction", 1.23456789018E11);
        facts.put("a.many", List.of("x", NUMBER));
        facts.put("a.other", 123_456_789_017L);
        facts.put("a.unknown", null);

        var cleared = Cleared.of(item("", application("下山 すすむ", facts)));

        assertThat(cleared.leftOut()).containsExactly("a.grouped", "a.wide", "a.figure", "a.fraction", "a.many");
        assertThat(cleared.item().application()).isNotNull().satisfies(kept -> {
            assertThat(kept.facts()).containsOnlyKeys("a.other", "a.unknown");
            assertThat(kept.name()).isEqualTo("下山 すすむ");
        });
    }

    @Test
    void the_name_and_its_reading_are_asked_anew_too() {
        var application = new Application(
                "moving-within", 1, LocalDate.EPOCH, Map.of(), List.of(), "下山 " + NUMBER, NUMBER, "DRIVING_LICENCE");

        var cleared = Cleared.of(item("", application));

        assertThat(cleared.leftOut()).containsExactly(Cleared.NAME, Cleared.KANA);
        assertThat(cleared.item().application())
                .isNotNull()
                .extracting(Application::name)
                .isEqualTo("");
    }

    @Test
    void where_it_stands_in_what_nobody_types_nothing_of_the_application_is_kept() {
        assertThat(Cleared.of(item("", application("下山 すすむ", facts("a." + NUMBER, "x"))))
                        .item()
                        .application())
                .isNull();
        var odd = new Application(
                NUMBER, 1, LocalDate.EPOCH, Map.of(), List.of(new Choice("p", 0)), "下山 すすむ", "", "DRIVING_LICENCE");
        assertThat(Cleared.of(item(NUMBER, odd)).item())
                .satisfies(item -> assertThat(item.seen()).isEmpty())
                .extracting(Item::application)
                .isNull();
    }

    @Test
    void in_what_the_crew_saw_it_is_put_out_of_sight() {
        var cleared = Cleared.of(item("川辺小学校 1234-5678-9018 10:00", null));

        assertThat(cleared.item().seen()).isEqualTo("川辺小学校 ●●●●●●●●●●●● 10:00");
        assertThat(cleared.leftOut()).isEmpty();
    }

    private static Map<String, @Nullable Object> facts(String key, Object value) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put(key, value);
        return facts;
    }

    private static Application application(String name, Map<String, @Nullable Object> facts) {
        return new Application(
                "moving-within", 1, LocalDate.EPOCH, facts, List.of(new Choice("p", 0)), name, "", "DRIVING_LICENCE");
    }

    private static Item item(String seen, @Nullable Application application) {
        return new Item(UUID.randomUUID(), 1, Kind.APPLICATION, null, null, seen, "T-001", Instant.EPOCH, application);
    }
}
