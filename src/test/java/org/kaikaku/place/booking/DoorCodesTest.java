package org.kaikaku.place.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.LocksProcess;
import org.kaikaku.SandboxProcess;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.Charged;
import org.kaikaku.platform.payment.sandbox.SandboxProvider;
import org.kaikaku.platform.payment.sandbox.SandboxSettings;

/** Codes of online locks, against the sandbox of locks in a process of its own. */
class DoorCodesTest extends RoomsOfTheCity {
    private static final Pattern CODE = Pattern.compile("phone-number\">([0-9]{8})<");

    private String clerk = "";

    @BeforeEach
    void open() {
        LocksProcess.running();
        clerk = staff(Role.RECEPTION);
        opens(post("/staff/till"), clerk);
    }

    @AfterEach
    void answer_again() {
        LocksProcess.away(false);
    }

    @Test
    void a_door_opens_to_who_has_paid_at_the_time_that_they_have_and_to_nobody_once_it_is_cancelled() throws Exception {
        var day = open("studio-1", 21);
        var link = book(resident, "studio-1", day, "t09", "music");
        var id = booked(link);
        assertThat(reads(link + "/key", resident)).contains("支払いと許可が済むと");
        assertThat(state(id)).isEmpty();

        pays(id, "10000", clerk);
        var code = code(link);
        assertThat(LocksProcess.type("studio-1", code, at(day, "09:10"))).contains("開きました");
        assertThat(LocksProcess.type("studio-2", code, at(day, "09:10"))).contains("other-door");
        assertThat(LocksProcess.type("studio-1", code, at(day, "08:44"))).contains("early");
        assertThat(LocksProcess.type("studio-1", code, at(day, "10:50"))).contains("over");

        job("readLocks").run();
        job("readLocks").run();
        var seen = reads(link + "/key", resident);
        assertThat(seen).contains("開きませんでした(ほかのドアの番号)", "開きませんでした(時間の前)");
        assertThat(StringUtils.countMatches(seen, "開きました")).isEqualTo(1);
        assertThat(reads("/staff/bookings/" + id, clerk)).contains("番号が錠に入っています", "開きました", "時間の後");
        assertThat(opens(get(link + "/key"), other).getStatus()).isEqualTo(404);
        assertThat(lines(link)).contains("LOOK 部屋の鍵の番号を見る");

        opens(post(link + "/time").param("to", day + "/t15"), resident);
        becomes(id, "SET");
        assertThat(LocksProcess.type("studio-1", code, at(day, "09:10"))).contains("early");
        assertThat(LocksProcess.type("studio-1", code, at(day, "15:10"))).contains("開きました");

        opens(post(link + "/cancellation"), resident);
        becomes(id, "GONE");
        assertThat(LocksProcess.type("studio-1", code, at(day, "15:10"))).contains("revoked");
        assertThat(jdbc.sql("select code from booking_code where booking = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void the_whole_hall_opens_each_of_its_doors_once_it_is_approved() throws Exception {
        var day = open("civic-hall", 22);
        var link = book(resident, "civic-hall", day, "am", "event");
        var id = booked(link);
        pays(id, "100000", clerk);
        assertThat(state(id)).isEmpty();
        var chief = staff(Role.CHIEF);
        opens(post("/staff/bookings/" + id + "/approval"), chief);
        assertThat(reads("/staff/bookings/" + id, chief))
                .as("a lock on the network shares no secret")
                .doesNotContain("錠を設定する");
        assertThat(opens(post("/staff/bookings/" + id + "/lock"), chief).getStatus())
                .isEqualTo(302);
        var code = code(link);
        assertThat(LocksProcess.type("civic-hall-a", code, at(day, "09:00"))).contains("開きました");
        assertThat(LocksProcess.type("civic-hall-c", code, at(day, "09:00"))).contains("開きました");
    }

    @Test
    void a_chargeback_told_by_the_provider_takes_permit_and_key_back_at_once_and_who_pays_again_has_another_code()
            throws Exception {
        var day = open("studio-2", 23);
        var link = book(resident, "studio-2", day, "t09", "music");
        var id = booked(link);
        var owed = owed(id).orElseThrow();
        try (var provider = provider()) {
            var payment = begin(provider, owed);
            choose(provider, payment, "pay");
            await().atMost(Duration.ofSeconds(20)).until(() -> owed(id).isEmpty());
            var code = code(link);
            assertThat(opens(get(link + "/permit.pdf"), resident).getStatus()).isEqualTo(200);
            assertThat(LocksProcess.type("studio-2", code, at(day, "09:10"))).contains("開きました");

            choose(provider, payment, "dispute");

            becomes(id, "GONE");
            assertThat(LocksProcess.type("studio-2", code, at(day, "09:10"))).contains("revoked");
            holds_no_longer(link);
            assertThat(owed(id)).map(Charged::amount).contains(owed.amount());
            assertThat(jdbc.sql("select count(distinct event) from notice_notice where event like ?")
                            .param("booking/" + id + "/taken-back/%")
                            .query(Integer.class)
                            .single())
                    .as("told once, though the message comes twice")
                    .isEqualTo(1);
            hears_of_it(id);

            pays(id, "10000", clerk);
            assertThat(code(link)).isNotEqualTo(code);
            assertThat(reads(link, resident)).doesNotContain("使えません").contains("/permit.pdf");
        }
    }

    /** Once, in their language, with what to do and by when. */
    private void hears_of_it(UUID id) throws Exception {
        var told = jdbc.sql("select id from notice_notice where event like ?")
                .param("booking/" + id + "/charged-back/%")
                .query(UUID.class)
                .list();
        assertThat(told).hasSize(1);
        var due = jdbc.sql("select due from payment_charge where subject = ?")
                .param("booking/" + id)
                .query(LocalDate.class)
                .single();
        var notice = reads("/my/notices/" + told.getFirst(), resident);
        assertThat(notice).contains("使用料の支払いが取り消されました", "もう一度払う", Wareki.format(due) + "までに払うか", "/my/bookings/" + id);
        assertThat(reads("/my/notices/" + told.getFirst() + "?lang=en", resident))
                .contains("The payment for your room was taken back", "Pay again from its page");
        assertThat(reads("/my/bookings/" + id, resident)).containsPattern(Wareki.format(due) + "\\(.\\)までに払って");
    }

    private void holds_no_longer(String link) throws Exception {
        assertThat(opens(get(link + "/permit.pdf"), resident).getRedirectedUrl())
                .isEqualTo(link);
        assertThat(reads(link, resident))
                .contains("使用許可書と鍵は、今は使えません", "払ってください")
                .doesNotContain("/permit.pdf");
        assertThat(reads(link + "/key", resident)).contains("使用許可書と鍵は、今は使えません").doesNotContainPattern(CODE);
        assertThat(reads("/staff/bookings/" + booked(link), clerk)).contains("今は効力がありません", "もう開きません");
        assertThat(reads("/staff/notices", clerk)).contains("使用料の支払いが取り消されました");
    }

    @Test
    void what_the_till_took_by_mistake_takes_the_key_back() throws Exception {
        var day = open("studio-2", 16);
        var link = book(resident, "studio-2", day, "t09", "music");
        var id = booked(link);
        var receipt = String.valueOf(pays(id, "10000", clerk).getRedirectedUrl());
        var code = code(link);

        opens(post(receipt + "/return").param("reason", "ほかの人の分"), clerk);

        becomes(id, "GONE");
        assertThat(LocksProcess.type("studio-2", code, at(day, "09:10"))).contains("revoked");
        holds_no_longer(link);
    }

    /** Tells this house what happens, signed and twice; the one that all tests share tells nobody. */
    private SandboxProvider provider() throws IOException {
        var here = "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
        return SandboxProvider.start(
                SandboxSettings.of(
                        "--port=0",
                        "--key=" + SandboxProcess.KEY,
                        "--secret=" + SandboxProcess.SECRET,
                        "--notify=" + here + "/payments/notifications",
                        "--doubled=1"),
                clock);
    }

    /** What the house began at the one is known to the other. */
    private String begin(SandboxProvider provider, Charged charge) throws Exception {
        SandboxProcess.running();
        opens(post(charge.page() + "/attempts"), "");
        var payment = jdbc.sql("select id from payment_attempt where charge = ?")
                .param(charge.id())
                .query(UUID.class)
                .single()
                .toString();
        var asked = """
                {"amount": %d, "description": "", "return_url": "http://localhost/", "expires_at": "%s"}
                """.formatted(charge.amount(), clock.instant().plusSeconds(600));
        assertThat(send(provider, "PUT", "/payments/" + payment, asked)).isEqualTo(200);
        return payment;
    }

    private static void choose(SandboxProvider provider, String payment, String what) throws Exception {
        assertThat(send(provider, "POST", "/pay/" + payment, "how=card&do=" + what))
                .isEqualTo(303);
    }

    private static int send(SandboxProvider provider, String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(provider.address().resolve(path))
                    .header("Authorization", "Bearer " + SandboxProcess.KEY)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void while_the_service_is_away_the_key_comes_later_staff_sees_it_and_hears_of_it_in_time() throws Exception {
        LocksProcess.away(true);
        var day = open("studio-1", 24);
        var link = book(resident, "studio-1", day, "t09", "music");
        var id = booked(link);
        pays(id, "10000", clerk);

        assertThat(reads(link + "/key", resident))
                .contains("まだ錠に届いていません", "00-0000-0104")
                .doesNotContainPattern(CODE);
        becomes(id, "WANTED");
        await().until(() -> tries(id) > 0);
        job("readLocks").run();
        jdbc.sql("update booking_lock_service set away_since = away_since - interval '5 minutes'")
                .update();
        jdbc.sql(
                        "update booking_code set changed_at = changed_at - interval '5 minutes', opens = now() + interval '1 hour' where booking = ?")
                .param(id)
                .update();
        var today = reads("/staff/bookings", clerk);
        assertThat(today).contains("応答していません", "錠に届いていない予約", "/staff/bookings/" + id);
        job("tellOfLateCodes").run();
        job("tellOfLateCodes").run();
        assertThat(StringUtils.countMatches(reads("/staff/notices", clerk), "鍵がまだありません"))
                .isPositive();

        LocksProcess.away(false);
        jdbc.sql("update booking_code set next_try = now() where booking = ?")
                .param(id)
                .update();
        job("tellLocks").run();
        job("readLocks").run();
        assertThat(reads(link + "/key", resident)).containsPattern(CODE);
        assertThat(reads("/staff/bookings", clerk)).doesNotContain("応答していません", "/staff/bookings/" + id);
    }

    private String code(String link) throws Exception {
        becomes(booked(link), "SET");
        var matcher = CODE.matcher(reads(link + "/key", resident));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void becomes(UUID booking, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(booking).equals(state));
    }

    /** Empty where there is no code. */
    private String state(UUID booking) {
        return jdbc.sql("select state from booking_code where booking = ?")
                .param(booking)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int tries(UUID booking) {
        return jdbc.sql("select tries from booking_code where booking = ?")
                .param(booking)
                .query(Integer.class)
                .single();
    }

    private RecurringJob job(String name) {
        return house.getBean(name, RecurringJob.class);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(City.ZONE).toInstant();
    }
}
