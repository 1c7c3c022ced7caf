package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogWatchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not found: 未来 花子",
                "sent to hanako@example.jp",
                "call 090-0000-0000 back",
                "case 2026-000123-4 is late",
                "refused 123456789018"
            })
    void what_tells_of_somebody_is_seen(String line) {
        assertThat(LogWatch.tellsOf(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALARM: an address under protection (支援措置) was kept back 1 time(s) at GET /json/{person}",
                "Release 3 of the city files: 289 files from ./city/mirai",
                "Job register.import 018f5c1e-1234-7890-abcd-123456789012: This node stops",
                "Migration 202611280600 took 12 ms at 2026-11-28"
            })
    void what_tells_of_the_house_is_not(String line) {
        assertThat(LogWatch.tellsOf(line)).isFalse();
    }

    @Test
    void every_line_of_every_test_passes_by() {
        LoggerFactory.getLogger(LogWatchTest.class)
                .warn("Seen", new IllegalStateException(new IllegalArgumentException("花子")));

        assertThat(LogWatch.found()).singleElement().asString().contains("花子");
    }
}
