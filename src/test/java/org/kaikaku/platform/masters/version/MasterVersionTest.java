package org.kaikaku.platform.masters.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.masters.version.MasterVersion.Decision;
import org.kaikaku.platform.masters.version.MasterVersion.Refusal;

class MasterVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<MasterLine> BEFORE = List.of(
            MasterLine.of("0001", "", "みずほ", "ミズホ"),
            MasterLine.of("0001", "107", "上野", "ウエノ"),
            MasterLine.of("0001", "108", "浅草", "アサクサ"),
            new MasterLine(List.of("0002", "", "昔", "ムカシ"), LocalDate.of(2020, 4, 1)));
    private static final List<MasterLine> AFTER = List.of(
            MasterLine.of("0001", "", "みずほ", "ミズホ"),
            MasterLine.of("0001", "107", "上野駅前", "ウエノエキマエ"),
            MasterLine.of("0009", "", "三井住友", "ミツイスミトモ"));

    @Test
    void what_is_new_changed_and_gone_is_counted() {
        assertThat(Difference.of(Master.BANKS, BEFORE, AFTER)).isEqualTo(new Difference(3, 1, 1, 1));
    }

    @Test
    void a_line_that_vanished_stays_with_its_last_day_and_one_that_comes_back_is_there_once() {
        var merged = Difference.merged(Master.BANKS, BEFORE, AFTER, TODAY);
        assertThat(merged).containsAll(AFTER).hasSize(5);
        assertThat(merged)
                .contains(new MasterLine(List.of("0001", "108", "浅草", "アサクサ"), TODAY))
                .contains(BEFORE.getLast());

        var back = Difference.merged(Master.BANKS, merged, BEFORE, TODAY.plusDays(1));
        assertThat(back).filteredOn(line -> line.cell(1).equals("108")).containsExactly(BEFORE.get(2));
    }

    @Test
    void it_begins_today_or_later_and_never_before_a_later_one() {
        var draft = draft(new Difference(100, 1, 1, 1));
        assertThat(begin(draft, TODAY, null, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(begin(draft, TODAY, TODAY, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(begin(draft, TODAY.minusDays(1), null, false)).isEqualTo(new Decision.Refused(Refusal.IN_THE_PAST));
        assertThat(begin(draft, TODAY, TODAY.plusDays(1), false))
                .isEqualTo(new Decision.Refused(Refusal.BEFORE_THE_LATEST));
    }

    @Test
    void a_file_that_ends_in_the_middle_does_not_empty_a_table_by_itself() {
        var short_ = draft(new Difference(50, 0, 0, 50));
        assertThat(begin(short_, TODAY, null, false)).isEqualTo(new Decision.Refused(Refusal.MUCH_GONE));
        assertThat(begin(short_, TODAY, null, true)).isInstanceOf(Decision.Accepted.class);
        assertThat(begin(draft(new Difference(0, 0, 0, 100)), TODAY, null, true))
                .isEqualTo(new Decision.Refused(Refusal.NOTHING_IN_IT));
    }

    @Test
    void a_twentieth_of_a_table_may_go_and_no_more() {
        var all = lines(100).toList();
        assertThat(Difference.of(Master.BANKS, all, lines(95).toList()).suspicious())
                .isFalse();
        assertThat(Difference.of(Master.BANKS, all, lines(94).toList()).suspicious())
                .isTrue();
    }

    private static Stream<MasterLine> lines(int count) {
        return IntStream.range(0, count).mapToObj(number -> MasterLine.of("%04d".formatted(number), "", "銀", "ギ"));
    }

    private static Decision begin(MasterVersion.Draft draft, LocalDate from, @Nullable LocalDate latest, boolean sure) {
        return draft.begin(from, latest, sure, TODAY, NOW, "情報 管理");
    }

    private static MasterVersion.Draft draft(Difference difference) {
        return new MasterVersion.Draft(new MasterVersion.Intake(
                UUID.randomUUID(), Master.BANKS, "banks.csv", "CSV, UTF-8", 100, 0, difference, NOW, "情報 管理"));
    }
}
