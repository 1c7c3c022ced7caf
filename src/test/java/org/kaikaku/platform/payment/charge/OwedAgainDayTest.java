package org.kaikaku.platform.payment.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.TreasurersHouse;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What is charged back on a day from which the city's 14 days end on a Sunday. */
class OwedAgainDayTest extends TreasurersHouse {
    private static final LocalDate SUNDAY = LocalDate.of(2027, 5, 9);

    @Autowired
    ChargeTable table;

    @Autowired
    Ledger ledger;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PaymentFiles files;

    @Autowired
    PayDays days;

    @Test
    void what_is_owed_again_from_a_sunday_is_late_only_after_the_monday() {
        var then = SUNDAY.minusDays(14).atTime(LocalTime.NOON).atZone(City.ZONE);
        var settle =
                new SettleCharge(table, ledger, journal, events, files, days, Clock.fixed(then.toInstant(), City.ZONE));
        var charge = charge(1500, today(), Payer.UNNAMED);
        var cause = "test/" + charge.id();
        together.executeWithoutResult(_ -> {
            settle.settle(charge.id(), Method.ONLINE, 1500, cause, "provider", Doer.SYSTEM);
            settle.chargeBack(charge.id(), 1500, cause + "/gone", "suspense", Doer.SYSTEM);
        });
        assertThat(table.find(charge.id()).orElseThrow().core().due())
                .as("payments.yaml: charged-back-days")
                .isEqualTo("2027-05-10");
        var monday = SUNDAY.plusDays(1);
        together.executeWithoutResult(_ -> {
            assertThat(table.lockOverdue(charge.id(), monday)).isEmpty();
            assertThat(table.lockOverdue(charge.id(), monday.plusDays(1))).isPresent();
        });
        together.execute(_ -> charges.cancel(charge.id(), "使わない", Doer.SYSTEM));
    }
}
