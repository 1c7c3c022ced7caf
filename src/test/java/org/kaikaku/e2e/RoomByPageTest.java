package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.LocksProcess;
import org.kaikaku.SandboxProcess;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a search on a telephone without scripts to the door that opens, and away again; and from a lottery to a permit. */
class RoomByPageTest extends Journey {
    private static final String HALL = "civic-hall-b";

    @Autowired
    Facilities facilities;

    @Autowired
    @Qualifier("readLocks")
    RecurringJob readLocks;

    @Autowired
    @Qualifier("closeLotteries")
    RecurringJob lotteries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void there_are_locks_and_a_provider() {
        LocksProcess.running();
        SandboxProcess.running();
    }

    @Test
    void a_room_is_found_booked_and_paid_for_without_scripts_opened_by_its_code_and_given_back() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "施設 よやく", PASSWORD, null, List.of());
        var day = LocalDate.now(City.ZONE).plusDays(12);
        var guest = withoutScripts();
        guest.open("/sign-in");
        guest.signIn(login, PASSWORD);
        guest.open("/facilities?purpose=music&people=3&day=" + day);
        assertThat(guest.text()).contains("スタジオ1").doesNotContain("調理室");
        guest.press(guest.find("a.slot-cell--free[href*='studio-1']").first());
        guest.press(".actions .button--big");
        registers(guest, "よやくの会");
        guest.press(".actions .button--big");
        guest.find("#title").fill("バンドの練習");
        guest.find("#people").fill("4");
        guest.press("button[value=quote]");
        assertThat(guest.text()).contains("合計", "市外の方");
        guest.press("button[value=book]");
        assertThat(guest.text()).contains("予約ができています", "払ってください");
        var number = guest.find("dd.num").first().innerText();
        var booked = guest.path();
        guest.open(booked + "/key");
        assertThat(guest.text()).contains("支払いと許可が済むと");
        guest.open(booked);
        paysOnline(guest);

        var telephone = withTelephone();
        telephone.open("/facilities?purpose=music&day=" + day);
        telephone.open("/facilities/rooms/civic-hall?day=" + day);
        telephone.open("/facilities/lotteries/check");
        telephone.open("/sign-in");
        telephone.signIn(login, PASSWORD);
        telephone.open(booked);
        telephone.press("a[href$='/key']");
        telephone.until(() -> telephone.find(".phone-number").count() > 0 || looksAgain(telephone));
        var code = telephone.find(".phone-number").innerText();
        var begins = begins(booked);
        assertThat(atDoor(guest, code, begins.minusDays(1))).contains("early");
        assertThat(atDoor(guest, code, begins)).contains("開きました");
        readLocks.run();
        telephone.open(booked + "/key");
        assertThat(telephone.text()).contains("開きました", "開きませんでした(時間の前)");

        var clerk = atDesk();
        signsIn(clerk, Role.RECEPTION);
        clerk.open(office(booked));
        assertThat(clerk.heading()).contains(number);
        assertThat(clerk.text()).contains("番号が錠に入っています", "開きました", "開きませんでした(時間の前)");
        clerk.open("/staff/bookings?day=" + day);
        clerk.open("/staff/booking-users");
        clerk.open("/staff/rooms");

        telephone.open("/my/bookings");
        telephone.passes(() -> telephone.find("form[action$='/feed'] button").click());
        assertThat(telephone.find("#link").inputValue()).endsWith("/bookings.ics");
        assertThat(Inspection.of(telephone.page())).isEmpty();
        telephone.open("/my/bookings/feed");
        assertThat(telephone.text()).contains("もう見られません");

        guest.open(booked + "/times");
        guest.open(booked + "/cancellation");
        guest.press(".button--big");
        assertThat(guest.text()).contains("取り消した予約です", "お返しします");
        guest.until(() -> atDoor(guest, code, begins).contains("revoked"));
    }

    @Test
    void a_hall_is_won_by_lot_paid_at_the_counter_and_its_permit_taken_along_once_it_is_approved() throws Exception {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "抽選 あたる", PASSWORD, null, List.of());
        var month = YearMonth.now(City.ZONE).plusMonths(7);
        var today = LocalDate.now(City.ZONE);
        var clerk = atDesk();
        signsIn(clerk, Role.RECEPTION);
        clerk.open("/staff/lotteries");
        clerk.find("#month").fill(month.toString());
        clerk.find("#lastDay").fill(today.plusDays(5).toString());
        clerk.find("#publicDraw").fill("ナンバーズ4 第7000回");
        clerk.find("#publicOn").fill(today.plusDays(7).toString());
        clerk.press("form[action='/staff/lotteries'] button");

        var guest = withTelephone();
        guest.open("/sign-in");
        guest.signIn(login, PASSWORD);
        guest.open("/my/booking-users/new");
        registers(guest, "あたる会");
        enters(guest, month);
        assertThat(guest.text()).contains("抽選を待っています");

        closes(month);
        guest.open("/my/lotteries/" + month);
        assertThat(guest.find("#title").count()).as("no more entries").isZero();
        theDayComes(month);
        var chief = atDesk();
        signsIn(chief, Role.CHIEF);
        for (var one : List.of(clerk, chief)) {
            one.open("/staff/lotteries");
            one.find("#result-" + month).fill("4711");
            one.press("form[action$='" + month + "/result'] button");
        }
        lotteries.run();
        guest.open("/my/lotteries/" + month);
        assertThat(guest.text()).contains("当選しました");
        guest.press("main article a[href^='/my/bookings/']");
        var booked = guest.path();
        assertThat(guest.text()).contains("発表会", "払ってください");

        paysCash(clerk, booked);
        guest.open(booked);
        assertThat(guest.find("a[href$='/permit.pdf']").count())
                .as("paid, and not approved yet")
                .isZero();
        chief.open(office(booked));
        chief.press("form[action$='/approval'] button");
        guest.open(booked);
        var permit = guest.file(guest.find("a[href$='/permit.pdf']").getAttribute("href"));
        assertThat(Pdf.text(permit.body())).contains("使用許可書", "ホールB", "発表会");
    }

    private void signsIn(Visitor visitor, Role role) {
        visitor.open("/sign-in");
        visitor.signIn(staff(role, "shimin").login(), PASSWORD);
    }

    private static String office(String booked) {
        return booked.replace("/my/", "/staff/");
    }

    private static void registers(Visitor visitor, String name) {
        assertThat(visitor.find("#members").isVisible())
                .as("asked of groups alone")
                .isFalse();
        visitor.find("input[name=kind][value=GROUP]").check();
        visitor.find("#name").fill(name + UUID.randomUUID());
        visitor.find("#kana").fill("よやくのかい");
        visitor.find("#members").fill("5");
        visitor.find("#phone").fill("03-1234-5678");
        visitor.find("input[name=inCity][value=LIVES]").check();
        visitor.press(".actions .button--big");
    }

    /** On the page of the provider, which sends back to the house. */
    private static void paysOnline(Visitor visitor) {
        visitor.press("main a[href^='/payments/']");
        visitor.press("form[action$='/attempts'] button");
        visitor.passes(() -> visitor.find("main a.button--big").click());
        assertThat(visitor.page().url()).startsWith(SandboxProcess.address().toString());
        visitor.passes(() -> visitor.find("button[value=pay]").click());
        assertThat(visitor.text()).contains("お支払い済みです");
        visitor.press("main a[href^='/my/bookings/']");
        assertThat(visitor.text()).contains("受け取りました");
    }

    /** Over pages that the journey of payments has looked at. */
    private static void paysCash(Visitor clerk, String booked) {
        clerk.open("/staff/till");
        clerk.passes(() -> clerk.find("main form .button--big").click());
        clerk.open(office(booked));
        clerk.passes(
                () -> clerk.find("main a[href^='/staff/till/charges/']").first().click());
        clerk.find("#tendered").fill("50000");
        clerk.passes(() -> clerk.find("main form .button--big").click());
        assertThat(clerk.text()).contains("領収書", "ホールBの使用料");
    }

    private static boolean looksAgain(Visitor visitor) {
        visitor.press("main a[href$='/key']");
        return visitor.find(".phone-number").count() > 0;
    }

    private LocalDateTime begins(String booked) {
        return jdbc.sql("select starts at time zone 'Asia/Tokyo' from booking_use where id = ?")
                .param(UUID.fromString(booked.replaceAll(".*/", "")))
                .query(LocalDateTime.class)
                .single();
    }

    /** What a door of the lock service says when somebody types a code there at some moment. */
    private static String atDoor(Visitor visitor, String code, LocalDateTime at) {
        try (var door = visitor.page().context().newPage()) {
            door.navigate(LocksProcess.running().resolve("/doors/studio-1").toString());
            door.fill("input[name=code]", code);
            door.fill("input[name=at]", at.toString());
            door.click("button");
            return door.locator("[role=status]").innerText();
        }
    }

    private void enters(Visitor visitor, YearMonth month) {
        var place = facilities.room(HALL).orElseThrow();
        var day = month.atDay(5)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(place::open)
                .findFirst()
                .orElseThrow();
        visitor.open("/my/lotteries/" + month);
        visitor.find("#room").selectOption(HALL);
        visitor.find("#day").fill(day.toString());
        visitor.find("#band").selectOption("pm");
        visitor.find("#title").fill("発表会");
        visitor.find("#purpose").selectOption("event");
        visitor.find("#people").fill("20");
        visitor.press("form:has(#room) .button--big");
    }

    /** As if the last day of entries were over. */
    private void closes(YearMonth month) {
        jdbc.sql("update booking_lottery set closes_at = now() - interval '1 second' where month = ?")
                .param(month.toString())
                .update();
        lotteries.run();
    }

    /** As if the day of the public draw had come, which the table wants after the last day of entries. */
    private void theDayComes(YearMonth month) {
        jdbc.sql("""
                        update booking_lottery
                           set public_on = (now() at time zone 'Asia/Tokyo')::date, closes_at = closes_at - interval '2 days',
                               published = jsonb_set(published, '{publicOn}', to_jsonb(((now() at time zone 'Asia/Tokyo')::date)::text))
                         where month = ?
                        """).param(month.toString()).update();
    }
}
