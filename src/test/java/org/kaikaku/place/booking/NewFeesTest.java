package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.release.CityOfItsFolder;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of prices that holds from a day on: the day of the use says which one counts, whenever it is booked. */
class NewFeesTest extends RoomsOfTheCity {
    private static final String FEES = "booking-fees.yaml";
    private static final String ROOM = "chuo-lecture";
    private static final long OLD = 1050;
    private static final long NEW = 2550;

    @Autowired
    PublishDraft files;

    private Timestamp began = Timestamp.from(Instant.EPOCH);
    private LocalDate turn = LocalDate.EPOCH;
    private LocalDate before = LocalDate.EPOCH;
    private LocalDate after = LocalDate.EPOCH;

    /** The last open day on which the old table holds, and the first on which the new one does. */
    @BeforeEach
    void days() {
        began = Timestamp.from(Instant.now());
        after = open(ROOM, 66);
        turn = after;
        before = open(ROOM, 50);
        for (var day = before; day.isBefore(turn); day = next(day)) {
            before = day;
        }
    }

    @AfterEach
    void the_table_never_was() {
        CityOfItsFolder.again(began, jdbc, releases);
    }

    @Test
    void what_is_booked_before_the_day_of_a_new_table_costs_what_the_day_of_its_use_says() throws Exception {
        publish();
        costs(before, "am", OLD);
        costs(after, "am", NEW);

        Past.at(turn.atTime(8, 0).atZone(City.ZONE).toInstant(), () -> {
            costs(after, "night", 2700);
            return true;
        });
    }

    @Test
    void what_was_agreed_before_a_table_is_published_stays_until_the_booking_is_changed() throws Exception {
        var link = book(resident, ROOM, after, "pm", "meeting");
        long agreed = 1350;
        assertThat(asked(link)).isEqualTo(agreed);
        publish();
        assertThat(asked(link)).isEqualTo(agreed);
        assertThat(reads(link, resident)).contains("1,350円").doesNotContain("2,850円");
        assertThat(reads("/my/bookings", resident)).contains("未払い 1,350円");

        opens(post(link + "/time").param("to", after + "/night"), resident);
        assertThat(asked(link)).as("a new time is a new price").isEqualTo(2700);
        opens(post(link + "/cancellation"), resident);
    }

    @Test
    void a_booking_that_is_moved_across_the_day_asks_for_the_rest_and_moved_back_gives_it_back() throws Exception {
        publish();
        var clerk = staff(Role.RECEPTION);
        opens(post("/staff/till"), clerk);
        var link = book(resident, ROOM, before, "am", "meeting");
        var id = booked(link);
        pays(id, Long.toString(OLD), clerk);

        opens(post(link + "/time").param("to", after + "/am"), resident);
        assertThat(asked(link)).isEqualTo(NEW - OLD);
        assertThat(reads(link, resident)).contains("2,550円", "1,500円を").doesNotContain("permit.pdf");

        opens(post(link + "/time").param("to", before + "/am"), resident);
        assertThat(owed(id)).isEmpty();
        assertThat(refunded(id)).isZero();
        assertThat(reads(link, resident)).contains("1,050円", "permit.pdf");

        opens(post(link + "/time").param("to", after + "/am"), resident);
        pays(id, Long.toString(NEW - OLD), clerk);
        opens(post(link + "/time").param("to", before + "/am"), resident);
        assertThat(owed(id)).isEmpty();
        assertThat(refunded(id)).isEqualTo(NEW - OLD);
        opens(post(link + "/cancellation"), resident);
        assertThat(refunded(id)).as("within the time of grace").isEqualTo(NEW);
    }

    /** What is said while somebody types, what is asked for, and what the booking's page says are one. */
    private void costs(LocalDate day, String band, long yen) throws Exception {
        var user = register(resident, "値上げの会" + UUID.randomUUID());
        var link = hold(resident, ROOM, day, band);
        var said = "%,d円".formatted(yen);
        assertThat(text(opens(plan(post(link), user, "meeting").param("act", "quote"), resident)))
                .as("quote for %s", day)
                .contains(said);
        opens(plan(post(link), user, "meeting"), resident);
        assertThat(reads(link, resident)).as("booked for %s", day).contains("予約ができています", said);
        assertThat(asked(link)).as("charged for %s", day).isEqualTo(yen);
        opens(post(link + "/cancellation"), resident);
    }

    private long asked(String link) {
        return owed(booked(link)).map(Charged::amount).orElse(0L);
    }

    private LocalDate next(LocalDate day) {
        return open(ROOM, 1 + (int) ChronoUnit.DAYS.between(today(), day));
    }

    /** 1,000 yen more for each band of the room from the day on. */
    private void publish() {
        var file = releases.current().files().stream()
                .filter(one -> one.path().equals(FEES))
                .max(Comparator.comparingInt(CityFile::version))
                .orElseThrow();
        var right = "{room: chuo-lecture, bands: {am: 700, pm: 900, night: 1000}";
        assertThat(file.text()).contains(right);
        var text = file.text()
                .replace(right, "{room: chuo-lecture, bands: {am: 1700, pm: 1900, night: 1800}")
                .replaceFirst("version: \\d+", "version: " + (file.version() + 1))
                .replaceFirst("effective: \\S+", "effective: " + turn);
        var checked = files.check(FEES, text);
        assertThat(checked).isInstanceOf(PublishDraft.Checked.Right.class);
        var published = files.publish(
                ((PublishDraft.Checked.Right) checked).draft(),
                new Doer(UUID.randomUUID().toString(), "値段を決める人", "shisei"),
                "施設の使用料を決める");
        assertThat(published).isInstanceOf(Publication.Published.class);
    }
}
