package org.kaikaku.place.booking.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.fee.Quote;

class BillTest {
    private static final Bill ASKED = Bill.NONE.asks(costs(2000), Bill.Reduction.NONE);

    @Test
    void what_is_charged_back_is_owed_again_until_it_is_paid_again() {
        var paid = ASKED.paid(2000, 0);
        assertThat(paid.settled()).isTrue();
        assertThat(paid.takenBack()).isFalse();

        var gone = paid.paid(0, 0);
        assertThat(gone.owed()).isEqualTo(2000);
        assertThat(gone.takenBack()).isTrue();
        assertThat(gone.paid(2000, 0)).isEqualTo(paid);
    }

    /** 2,000 yen paid, 500 of them given back for a cheaper time, and then the rest charged back: 1,500 are asked for anew. */
    @Test
    void of_what_was_refunded_in_part_before_it_was_charged_back_only_the_rest_is_owed() {
        var cheaper = ASKED.paid(2000, 0).asks(costs(1500), Bill.Reduction.NONE).giveBack(500);
        assertThat(cheaper.settled()).isTrue();

        var gone = cheaper.paid(0, 0);
        assertThat(gone.owed()).isEqualTo(1500);
        assertThat(gone.takenBack()).isTrue();
        assertThat(gone.paid(1500, 0).settled()).isTrue();
    }

    @Test
    void what_the_treasurer_gave_back_besides_is_not_owed_again() {
        assertThat(ASKED.paid(2000, 300).settled()).isTrue();
    }

    @Test
    void nothing_is_taken_back_from_who_owes_nothing_for_another_time() {
        var gone = ASKED.paid(2000, 0).paid(0, 0);
        assertThat(gone.asks(Quote.FREE, Bill.Reduction.NONE).takenBack()).isFalse();
    }

    private static Quote costs(int yen) {
        return new Quote(List.of(), "", yen);
    }
}
