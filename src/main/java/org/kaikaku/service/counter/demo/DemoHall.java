package org.kaikaku.service.counter.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.PastLegs;
import org.kaikaku.service.counter.ticket.SitAtDesk;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.stereotype.Component;

/** Two months of made-up days, and the two hours before the first start, minute by minute through the same use cases as real ones. Desk 1 stays free for whoever tries it. */
@Component
class DemoHall implements DemoPart {
    private static final long SEED = 992013;
    private static final int MINUTES = 120;
    private static final int DAYS = 60;
    static final List<String> CLERKS = List.of("相川 結", "石田 大地", "上原 春", "江口 直", "小野 恵", "加藤 仁", "木村 杏", "工藤 蓮");

    private final Halls halls;
    private final SitAtDesk sit;
    private final IssueTicket issue;
    private final CallNext call;
    private final TakeStep step;
    private final WatchHall watch;
    private final PastLegs past;
    private final Cities cities;
    private final Clock clock;

    DemoHall(
            Halls halls,
            SitAtDesk sit,
            IssueTicket issue,
            CallNext call,
            TakeStep step,
            WatchHall watch,
            PastLegs past,
            Cities cities,
            Clock clock) {
        this.halls = halls;
        this.sit = sit;
        this.issue = issue;
        this.call = call;
        this.step = step;
        this.watch = watch;
        this.past = past;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String name() {
        return "待合 waiting hall";
    }

    @Override
    public boolean present() {
        var now = watch.now();
        return !halls.current().open()
                || !now.open().isEmpty()
                || !now.sittings().isEmpty();
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var now = clock.instant();
        var morning =
                LocalDate.ofInstant(now, City.ZONE).atStartOfDay(City.ZONE).toInstant();
        past(LocalDate.ofInstant(now, City.ZONE));
        int minutes = (int) Math.min(MINUTES, Duration.between(morning, now).toMinutes());
        var begin = now.minus(Duration.ofMinutes(minutes));
        var scene = new Scene(halls, call, step, watch, random, clerks(begin));
        for (int minute = 0; minute < minutes; minute++) {
            int at = minute;
            Past.at(begin.plus(Duration.ofMinutes(minute)), () -> {
                arrive(random);
                scene.minute(at);
                return at;
            });
            progress.accept(minute + 1, minutes);
        }
    }

    /** So that there is something to tell waits from. */
    private void past(LocalDate today) {
        var closed = cities.current().openingHours().closed();
        today.minusDays(DAYS)
                .datesUntil(today)
                .filter(day -> !closed.isClosed(day))
                .forEach(day -> past.add(MadeUpDay.legs(halls.current(), day, SEED)));
    }

    private List<Scene.Clerk> clerks(Instant begin) {
        var clerks = new ArrayList<Scene.Clerk>();
        var desks = halls.current().desks();
        for (var desk : desks.subList(Math.min(1, desks.size()), desks.size())) {
            var actor = new Actor(
                    UUID.randomUUID(), true, CLERKS.get(clerks.size() % CLERKS.size()), null, null, List.of());
            Past.at(begin, () -> sit.open(desk.key(), false, actor));
            clerks.add(new Scene.Clerk(actor, desk.key()));
        }
        return clerks;
    }

    private void arrive(RandomGenerator random) {
        var errands = halls.current().errands();
        if (random.nextInt(3) > 0) {
            var errand = errands.get(random.nextInt(errands.size()));
            issue.issue(new IssueTicket.Wish(
                    errand.key(),
                    random.nextInt(12) == 0 ? priority() : "",
                    Slip.Source.KIOSK,
                    UUID.randomUUID().toString()));
        }
    }

    private String priority() {
        return halls.current().priorities().stream()
                .filter(Hall.Priority::anyone)
                .map(Hall.Priority::key)
                .findFirst()
                .orElse("");
    }
}
