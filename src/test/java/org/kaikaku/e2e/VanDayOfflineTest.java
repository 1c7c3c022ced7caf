package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.PdfText;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day of the van: along goes a tablet, away goes the signal, and at the end all that was done is in the house, once. */
class VanDayOfflineTest extends Journey {
    private static final Map<String, String> FAMILY = Map.of(
            "household.moving_members", "1",
            "applicant.name", "川辺 ふみ",
            "applicant.kana", "カワベ フミ",
            "applicant.phone", "0555-12-3456",
            "applicant.postal_code", "4030001");

    @Autowired
    Outings outings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void a_day_without_signal_is_in_the_house_afterwards_once_and_what_does_not_fit_waits_for_a_person() {
        var outing = next();
        var stop = outing.calls().getFirst();
        var van = new VanDay(jdbc);
        var fumi = van.booking(outing.day(), stop.stop().key(), "moving", "川辺 ふみ", "カワベ フミ", stop.from());
        var cancelled = van.booking(
                outing.day(),
                stop.stop().key(),
                "talk",
                "取消 まえ",
                "トリケシ マエ",
                stop.from().plusSeconds(1800));
        var crew = staff(Role.RECEPTION, "shimin");
        var colleague = staff(Role.RECEPTION, "shimin");
        try (var tablet = new Device(first, house(), 360);
                var other = new Device(second, house(), 1280)) {
            tablet.signIn(crew.login(), PASSWORD);
            tablet.see("form[data-do=load]");
            tablet.inspect();
            refusesWeakPins(tablet);
            tablet.loadFirstDay("1号機");
            tablet.inspect();
            assertThat(tablet.text()).contains("川辺 ふみ", "取消 まえ");
            assertThat(tablet.kept()).doesNotContain("川辺", "0555-12-3456");
            other.signIn(colleague.login(), PASSWORD);
            other.loadFirstDay("2号機");

            tablet.signal(false);
            other.signal(false);
            jdbc.sql("update outreach_booking set state = 'CANCELLED', version = version + 1 where id = ?")
                    .param(cancelled)
                    .update();
            var slip = killedInTheMiddle(tablet, fumi);
            mark(tablet, cancelled, "MET");
            var slipOfOther = applied(other, fumi);
            assertThat(bundles(crew, colleague)).isZero();

            var receipt = backInSignal(tablet, slip, crew);
            assertThat(skewInHours(tablet, crew)).isEqualTo(-26);
            secondComesTo(other, slipOfOther);
            decides(crew, slipOfOther, receipt, cancelled);

            tablet.page().click("[data-do=end]");
            tablet.see("form[data-do=load]");
            assertThat(tablet.sealed()).isZero();
            revoked(other, colleague, crew);
            assertThat(tablet.wrong()).isEmpty();
            assertThat(other.wrong()).isEmpty();
        }
    }

    private Outing next() {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        return outings.between(today, today.plusDays(7)).getFirst();
    }

    private static void refusesWeakPins(Device tablet) {
        var page = tablet.page();
        page.locator("input[name=outing]").first().check();
        page.fill("#f-pin", "123456");
        page.fill("#f-again", "123456");
        page.click("form[data-do=load] button");
        tablet.see("#f-pin-error");
        tablet.inspect();
    }

    /** Half way through the interview the tablet dies, and comes on again without signal and with a wrong clock; the number of the slip. */
    private static String killedInTheMiddle(Device tablet, UUID booking) {
        mark(tablet, booking, "MET");
        begin(tablet, booking);
        tablet.inspect();
        tablet.page().click("form[data-do=answer] button.button--big");
        tablet.see(".error-summary");
        tablet.inspect();
        tablet.answer(FAMILY);
        tablet.page().waitForCondition(() -> tablet.find(".error-summary").count() == 0);
        var asked = tablet.heading();
        tablet.kill();

        tablet.switchOn(false, -26);
        tablet.open();
        tablet.typePin("739155");
        tablet.see("#f-pin-error");
        tablet.inspect();
        tablet.unlock();
        tablet.page().click("a[href='#talk']");
        tablet.see("form[data-do=answer]");
        assertThat(tablet.heading()).isEqualTo(asked);
        return finish(tablet);
    }

