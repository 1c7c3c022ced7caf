package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the van's tablet does by itself while time passes, and with a keyboard alone. */
class TabletAloneTest extends Journey {
    private static final Duration MORE_THAN_A_MINUTE = Duration.ofSeconds(61);
    private static final Map<String, String> FAMILY = Map.of(
            "household.moving_members", "1",
            "applicant.name", "鍵盤 うつ",
            "applicant.kana", "ケンバン ウツ",
            "applicant.phone", "0555-12-3456",
            "applicant.postal_code", "4030001");
    private static final Duration REST = Duration.ofMinutes(11);

    @Autowired
    Outings outings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void it_sends_by_itself_locks_when_it_rests_forgets_who_came_and_is_handed_in_without_its_pin() {
        var outing = next();
        var booking = booking(outing, "時任 すすむ", "トキトウ ススム");
        var crew = staff(Role.RECEPTION, "shimin");
        try (var tablet = new Device(home, house(), 360)) {
            tablet.install();
            tablet.signIn(crew.login(), PASSWORD);
            tablet.loadFirstDay("5号機");
            sendsByItself(tablet, booking);
            locksWhenItRests(tablet);
            forgetsWhoCame(tablet, booking, outing.day());
            isShutAndHandedIn(tablet, booking);
            assertThat(tablet.wrong()).isEmpty();
        }
    }

    /** The window has signal, as the browser sees it, but the line does not reach the house: nothing tells when it does again. */
    private void sendsByItself(Device tablet, UUID booking) {
        tablet.context().route("**/staff/outreach/tablet/days/**", route -> route.abort());
        mark(tablet, booking, "MET");
        tablet.see("#status .state:has-text('送信待ち 1件')");
        assertThat(brought(booking)).isZero();
        tablet.context().unrouteAll();
        hangs(tablet);
        tablet.later(MORE_THAN_A_MINUTE);
        tablet.page().waitForCondition(() -> brought(booking) == 1);
        tablet.page()
                .waitForCondition(
                        () -> tablet.find("#status .state:has-text('送信待ち')").count() == 0);
    }

    /** A line that is there and never answers: what waits is sent all the same, later. */
    private static void hangs(Device tablet) {
        var asked = new AtomicInteger();
        tablet.context().route("**/staff/outreach/tablet/days/**", route -> {
            if (asked.incrementAndGet() > 1) {
                route.resume();
            }
        });
        tablet.later(MORE_THAN_A_MINUTE);
        tablet.page().waitForCondition(() -> asked.get() > 0);
        tablet.later(MORE_THAN_A_MINUTE);
    }

    private static void locksWhenItRests(Device tablet) {
        assertThat(tablet.text()).contains("時任 すすむ");
        tablet.later(REST);
        tablet.see("form[data-do=unlock]");
        assertThat(tablet.page().content()).doesNotContain("時任 すすむ");
        tablet.inspect();
        tablet.unlock();
    }

    /** Without signal, and locked all the while: the bookings go, what waits to be sent stays. */
    private static void forgetsWhoCame(Device tablet, UUID booking, LocalDate day) {
        tablet.signal(false);
        mark(tablet, booking, "MISSED");
        tablet.page().selectOption("#f-event", "moving-within");
        tablet.page().click("form[data-do=begin] button");
        tablet.see("form[data-do=answer]");
        assertThat(tablet.names().stream().map(Object::toString).toList()).contains("bookings", "draft");
        tablet.later(untilAfter(day));
        tablet.see("form[data-do=unlock]");
        tablet.page().waitForCondition(() -> !tablet.names().contains("bookings"));
        assertThat(tablet.names().stream().map(Object::toString).toList())
                .contains("day", "item 000002")
                .doesNotContain("draft");
        tablet.unlock();
        tablet.see("main .notice--warn");
        assertThat(tablet.text()).contains("この日は終わりました", "送信待ち");
        tablet.inspect();
        tablet.page().click("[data-do=lock]");
    }

    private void isShutAndHandedIn(Device tablet, UUID booking) {
        for (int tries = 1; tries <= 5; tries++) {
            tablet.typePin("9999" + tries + tries);
            tablet.see(tries < 5 ? "#f-pin-hint:has-text('あと" + (5 - tries) + "回')" : "[data-do=handIn]");
        }
        assertThat(tablet.sealed()).isZero();
        assertThat(tablet.kept()).doesNotContain("時任");
        tablet.inspect();
        tablet.page().click("[data-do=handIn]");
        tablet.see("main .notice[role=status]");
        assertThat(tablet.text()).contains("まだ送れません");
        assertThat(brought(booking)).isEqualTo(1);

        tablet.signal(true);
        tablet.page().click("[data-do=handIn]");
        tablet.see("form[data-do=load]");
        assertThat(tablet.text()).contains("端末には何も残っていません");
        assertThat(brought(booking)).isEqualTo(2);
        assertThat(tablet.page()
                        .evaluate("async () => (await (await import('/js/tablet/vault.js')).forHouse()).length"))
                .isEqualTo(0);
    }

