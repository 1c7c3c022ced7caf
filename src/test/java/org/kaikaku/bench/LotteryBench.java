package org.kaikaku.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.kaikaku.Kaikaku;
import org.kaikaku.place.booking.CheckedDraw;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.lottery.EnterLottery;
import org.kaikaku.place.booking.lottery.HoldLottery;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month's lottery through the house: entries by the use case that the page calls, from as many people at once as there are processors; then closed and
 * published, drawn, published again, and recomputed from the published file. Half of those who enter had lost in the months before, so that
 * they have more tickets. The file is left for {@code verify-lottery}, a process of its own.
 */
public final class LotteryBench {
    private static final int ENTRIES = Integer.getInteger("bench.entries", 10_000);
    private static final int EACH = 4;
    private static final String PUBLIC_RESULT = "12 組 345678 番";

    private LotteryBench() {}

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Kaikaku.class, CountedStatements.class);
        application.setDefaultProperties(
                Map.of("kaikaku.demo", "false", "server.port", "0", "logging.level.root", "warn"));
        try (var house = application.run()) {
            var jdbc = house.getBean(JdbcClient.class);
            var hold = house.getBean(HoldLottery.class);
            var month = YearMonth.from(LocalDate.now(City.ZONE)).plusMonths(2);
            var people = people(jdbc, ENTRIES / EACH);
            lost(jdbc, people.subList(0, people.size() / 2), month);
            var today = LocalDate.now(City.ZONE);
            hold.open(month, today, "宝くじ 第999回", today.plusDays(1), staff());
            double entering = ms(() -> enter(house.getBean(EnterLottery.class), house, people, month));
            jdbc.sql(
                            "update booking_lottery set closes_at = closes_at - interval '1 day', public_on = public_on - 1 where month = ?")
                    .param(month.toString())
                    .update();

            long before = CountedStatements.sent();
            double closing = ms(() -> {
                hold.close(month.toString());
                return null;
            });
            double drawing = ms(() -> {
                hold.enter(month.toString(), PUBLIC_RESULT, staff());
                return hold.enter(month.toString(), PUBLIC_RESULT, staff());
            });
            long statements = CountedStatements.sent() - before;
            var file = house.getBean(Lotteries.class)
                    .find(month.toString())
                    .orElseThrow()
                    .published();
            var json = house.getBean(JsonMapper.class).writeValueAsBytes(file);
            var out = Path.of(System.getProperty("bench.file", "target/lottery.json"));
            Files.write(out, json);
            var checked = new ArrayList<CheckedDraw>();
            double checking = ms(() -> checked.add(CheckedDraw.of(json, file == null ? null : file.entriesHash())));
            if (!checked.getFirst().wrong().isEmpty() || checked.getFirst().entries() != ENTRIES) {
                throw new IllegalStateException("Recomputed: " + checked.getFirst());
            }
            System.out.printf(
                    "%d entries by %d registrations for %s: entered in %.1f s (%.0f a second, each a transaction)%n",
                    ENTRIES, people.size(), month, entering / 1000, ENTRIES / entering * 1000);
            System.out.printf(
                    "closed and published %.0f ms, drawn and published %.0f ms: %d statements; recomputed %.0f ms; %d winners; file %.1f MB%n",
                    closing, drawing, statements, checking, checked.getFirst().winners(), json.length / 1e6);
            System.out.printf(
                    "close, draw, publish and recompute: %.2f s; entering too: %.2f s (goal: 10 s)%n",
                    (closing + drawing + checking) / 1000, (entering + closing + drawing + checking) / 1000);
            System.out.println("hash of the entries: " + (file == null ? "" : file.entriesHash()));
        }
    }

    private static double ms(Callable<?> work) throws Exception {
        long at = System.nanoTime();
        work.call();
        return (System.nanoTime() - at) / 1e6;
    }

    private static Actor staff() {
        return new Actor(UUID.randomUUID(), true, "施設 係", null, null, List.of());
    }

    private static List<UUID> people(JdbcClient jdbc, int many) {
        jdbc.sql("""
                        insert into booking_user (id, kind, name, kana, same_as, representative, phone, mail, members, purpose, in_city, valid_until, made_at, version)
                        select gen_random_uuid(), 'GROUP', '合唱団 ' || n, 'ガッショウダン', 'bench' || n, '代表', '017' || n, 'bench@example.jp', 12, '練習', 'LIVES',
                               current_date + 365, now(), 0
                          from generate_series(1, ?) as n
                        """).param(many).update();
        return jdbc.sql("select id from booking_user where same_as like 'bench%' order by number")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Each of them entered the three months before and won nothing. */
    private static void lost(JdbcClient jdbc, List<UUID> people, YearMonth month) {
        for (int back = 1; back <= 3; back++) {
            var before = month.minusMonths(back).toString();
            jdbc.sql("""
                            insert into booking_lottery (month, opens_at, closes_at, seed, commitment, public_draw, public_on, wins)
                            values (?, now(), now() + interval '1 day', '', '', '', current_date + 5, 2)
                            """).param(before).update();
            jdbc.sql("""
                            insert into booking_entry (id, month, by_user, room, day, band, plan, salt, pseudonym, won, made_at)
                            select gen_random_uuid(), ?, person, 'gone', current_date, 'am', '{}', '', gen_random_uuid()::text, false, now()
                              from unnest(?) as person
                            """).params(before, people.toArray(UUID[]::new)).update();
        }
    }

    private record Wish(Place place, LocalDate day, String band) {}

    private static Object enter(EnterLottery enter, ApplicationContext house, List<UUID> people, YearMonth month)
            throws Exception {
        var wishes = wishes(house.getBean(Facilities.class), month);
        var users = house.getBean(BookingUsers.class).find(people);
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running = users.stream()
                    .map(user -> threads.submit(() -> {
                        var random = new Random(user.number());
                        var actor = new Actor(user.id(), false, user.profile().name(), null, null, List.of());
                        for (int entered = 0; entered < EACH; ) {
                            var wish = wishes.get(random.nextInt(wishes.size()));
                            entered += switch (enter.enter(
                                    month, wish.place(), wish.day(), wish.band(), user, PLAN, actor)) {
                                case ENTERED -> 1;
                                case TWICE -> 0;
                                case NO_SUCH_TIME, CLOSED, TOO_MANY, EXPIRED ->
                                    throw new IllegalStateException("Not entered: " + wish);
                            };
                        }
                        return null;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        return Instant.EPOCH;
    }

    private static final Plan PLAN = new Plan("定期練習", "music", 12, false, false, Map.of(), "");

    private static List<Wish> wishes(Facilities facilities, YearMonth month) {
        return facilities.directory().places().stream()
                .filter(place -> place.room().lottery() > 0)
                .flatMap(place -> month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .filter(place::open)
                        .flatMap(day -> place.room().bands().stream().map(band -> new Wish(place, day, band.key()))))
                .toList();
    }
}