    private static String applied(Device tablet, UUID booking) {
        mark(tablet, booking, "MET");
        begin(tablet, booking);
        return finish(tablet);
    }

    private static void mark(Device tablet, UUID booking, String kind) {
        tablet.page().evaluate("(id) => { location.hash = 'booking=' + id; }", booking.toString());
        tablet.page().click("[data-do=mark][data-kind=" + kind + "]");
        tablet.see("main .notice[role=status]");
    }

    private static void begin(Device tablet, UUID booking) {
        tablet.page().evaluate("(id) => { location.hash = 'booking=' + id; }", booking.toString());
        tablet.page().selectOption("#f-event", "moving-within");
        tablet.page().click("form[data-do=begin] button");
        tablet.see("form[data-do=answer]");
    }

    private static String finish(Device tablet) {
        var page = tablet.page();
        tablet.interview(FAMILY);
        assertThat(tablet.find("form[data-do=choose]").count())
                .as(tablet.text())
                .isEqualTo(1);
        tablet.see("form[data-do=choose] .due");
        tablet.inspect();
        page.locator("form[data-do=choose] input[name=chosen]")
                .all()
                .forEach(box -> box.setChecked("tenkyo-todoke#0".equals(box.getAttribute("value"))));
        page.click("form[data-do=choose] button");
        tablet.see("form[data-do=answer], form[data-do=confirm]");
        tablet.interview(FAMILY);
        tablet.see("form[data-do=confirm]");
        page.click("form[data-do=confirm] button");
        tablet.see("#f-yes .field-error");
        tablet.inspect();
        page.check("input[name=proof][value=DRIVING_LICENCE]");
        page.check("input[name=yes]");
        page.click("form[data-do=confirm] button");
        tablet.see(".slip-number");
        assertThat(tablet.text()).contains("受付の控え", "転居届", "届出の期限", "川辺 ふみ");
        tablet.inspect();
        return page.innerText(".slip-number");
    }