    @Test
    void everything_on_it_is_done_with_a_keyboard_alone_and_a_locked_one_with_nothing_to_send_wipes_itself() {
        var outing = next();
        var booking = booking(outing, "鍵盤 うつ", "ケンバン ウツ");
        var crew = staff(Role.RECEPTION, "shimin");
        try (var tablet = new Device(other, house(), 1280)) {
            tablet.install();
            tablet.signIn(crew.login(), PASSWORD);
            loads(tablet);
            applies(tablet, booking);
            looksAtTheQueueAndLocks(tablet, booking);

            tablet.signal(false);
            tablet.later(untilAfter(outing.day()));
            tablet.page().waitForCondition(() -> tablet.sealed() == 0);
            tablet.see("main .notice[role=status]");
            assertThat(tablet.text()).contains("端末には何も残っていません").doesNotContain("鍵盤");
            assertThat(tablet.wrong()).isEmpty();
        }
    }

    private static void loads(Device tablet) {
        tablet.see("form[data-do=load]");
        // The first Tab of a page offers to leave out what is the same everywhere.
        tablet.tabTo("a.skip");
        tablet.key("Enter");
        tablet.tabTo("input[name=outing]");
        tablet.key("Space");
        tablet.type("#f-name", "6号機");
        tablet.type("#f-pin", "111111");
        tablet.type("#f-again", "111111");
        tablet.key("Enter");
        tablet.see("#f-pin-error");
        assertThat(tablet.focus()).as("whoever typed it hears what was wrong").contains("error-summary");
        tablet.tabTo(".error-summary a");
        tablet.key("Enter");
        assertThat(tablet.focus()).contains("f-pin");
        tablet.page().keyboard().type(Device.PIN);
        tablet.type("#f-again", Device.PIN);
        tablet.key("Enter");
        tablet.see("#status [data-do=lock]");
        tablet.page().waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'");
    }

    private static void applies(Device tablet, UUID booking) {
        tablet.tabTo("main a[href='#booking=" + booking + "']");
        tablet.key("Enter");
        tablet.see("[data-do=mark][data-kind=MET]");
        assertThat(tablet.focus()).contains("H1");
        tablet.tabTo("[data-do=mark][data-kind=MET]");
        tablet.key("Enter");
        tablet.see("main .notice[role=status]");
        tablet.tabTo("#f-event");
        tablet.choose("moving-within");
        tablet.tabTo("form[data-do=begin] button");
        tablet.key("Enter");
        tablet.see("form[data-do=answer]");
        tablet.interviewByKeyboard(FAMILY);
        tablet.see("form[data-do=choose]");
        assertThat(tablet.find("main li.card").allInnerTexts())
                .as("what is applied for here is not sent elsewhere too")
                .noneMatch(other -> other.startsWith("転居届 "));
        for (var box : tablet.find("input[name=chosen]").all()) {
            var value = box.getAttribute("value");
            if (!"tenkyo-todoke#0".equals(value)) {
                tablet.tabTo("input[name=chosen][value='" + value + "']");
                tablet.key("Space");
            }
        }
        tablet.tabTo("form[data-do=choose] button");
        tablet.key("Enter");
        tablet.see("form[data-do=answer], form[data-do=confirm]");
        tablet.interviewByKeyboard(FAMILY);
        tablet.see("form[data-do=confirm]");
        tablet.tabTo("input[name=proof]");
        tablet.key("Space");
        tablet.tabTo("input[name=yes]");
        tablet.key("Space");
        tablet.tabTo("form[data-do=confirm] button");
        tablet.key("Enter");
        tablet.see(".slip-number");
    }

    /** What the house answers is drawn meanwhile, and takes the place from nobody. */
    private void looksAtTheQueueAndLocks(Device tablet, UUID booking) {
        tablet.page().waitForCondition(() -> brought(booking) == 2);
        tablet.see("main a[href*='receipt.pdf']");
        tablet.tabTo("main a[href='#day']");
        tablet.key("Enter");
        tablet.tabTo("#status a[href='#queue']");
        tablet.key("Enter");
        tablet.see("[data-do=end]");
        assertThat(tablet.focus()).contains("H1");
        tablet.tabTo("[data-do=send]");
        tablet.key("Enter");
        tablet.see("main .notice[role=status]");
        tablet.tabTo("[data-do=lock]");
        tablet.key("Enter");
        tablet.see("form[data-do=unlock]");
        tablet.type("#f-pin", Device.PIN);
        tablet.key("Enter");
        tablet.see("#status [data-do=lock]");
    }

    private Outing next() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return outings.between(today, today.plusDays(7)).getFirst();
    }

    private UUID booking(Outing outing, String name, String kana) {
        var call = outing.calls().getFirst();
        return new VanDay(jdbc).booking(outing.day(), call.stop().key(), "moving", name, kana, call.from());
    }

    private static void mark(Device tablet, UUID booking, String kind) {
        tablet.page().evaluate("(id) => { location.hash = 'booking=' + id; }", booking.toString());
        tablet.page().click("[data-do=mark][data-kind=" + kind + "]");
        tablet.see("main .notice[role=status]");
    }

    private int brought(UUID booking) {
        return jdbc.sql("select count(*) from outreach_tablet_item where booking = ?")
                .param(booking)
                .query(Integer.class)
                .single();
    }

    private static Duration untilAfter(LocalDate day) {
        var then = day.plusDays(1).atTime(LocalTime.of(0, 30)).atZone(City.ZONE).toInstant();
        return Duration.ofMillis(then.toEpochMilli() - System.currentTimeMillis());
    }
}
