package org.kaikaku.platform.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Payer;

class SentTransferTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final UUID REFUND = UUID.randomUUID();

    @Test
    void what_the_bank_kept_is_missing_of_what_came_back() {
        assertThat(said("2026-11-25", "CLOSED", " 3年前に解約 ", "１，５２０円"))
                .isEqualTo(new Bounce.Said.Right(
                        new Bounce(REFUND, LocalDate.of(2026, 11, 25), Bounce.Why.CLOSED, "3年前に解約", 1520)));
        assertThat(said("2026-11-27", "RECALLED", "", "0")).isInstanceOf(Bounce.Said.Right.class);
    }

    @Test
    void no_transfer_comes_back_before_it_could_go_nor_on_a_day_still_to_come() {
        assertThat(said("2026-11-19", "CLOSED", "", "2400")).isEqualTo(wrong(Bounce.Problem.DAY));
        assertThat(said("2026-11-28", "CLOSED", "", "2400")).isEqualTo(wrong(Bounce.Problem.DAY));
        assertThat(said("", "CLOSED", "", "2400")).isEqualTo(wrong(Bounce.Problem.DAY));
    }

    @Test
    void somebody_says_why_and_in_words_where_the_list_does_not() {
        assertThat(said("2026-11-25", "", "", "2400")).isEqualTo(wrong(Bounce.Problem.WHY));
        assertThat(said("2026-11-25", "closed", "", "2400")).isEqualTo(wrong(Bounce.Problem.WHY));
        assertThat(said("2026-11-25", "OTHER", " ", "2400")).isEqualTo(wrong(Bounce.Problem.WORDS));
        assertThat(said("2026-11-25", "OTHER", "受取人の死亡", "2400")).isInstanceOf(Bounce.Said.Right.class);
    }

    @Test
    void no_more_comes_back_than_went() {
        for (var came : new String[] {"2401", "-1", "", "全部"}) {
            assertThat(said("2026-11-25", "CLOSED", "", came)).as(came).isEqualTo(wrong(Bounce.Problem.CAME));
        }
    }

    @Test
    void a_fee_needs_an_account_of_the_citys() {
        var fee = new SentTransfer.Typed("2026-11-25", "CLOSED", "", "1520");
        assertThat(sent(null).said(fee, TODAY, false)).isEqualTo(wrong(Bounce.Problem.NO_FEE_ACCOUNT));
        var none = new SentTransfer.Typed("2026-11-25", "CLOSED", "", "2400");
        assertThat(sent(null).said(none, TODAY, false)).isInstanceOf(Bounce.Said.Right.class);
    }

    @Test
    void nothing_comes_back_twice() {
        var before = new Bounce(REFUND, MADE, Bounce.Why.CLOSED, "", 2400);
        assertThat(sent(before).said(new SentTransfer.Typed("2026-11-25", "CLOSED", "", "2400"), TODAY, true))
                .isEqualTo(wrong(Bounce.Problem.MOVED_ON));
    }

    private static Bounce.Said said(String day, String why, String words, String came) {
        return sent(null).said(new SentTransfer.Typed(day, why, words, came), TODAY, true);
    }

    private static Bounce.Said wrong(Bounce.Problem problem) {
        return new Bounce.Said.Wrong(problem);
    }

    private static SentTransfer sent(@Nullable Bounce bounce) {
        return new SentTransfer(
                REFUND,
                7,
                UUID.randomUUID(),
                12,
                Text.same("回数券"),
                new FiscalYear(2026),
                "shimin",
                Payer.UNNAMED,
                2400,
                "使わなかった",
                MADE,
                LocalDate.of(2026, 11, 24),
                "",
                bounce);
    }
}