    /** The house takes what comes, but its answer is lost once, and the tablet sends all again. */
    private String backInSignal(Device tablet, String slip, Colleague crew) {
        var lost = new AtomicInteger();
        tablet.context().route("**/items", route -> {
            if (lost.getAndIncrement() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        tablet.page().evaluate("() => { location.hash = 'queue'; }");
        tablet.inspect();
        tablet.signal(true);
        // The session went with the battery.
        sendUntil(tablet, "main a[href^='/sign-in']");
        tablet.page().click("main a[href^='/sign-in']");
        tablet.signIn(crew.login(), PASSWORD);
        tablet.unlock();
        tablet.page().evaluate("() => { location.hash = 'queue'; }");
        sendUntil(tablet, "#main .state--stop");
        assertThat(lost.get())
                .as("what the house said it had is not sent again")
                .isEqualTo(3);
        assertThat(bundles(crew, crew)).isEqualTo(1);
        var receipt = jdbc.sql("select receipts ->> 0 from outreach_tablet_item where slip = ?")
                .param(slip)
                .query(String.class)
                .single();
        var number = receipt.replaceAll(".*\"(R[0-9-]+)\".*", "$1");
        assertThat(tablet.text()).contains(slip, number);
        tablet.inspect();
        var paper = tablet.find("main a[href*='receipt.pdf']").getAttribute("href");
        assertThat(PdfText.of(tablet.context().request().get(house() + paper).body()))
                .contains(slip, number, "川辺 ふみ", "転居届");
        assertThat(jdbc.sql(
                                "select note from procedure_application_note n join procedure_application a on a.id = n.application where a.receipt = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains(slip, "運転免許証");
        return number;
    }

    /** The tablet also sends by itself, so the button may be gone or busy at any press. */
    private static void sendUntil(Device tablet, String seen) {
        try {
            tablet.page().waitForCondition(() -> {
                if (tablet.find(seen).count() > 0) {
                    return true;
                }
                if (tablet.find("[data-do=send]:enabled").count() > 0) {
                    tablet.page().click("[data-do=send]", new Page.ClickOptions().setTimeout(1000));
                }
                return tablet.find(seen).count() > 0;
            });
        } catch (PlaywrightException waited) {
            throw new AssertionError("No " + seen + " in:\n" + tablet.text(), waited);
        }
    }

    private long skewInHours(Device tablet, Colleague crew) {
        return Math.round(jdbc.sql("""
                        select skew from outreach_tablet_item i join outreach_tablet t on t.id = i.tablet
                         where t.account = ? and i.kind = 'APPLICATION'
                        """).param(crew.account()).query(Long.class).single() / 3_600_000.0);
    }

    /** Both say that she came, which is said once; both applied for her, which a person must look at. */
    private static void secondComesTo(Device other, String slip) {
        other.signal(true);
        other.page().evaluate("() => { location.hash = 'queue'; }");
        sendUntil(other, "#main .state--stop");
        assertThat(other.find("#main .state--done").count()).isEqualTo(1);
        assertThat(other.text()).contains(slip, "別の端末");
    }

    private void decides(Colleague crew, String slip, String receipt, UUID cancelled) {
        var office = atDesk();
        office.open("/staff/outreach/tablets");
        office.signIn(crew.login(), PASSWORD);
        office.open("/staff/outreach/tablets");
        assertThat(office.text()).contains(slip, "1号機", "2号機");
        office.press(office.find("a:has-text('" + slip + "')").first());
        assertThat(office.text()).contains("川辺 ふみ", receipt, "転居届");
        office.press("form[action$=aside] button");
        assertThat(office.status()).isEqualTo(422);
        office.find("#words").fill("同じ届出を1号機で受付済み");
        office.press("form[action$=aside] button");
        assertThat(office.text()).doesNotContain(slip);
        office.open(at(cancelled));
        assertThat(office.text()).contains("取消し");
        office.press("form[action$=taking] button");
    }

    private String at(UUID booking) {
        return jdbc.sql("select tablet || '/items/' || key from outreach_tablet_item where booking = ?")
                .param(booking)
                .query((row, _) -> "/staff/outreach/tablets/" + row.getString(1))
                .single();
    }

    private void revoked(Device other, Colleague colleague, Colleague crew) {
        var office = atDesk();
        office.open("/staff/outreach/tablets");
        office.signIn(crew.login(), PASSWORD);
        office.open("/staff/outreach/tablets");
        office.press(office.find("li:has-text('2号機') a").first());
        office.find("summary").last().click();
        office.press("form[action$=revocation] button");
        other.page().click("[data-do=send]");
        other.see("form[data-do=load]");
        assertThat(other.sealed()).isZero();
        other.loadFirstDay("3号機");
        other.page().click("[data-do=lock]");
        for (int tries = 1; tries <= 5; tries++) {
            other.typePin("9999" + tries + tries);
            other.see(tries < 5 ? "#f-pin-hint:has-text('あと" + (5 - tries) + "回')" : "form[data-do=load]");
        }
        assertThat(other.sealed()).isZero();
    }

    private int bundles(Colleague... crews) {
        var names = List.of(crews).stream()
                .map(Colleague::account)
                .map(UUID::toString)
                .distinct()
                .toArray(String[]::new);
        return jdbc.sql("""
                        select count(distinct e.object) from audit_entry e where e.act = 'SUBMIT' and e.doer = any(?)
                        """).param(names).query(Integer.class).single();
    }
}
