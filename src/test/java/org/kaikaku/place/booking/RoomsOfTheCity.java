package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.HousePages;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.Charges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of bookings have in common: two residents, staff, and what these do on the pages. */
abstract class RoomsOfTheCity extends HousePages {
    @Autowired
    Facilities facilities;

    @Autowired
    Charges charges;

    @Autowired
    CityReleases releases;

    @TempDir
    Path folder;

    String resident = "";

    String other = "";

    @BeforeEach
    void people() {
        resident = person();
        other = person();
    }

    Optional<Charged> owed(UUID booking) {
        return charges.of("booking/" + booking).stream()
                .filter(one -> one.state() == Charged.State.OPEN)
                .findFirst();
    }

    long refunded(UUID booking) {
        return charges.of("booking/" + booking).stream()
                .mapToLong(Charged::refunded)
                .sum();
    }

    MockHttpServletResponse pays(UUID booking, String tendered, String clerk) throws Exception {
        var path = "/staff/till/charges/" + owed(booking).orElseThrow().id() + "/receipt";
        var taken = opens(post(path).param("tendered", tendered), clerk);
        assertThat(taken.getStatus()).as(taken.getContentAsString(UTF_8)).isEqualTo(302);
        return taken;
    }

    static MockHttpServletRequestBuilder counter(String room, LocalDate day, String band, String number, String kind) {
        return post("/staff/bookings")
                .param("room", room)
                .param("day", day.toString())
                .param("band", band)
                .param("number", number)
                .param("kind", kind)
                .param("title", "写真展")
                .param("purpose", room.startsWith("civic") ? "event" : "meeting")
                .param("people", "20")
                .param("many", "1")
                .param("repeats", "1");
    }

    CityFiles without(String text, String room, String instead) throws Exception {
        Files.writeString(
                folder.resolve("facilities.yaml"), text.replace("key: " + room + "\n", "key: " + instead + "\n"));
        return CityFolder.check(folder, List.of(), new TreeSet<>());
    }

    String refusal(String room, LocalDate day, String band) throws Exception {
        var answer = opens(asks(room, day, band), resident);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(UTF_8);
    }

    LocalDate monday() {
        return facilities.day().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
    }

    /** The first day on which it is open from so many days on. */
    LocalDate open(String room, int days) {
        var place = facilities.room(room).orElseThrow();
        var day = today().plusDays(days);
        while (!place.open(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static MockHttpServletRequestBuilder asks(String room, LocalDate day, String band) {
        return post("/my/bookings")
                .param("room", room)
                .param("day", day.toString())
                .param("band", band);
    }

    String hold(String login, String room, LocalDate day, String band) throws Exception {
        var held = opens(asks(room, day, band), login);
        assertThat(held.getRedirectedUrl()).as(held.getContentAsString(UTF_8)).startsWith("/my/bookings/");
        return String.valueOf(held.getRedirectedUrl());
    }

    String book(String login, String room, LocalDate day, String band) throws Exception {
        return book(
                login,
                room,
                day,
                band,
                facilities.room(room).orElseThrow().room().purposes().iterator().next());
    }

    String book(String login, String room, LocalDate day, String band, String purpose) throws Exception {
        var user = register(login, "予約の会" + UUID.randomUUID());
        var link = hold(login, room, day, band);
        opens(plan(post(link), user, purpose), login);
        assertThat(reads(link, login)).contains("予約ができています");
        return link;
    }

    static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, String user) {
        return plan(request, user, "music");
    }

    static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, String user, String purpose) {
        return request.param("user", user)
                .param("title", "練習")
                .param("purpose", purpose)
                .param("people", "2")
                .param("many", "1")
                .param("repeats", "1");
    }

    String register(String login, String name) throws Exception {
        var done = opens(profile(post("/my/booking-users"), name), login);
        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        return jdbc.sql("select id from booking_user where name = ?")
                .param(name)
                .query(UUID.class)
                .single()
                .toString();
    }

    static MockHttpServletRequestBuilder profile(MockHttpServletRequestBuilder request, String name) {
        return request.param("kind", "GROUP")
                .param("name", name)
                .param("kana", "みらい")
                .param("representative", UUID.randomUUID().toString())
                .param("members", "１２")
                .param("phone", "０９０−1234−5678")
                .param("inCity", "LIVES");
    }

    boolean free(String room, LocalDate day, String band) throws Exception {
        return reads("/facilities/rooms/" + room + "?day=" + day, "")
                .contains("room=" + room + "&amp;day=" + day + "&amp;band=" + band + "\" aria-label=\"");
    }

    static UUID booked(String link) {
        return UUID.fromString(link.replaceAll(".*/", ""));
    }

    int back(UUID booking) {
        return jdbc.sql("select refund from booking_use where id = ?")
                .param(booking)
                .query(Integer.class)
                .single();
    }

    List<String> lines(String link) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("booking/" + booked(link))
                .query((row, _) -> row.getString(1))
                .list();
    }

    String person() {
        return resident("予約 太郎");
    }

    String staff(Role role) {
        return staff(role, "shimin");
    }

    String staff(Role role, String division) {
        return staff("施設 さくら", role, division);
    }
}
