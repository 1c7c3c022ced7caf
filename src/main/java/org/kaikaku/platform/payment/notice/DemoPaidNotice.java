package org.kaikaku.platform.payment.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.PaidFor;
import org.kaikaku.platform.payment.Payer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was paid with slips at a bank of the demo city: one of them twice, which waits in suspense, and one for nothing, which goes back. Never in a real one. */
@Component
class DemoPaidNotice implements DemoPart, PaidFor {
    private static final String SUBJECT = "demo/slips";
    private static final String TREASURER = "6001";
    private static final String FORMAT = "mizuho-csv";
    private static final int ASKED = 24;
    private static final int PAID = 7;
    private static final int TOLD = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private record Owed(String payer, String fee, String account, Text words, long amount) {}

    private static final Owed TWICE = new Owed(
            "見本 夏樹",
            "farm.plot",
            "rents",
            new Text("市民農園の区画の使用料", "市民農園《しみんのうえん》の 区画《くかく》", "A plot of the citizens' farm"),
            2400);
    private static final Owed FOR_NOTHING = new Owed(
            "見本 秋生",
            "hall.room",
            "rents",
            new Text("市民会館 会議室の使用料", "市民会館《しみんかいかん》の 会議室《かいぎしつ》", "A meeting room of the citizens' hall"),
            1500);
    private static final List<Owed> OWED = List.of(
            new Owed(
                    "見本 太郎",
                    "cemetery.care",
                    "rents",
                    new Text("市営墓地の管理料", "お墓《はか》の 管理料《かんりりょう》", "Care of a grave in the city's cemetery"),
                    3000),
            new Owed(
                    "見本 春子",
                    "school.lunch",
                    "sundry",
                    new Text("学童クラブの間食費", "学童《がくどう》クラブの おやつ", "Snacks at the after-school club"),
                    1800),
            TWICE,
            FOR_NOTHING);

    private final TakeNotice take;
    private final BookNotices book;
    private final NoticeFormats formats;
    private final Charges charges;
    private final Accounts accounts;
    private final Clock clock;

    DemoPaidNotice(
            TakeNotice take, BookNotices book, NoticeFormats formats, Charges charges, Accounts accounts, Clock clock) {
        this.take = take;
        this.book = book;
        this.formats = formats;
        this.charges = charges;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 83;
    }

    @Override
    public String name() {
        return "納付済通知 paid at a bank";
    }

    @Override
    public boolean present() {
        return !accounts.has(TREASURER)
                || format().isEmpty()
                || !charges.of(SUBJECT).isEmpty();
    }

    @Override
    @Transactional
    public void fill(BiConsumer<Integer, Integer> progress) {
        var treasurer = accounts.staffCalled(List.of(TREASURER)).getFirst().actor();
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var asked = at(
                today.minusDays(ASKED),
                () -> OWED.stream()
                        .map(owed -> charges.ask(charge(owed, today), treasurer.doer()))
                        .toList());
        at(today.minusDays(TOLD), () -> told(asked, today, treasurer));
        var back = asked.get(OWED.indexOf(FOR_NOTHING));
        at(
                today.minusDays(TOLD - 1L),
                () -> charges.refund(back.id(), back.amount(), "設備の故障で使えなかったため", treasurer.doer()));
        progress.accept(1, 1);
    }

    @Override
    public Optional<String> page(String subject) {
        return Optional.empty();
    }

    @Override
    public Optional<Text> fee(String key) {
        return OWED.stream()
                .filter(owed -> owed.fee().equals(key))
                .map(Owed::words)
                .findFirst();
    }

    private Optional<NoticeFormat> format() {
        return formats.all().stream().filter(one -> one.key().equals(FORMAT)).findFirst();
    }

    private static NewCharge charge(Owed owed, LocalDate today) {
        return new NewCharge(
                SUBJECT,
                owed.fee(),
                owed.account(),
                owed.words(),
                owed.amount(),
                today,
                FiscalYear.of(today),
                "shimin",
                new Payer(owed.payer(), null, null));
    }

    /** The bank's file, as a treasurer brings it in. */
    private Object told(List<Charged> asked, LocalDate today, Actor treasurer) {
        format().ifPresent(format -> take.take("mizuho.csv", format, file(format, asked, today), treasurer));
        book.run();
        return asked;
    }

    private static byte[] file(NoticeFormat format, List<Charged> asked, LocalDate today) {
        var paid = new ArrayList<>(asked);
        paid.add(asked.get(OWED.indexOf(TWICE)));
        var file = new StringBuilder(
                "1,%s,%s,%s\r\n".formatted(format.bank(), format.payee(), DAY.format(today.minusDays(TOLD))));
        for (int line = 0; line < paid.size(); line++) {
            var slip = paid.get(line);
            file.append("2,D-%04d,%s,%d,%s\r\n"
                    .formatted(
                            line + 1,
                            slip.number().replaceAll("[^0-9]", ""),
                            slip.amount(),
                            DAY.format(today.minusDays(PAID))));
        }
        file.append("8,%d,%d\r\n"
                .formatted(paid.size(), paid.stream().mapToLong(Charged::amount).sum()));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T at(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> then) {
        return Past.at(day.atTime(LocalTime.of(10, 30)).atZone(City.ZONE).toInstant(), then);
    }
}
