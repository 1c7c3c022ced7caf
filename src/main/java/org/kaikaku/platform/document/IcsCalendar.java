package org.kaikaku.platform.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Deadlines for a person's own calendar (iCalendar, RFC 5545). */
public final class IcsCalendar {
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** An alarm rings at nine in the morning, not at the midnight on which the day starts. */
    private static final Duration MORNING = Duration.ofHours(9);

    private IcsCalendar() {}

    /**
     * A deadline that fills its whole day and leaves the time free for other things.
     *
     * @param uid the same for the same deadline for ever, so that taking the file again moves it instead of doubling it
     * @param alarmDaysBefore how many days before an alarm rings; none where it is negative
     */
    public record Deadline(String uid, LocalDate date, String title, String description, int alarmDaysBefore) {}

    /**
     * A visit at a time of its own, with an alarm a day before.
     *
     * @param uid as of a deadline
     */
    public record Visit(String uid, Instant from, Instant until, String title, String place, String description) {}

    /**
     * A time in which something is taken, for others' calendars: without an alarm, and without a word of who has it.
     *
     * @param uid as of a deadline
     */
    public record Busy(String uid, Instant from, Instant until, String title, String place) {}

    /** A feed that calendars fetch again and again. */
    public static String feed(List<Busy> times, Instant written) {
        return text("Busy", times.stream().map(time -> event(time, written)).toList());
    }

    /** @param written when the file is made */
    public static String of(List<Deadline> deadlines, Instant written) {
        return text(
                "Deadlines",
                deadlines.stream().map(deadline -> event(deadline, written)).toList());
    }

    public static String of(Visit visit, Instant written) {
        return text("Visits", List.of(event(visit, written)));
    }

    private static String text(String product, List<VEvent> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Kaikaku//" + product + "//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        events.forEach(calendar::add);
        var text = new StringWriter();
        try {
            new CalendarOutputter(!events.isEmpty()).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(Busy time, Instant written) {
        var event = new VEvent(time.from(), time.until(), time.title());
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(written));
        event.add(new Uid(time.uid()));
        event.add(new Location(time.place()));
        return event;
    }

    private static VEvent event(Visit visit, Instant written) {
        var event = new VEvent(visit.from(), visit.until(), visit.title());
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(written));
        event.add(new Uid(visit.uid()));
        event.add(new Location(visit.place()));
        event.add(new Description(visit.description()));
        var alarm = new VAlarm(Duration.ofDays(-1));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(visit.title()));
        event.add(alarm);
        return event;
    }

    private static VEvent event(Deadline deadline, Instant written) {
        var event = new VEvent(deadline.date(), deadline.date().plusDays(1), deadline.title());
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(written));
        event.add(new Uid(deadline.uid()));
        event.add(new Description(deadline.description()));
        event.add(ImmutableTransp.TRANSPARENT);
        if (deadline.alarmDaysBefore() >= 0) {
            var alarm = new VAlarm(MORNING.minusDays(deadline.alarmDaysBefore()));
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(deadline.title()));
            event.add(alarm);
        }
        return event;
    }
}
