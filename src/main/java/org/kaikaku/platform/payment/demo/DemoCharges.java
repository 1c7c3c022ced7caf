package org.kaikaku.platform.payment.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.kaikaku.platform.audit.Doer;
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

/** Something to pay for 未来 花子 and 高橋 美咲 of the demo city, one of it late. Never in a real one. */
@Component
class DemoCharges implements DemoPart {
    private static final String SUBJECT = "demo/payments";
    private static final String HANAKO = "90000012";
    private static final String MISAKI = "90000022";

    private final Charges charges;
    private final Accounts accounts;
    private final PayDays days;
    private final Clock clock;

    DemoCharges(Charges charges, Accounts accounts, PayDays days, Clock clock) {
        this.charges = charges;
        this.accounts = accounts;
        this.days = days;
        this.clock = clock;
    }

    private record Owed(String person, String name, String fee, String account, Text words, long amount, int due) {}

    private static final List<Owed> OWED = List.of(
            new Owed(
                    HANAKO,
                    "未来 花子",
                    "cemetery.care",
                    "rents",
                    new Text("市営墓地の管理料", "お墓《はか》の 管理料《かんりりょう》", "Care of a grave in the city's cemetery"),
                    3000,
                    20),
            new Owed(
                    MISAKI,
                    "高橋 美咲",
                    "hall.room",
                    "rents",
                    new Text("市民会館 会議室の使用料", "市民会館《しみんかいかん》の 会議室《かいぎしつ》", "A meeting room of the citizens' hall"),
                    1500,
                    10),
            new Owed(
                    MISAKI,
                    "高橋 美咲",
                    "school.lunch",
                    "sundry",
                    new Text("学童クラブの間食費", "学童《がくどう》クラブの おやつ", "Snacks at the after-school club"),
                    1800,
                    -25));

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String name() {
        return "お支払い payments";
    }

    @Override
    public boolean present() {
        return !charges.of(SUBJECT).isEmpty();
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        int done = 0;
        for (var owed : OWED) {
            var due = days.last(today.plusDays(owed.due()));
            var account = accounts.of(owed.person()).stream().findFirst().orElse(null);
            charges.ask(
                    new NewCharge(
                            SUBJECT,
                            owed.fee(),
                            owed.account(),
                            owed.words(),
                            owed.amount(),
                            due,
                            FiscalYear.of(due),
                            "shimin",
                            new Payer(owed.name(), owed.person(), account)),
                    Doer.SYSTEM);
            progress.accept(++done, OWED.size());
        }
    }
}
