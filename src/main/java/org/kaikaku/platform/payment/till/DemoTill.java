package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came over the counter of the demo city on the last open day, closed by two with a little too little in the drawer. Never in a real one. */
@Component
class DemoTill implements DemoPart {
    private static final String CLERK = "1001";
    private static final String SECOND = "2002";
    private static final String DIVISION = "shimin";
    private static final long FUND = 30_000;
    private static final long SHORT = 100;
    private static final int NOTE = 1000;
    private static final String ROOMS = "booking";
    private static final String WHY = "釣銭を100円多く渡したと思われる(住民票の写しの2件目)";

    /** What was sold, by the keys of the city's fees; of what it does not know nothing is. */
    private static final List<Map<String, Integer>> SOLD = List.of(
            Map.of("juminhyo", 1),
            Map.of("juminhyo", 2, "inkan", 1),
            Map.of("koseki", 1),
            Map.of("juminhyo", 1),
            Map.of("joseki", 2, "koseki", 1),
            Map.of("inkan", 1),
            Map.of("history", 1, "copy", 12));

    private final OpenTill open;
    private final TakeCash take;
    private final CloseTill close;
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final ChargeTable charges;
    private final Accounts accounts;
    private final Cities cities;
    private final Clock clock;

    DemoTill(
            OpenTill open,
            TakeCash take,
            CloseTill close,
            TillTable tills,
            ReceiptTable receipts,
            ChargeTable charges,
            Accounts accounts,
            Cities cities,
            Clock clock) {
        this.open = open;
        this.take = take;
        this.close = close;
        this.tills = tills;
        this.receipts = receipts;
        this.charges = charges;
        this.accounts = accounts;
        this.cities = cities;
        this.clock = clock;
    }

    /** After rooms were booked: whoever had one pays here. */
    @Override
    public int order() {
        return 84;
    }

    @Override
    public String name() {
        return "レジ a day at the till";
    }

    @Override
    public boolean present() {
        return !accounts.has(CLERK)
                || !accounts.has(SECOND)
                || !tills.between(List.of(), true, Instant.EPOCH, clock.instant())
                        .isEmpty();
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var clerk = actor(CLERK);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var day = new BusinessDays(cities.current().openingHours().closed()).previous(today);
        at(day, "08:25", () -> open.open(DIVISION, FUND, clerk));
        var till = tills.heldBy(clerk.account()).orElseThrow().core().id();
        var time = LocalTime.of(8, 50);
        for (var sold : SOLD) {
            time = time.plusMinutes(23);
            at(day, time.toString(), () -> take.sell(till, sold, 5 * NOTE, clerk));
        }
        for (var owed : hadRooms(today)) {
            time = time.plusMinutes(11);
            at(day, time.toString(), () -> take.take(till, owed.id(), notes(owed.amount()), clerk));
        }
        at(day, "17:20", () -> close.count(till, pieces(FUND + receipts.taken(till) - SHORT), WHY, clerk));
        at(day, "17:35", () -> close.close(till, actor(SECOND)));
        progress.accept(1, 1);
    }

    private Actor actor(String number) {
        return accounts.staffCalled(List.of(number)).getFirst().actor();
    }

    private List<Charge.Core> hadRooms(LocalDate today) {
        return charges.open(List.of(), true, "").stream()
                .map(Charge::core)
                .filter(core -> core.fee().equals(ROOMS) && core.due().isBefore(today))
                .toList();
    }

    private static long notes(long yen) {
        return Math.ceilDiv(yen, NOTE) * NOTE;
    }

    /** The fewest that make this sum. */
    private static Pieces pieces(long yen) {
        var counts = new TreeMap<Integer, Integer>();
        long rest = yen;
        for (int kind : Pieces.KINDS) {
            counts.put(kind, (int) (rest / kind));
            rest %= kind;
        }
        return new Pieces(counts);
    }

    private static <T> T at(LocalDate day, String time, ScopedValue.CallableOp<T, RuntimeException> told) {
        return Past.at(day.atTime(LocalTime.parse(time)).atZone(City.ZONE).toInstant(), told);
    }
}
