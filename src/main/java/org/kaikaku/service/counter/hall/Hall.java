package org.kaikaku.service.counter.hall;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.language.Text;

/**
 * The waiting hall as the city's file describes it on a day.
 *
 * @param webAtOnce how many tickets taken from outside may wait at once for one service
 * @param busyMinutes from so many minutes on, of whoever waits longest, a service is shown as busy
 * @param crowdedMinutes and from so many as crowded
 */
public record Hall(
        Text name,
        GivesNumbers givesNumbers,
        int webAtOnce,
        int busyMinutes,
        int crowdedMinutes,
        List<Priority> priorities,
        List<DeskService> services,
        List<Errand> errands,
        List<Desk> desks,
        List<Ending> endings,
        List<Season> busySeasons) {
    public static final Hall NONE = new Hall(
            Text.same(""),
            new GivesNumbers(LocalTime.MIN, LocalTime.MIN, false),
            0,
            1,
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** When tickets are given. */
    public record GivesNumbers(LocalTime from, LocalTime to, boolean everyDay) {
        public boolean at(ZonedDateTime moment, ClosedDays closed) {
            LocalDate day = moment.toLocalDate();
            LocalTime time = moment.toLocalTime();
            return (everyDay || !closed.isClosed(day)) && !time.isBefore(from) && !time.isAfter(to);
        }
    }

    /**
     * Somebody who need not wait as long (優先): they stand in the queue as if they had come that much earlier, so that nobody is
     * overtaken for ever.
     *
     * @param anyone whether visitors may say it themselves; else only staff give it
     */
    public record Priority(String key, Text name, int aheadMinutes, boolean anyone) {}

    /**
     * A queue (受付) that desks serve.
     *
     * @param letter before the numbers of its tickets
     * @param from first number of a day
     * @param to last number of a day
     * @param procedures whether procedures of its division are dealt with here, or people only told where to go
     */
    public record DeskService(
            String key, String letter, Text name, Text what, String division, int from, int to, boolean procedures) {}

    /**
     * What somebody comes for (用件).
     *
     * @param services in the order in which they go round
     * @param events keys of the life events whose questions, answered at home, lead to it
     */
    public record Errand(String key, Text name, List<String> services, List<String> events) {
        /** The same with another way through the hall. */
        public Errand by(List<String> way) {
            return new Errand(key, name, way, events);
        }
    }

    /** A desk (窓口) with the services that are called from it. */
    public record Desk(String key, Text name, List<String> services) {}

    /** Days of each year in which other numbers come than usual, such as those in which Japan moves house (引っ越しの時期); it may lie over the turn of the year. */
    public record Season(String key, Text name, MonthDay from, MonthDay to) {
        public boolean holds(LocalDate day) {
            var at = MonthDay.from(day);
            return from.isAfter(to) ? !at.isBefore(from) || !at.isAfter(to) : !at.isBefore(from) && !at.isAfter(to);
        }
    }

    /** How it ended at a desk; the first is the usual one. */
    public record Ending(String key, Text name) {}

    public boolean open() {
        return !services.isEmpty();
    }

    public Optional<DeskService> service(String key) {
        return services.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Errand> errand(String key) {
        return errands.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Desk> desk(String key) {
        return desks.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Priority> priority(String key) {
        return priorities.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public Optional<Ending> ending(String key) {
        return endings.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * The way of somebody who found out at home what they have to do: of the errand's services those in charge of it, in the errand's order,
     * then whoever else in this hall is in charge. Where nobody is, the errand's own way.
     *
     * @param event key of the life event that they were asked about
     * @param divisions keys of those in charge of what they found
     * @return empty where no errand leads there
     */
    public Optional<Errand> way(String event, List<String> divisions) {
        return errands.stream()
                .filter(one -> one.events().contains(event))
                .findFirst()
                .map(errand -> {
                    var way = new LinkedHashSet<String>();
                    errand.services().stream()
                            .filter(key -> inCharge(key, divisions))
                            .forEach(way::add);
                    divisions.forEach(division -> services.stream()
                            .map(DeskService::key)
                            .filter(key -> inCharge(key, List.of(division)))
                            .limit(1)
                            .forEach(way::add));
                    return way.isEmpty() ? errand : errand.by(List.copyOf(way));
                });
    }

    private boolean inCharge(String service, List<String> divisions) {
        return service(service)
                .filter(one -> one.procedures() && divisions.contains(one.division()))
                .isPresent();
    }

    /** The name of what may be gone from the file by now. */
    public Text serviceName(String key) {
        return service(key).map(DeskService::name).orElse(Text.same(key));
    }

    public Text deskName(String key) {
        return desk(key).map(Desk::name).orElse(Text.same(key));
    }

    public Text errandName(String key) {
        return errand(key).map(Errand::name).orElse(Text.same(key));
    }
}
