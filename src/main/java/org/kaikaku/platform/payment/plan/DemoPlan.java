package org.kaikaku.platform.payment.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.PayDays;
import org.kaikaku.platform.payment.Payer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Something that 高橋 美咲 of the demo city owes, and pays in parts (分納). Never in a real one. */
@Component
class DemoPlan implements DemoPart {
    private static final String SUBJECT = "demo/instalments";
    private static final String MISAKI = "90000022";
    private static final String TREASURER = "6001";
    private static final int LATE = 40;
    private static final int FIRST = 10;
    private static final int TIMES = 6;
    private static final long EACH = 3000;
    private static final Text PARKING =
            new Text("市営住宅の駐車場の使用料", "市営住宅《しえいじゅうたく》の 駐車場《ちゅうしゃじょう》", "A parking place at the city's flats");

    private final ProposePlan propose;
    private final Charges charges;
    private final Accounts accounts;
    private final PayDays days;
    private final Clock clock;

    DemoPlan(ProposePlan propose, Charges charges, Accounts accounts, PayDays days, Clock clock) {
        this.propose = propose;
        this.charges = charges;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    public String name() {
        return "分納 a plan of instalments";
    }

    @Override
    public boolean present() {
        return !accounts.has(TREASURER) || !charges.of(SUBJECT).isEmpty();
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var treasurer = accounts.staffCalled(List.of(TREASURER)).getFirst().actor();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var owed = charges.ask(owed(days.last(today.minusDays(LATE))), treasurer.doer());
        // Where the city's own rules allow no such plan, what is owed is simply late.
        propose.propose(owed.id(), steps(today.plusDays(FIRST)), "収入が減り、一度には払えないと相談があったため", treasurer);
        progress.accept(1, 1);
    }

    private NewCharge owed(LocalDate due) {
        var account = accounts.of(MISAKI).stream().findFirst().orElse(null);
        return new NewCharge(
                SUBJECT,
                "housing.parking",
                "rents",
                PARKING,
                TIMES * EACH,
                due,
                FiscalYear.of(due),
                "shimin",
                new Payer("高橋 美咲", MISAKI, account));
    }

    private List<ProposePlan.Wanted> steps(LocalDate first) {
        return IntStream.range(0, TIMES)
                .mapToObj(month -> new ProposePlan.Wanted(days.last(first.plusMonths(month)), EACH))
                .toList();
    }
}
