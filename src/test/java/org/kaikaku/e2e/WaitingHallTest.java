package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.PastLegs;
import org.kaikaku.service.counter.ticket.Standing;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaitingHallTest extends Journey {
    @Autowired
    PastLegs past;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    JdbcClient jdbc;

    /** Others have left tickets of today behind. */
    @BeforeEach
    void nobody_waits() {
        jdbc.sql("update counter_ticket set state = 'LEFT' where state not in ('DONE', 'LEFT')")
                .update();
    }

    @Test
    void from_the_kiosk_over_two_desks_to_done_while_board_and_phone_follow() {
        var visitor = withoutScripts();
        visitor.open("/kiosk");
        visitor.press("button[value='moving']");
        var number = visitor.find(".ticket-number").innerText().strip();
        var phone = withTelephone();
        phone.open(visitor.path().replace("/kiosk/", "/counter/"));
        assertThat(phone.text()).contains(number, "前に0人お待ちです");
        var board = atDesk();
        board.open("/board");

        var citizens = at("1");
        citizens.press("form[action='/staff/desk/calls'] button");
        assertThat(citizens.text()).contains(number);
        board.until(() -> board.text().contains("1番窓口へお越しください") && board.text().contains(number));
        phone.until(() -> phone.text().contains("1番窓口へお越しください"));
        passes(citizens, "button[value='absent']");
        passes(citizens, "aside button[value='call']");
        assertThat(citizens.text()).contains("2回目の呼び出し");
        citizens.press("button[value='came']");
        passes(citizens, "button[data-key='f']");

        var insurance = at("5");
        insurance.passes(() -> insurance.page().keyboard().press("n"));
        insurance.passes(() -> insurance.page().keyboard().press("s"));
        key(insurance, "h");
        phone.until(() -> phone.text().contains("書類の準備をお待ちです"));
        passes(insurance, "aside button[value='call']");
        passes(insurance, "button[value='came']");
        assertThat(insurance.text()).contains("お渡ししました");
        passes(insurance, "button[data-key='n']");
        assertThat(insurance.text()).contains("お待ちの方はいません");
        phone.until(() -> phone.text().contains("終わりました"));

        insurance.press("form[action='/staff/desk/break'] button");
        assertThat(insurance.text()).contains("休憩中");
        passes(insurance, "form[action='/staff/desk/break/end'] button");
        insurance.find("#errand").selectOption("tax");
        insurance.find("#priority").selectOption("appointment");
        insurance.press("form[action='/staff/desk/tickets'] button");
        assertThat(insurance.text()).contains("C-", "税金・税の証明", "予約");
        board.until(() -> board.text().contains("1人"));
        keepsWhatItShowsWhileTheHouseIsGone(board);
        insurance.open("/staff/waits");
        assertThat(insurance.text()).contains("市民課", "保険年金課");
        var desks = insurance.find("details:has(summary:has-text('窓口ごと'))");
        assertThat(desks.getAttribute("open")).isNull();
        desks.locator("summary").click();
        assertThat(desks.innerText()).contains("5番窓口");
        closed(insurance);

        var code = answeredAtHome();
        var kiosk = atDesk();
        kiosk.open("/kiosk");
        kiosk.leadsOn(() -> scan(kiosk, "KAIKAKU:" + code));
        assertThat(kiosk.text()).contains("ご家族が亡くなったとき", "A-").doesNotContain(code);
        kiosk.press("form[action$='/missing-paper'] button");
        assertThat(kiosk.text()).contains("係員に知らせました");
        assertThat(kiosk.find(".slip svg").isVisible()).isTrue();
        citizens.open("/staff/desk");
        assertThat(citizens.text()).contains("発券機の紙が出ていません");
        passes(citizens, "form[action$='/settlement'] button");
        citizens.passes(() -> citizens.page().keyboard().press("n"));
        key(citizens, "s");
        key(citizens, "i");
        assertThat(citizens.text()).contains("「身内が亡くなった」の答え1件を引き継ぎます");
        toDesk(citizens);
        citizens.passes(() -> citizens.page().keyboard().press("z"));
        closed(citizens);
    }

    /** Cut off, and while the house starts again. */
    private static void keepsWhatItShowsWhileTheHouseIsGone(Visitor board) {
        var shown = board.text();
        board.page().context().setOffline(true);
        board.until(() -> board.find("[data-lost]").isVisible());
        assertThat(board.text()).isEqualTo(shown);
        assertThat(board.find("[data-lost]").innerText())
                .contains(board.find("header time").innerText());
        board.page().route("**/board*", request -> request.fulfill(new Route.FulfillOptions().setStatus(502)));
        board.page().context().setOffline(false);
        board.page().waitForResponse(answer -> answer.status() == 502, () -> {});
        assertThat(board.find("[data-lost]").isVisible()).isTrue();
        board.page().unroute("**/board*");
        board.until(() -> !board.find("[data-lost]").isVisible());
        board.wrong().removeIf(one -> one.startsWith("502 "));
    }

    /** As a scanner does, wherever the focus stands. */
    private static void scan(Visitor kiosk, String code) {
        kiosk.page().keyboard().type(code);
        kiosk.page().keyboard().press("Enter");
    }

    private String answeredAtHome() {
        var interview = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        interviews.save(
                interview.with(Map.of(FactRef.of("deceased.pension"), new Answer.Known("receiving")), Source.ANSWER));
        return interview.code();
    }

    @Test
    void a_number_is_taken_before_leaving_home_and_given_back() {
        var phone = withTelephone();
        phone.open("/counter");
        phone.press("button[value='children']");
        assertThat(phone.text()).contains("お待ちです");
        phone.press("a[href$='/departure']");
        phone.press("main form button");
        assertThat(phone.told()).contains("順番を取り消しました");
        assertThat(phone.text()).contains("新しい番号をお取りください");
    }

    @Test
    void a_change_that_halved_the_waits_is_told_from_one_that_did_nothing() {
        for (int day = 1; day <= 28; day++) {
            past.add(legs(day));
        }
        var chief = atDesk();
        chief.open("/sign-in?next=/staff/waits");
        chief.signIn(staff(Role.CHIEF, "shimin").login(), PASSWORD);
        chief.press("a[href='/staff/waits/comparison']");
        chief.open("/staff/waits/comparison?change=2001-05-15&days=14");

        assertThat(chief.find("table:has(caption:has-text('市民課')) tr:has-text('平均')")
                        .innerText())
                .contains("20.0", "10.0", "−10.0", "減った");
        assertThat(chief.find("table:has(caption:has-text('税務課')) tr:has-text('平均')")
                        .innerText())
                .contains("差があるとは言えない");
        chief.open("/staff/waits/comparison?change=2001-05-32&days=14");
        assertThat(chief.text()).contains("変えた日は、今日までの日付で書いてください。");
        assertThat(chief.find("#change").inputValue()).isEmpty();
    }

    /** On a day of May 2001: citizens waited 18 to 22 minutes until the middle of the month, 8 to 12 from then on; at taxes as ever. */
    private static List<PastLegs.PastLeg> legs(int dayOfMonth) {
        var day = LocalDate.of(2001, 5, dayOfMonth);
        int minutes = dayOfMonth < 15 ? 20 : 10;
        return IntStream.rangeClosed(-2, 2)
                .boxed()
                .flatMap(more -> Stream.of(
                        leg(day, "jumin", minutes + more), leg(day, "zei", 12 + more + (dayOfMonth % 5) * more)))
                .toList();
    }

    private static PastLegs.PastLeg leg(LocalDate day, String service, int minutes) {
        var came = day.atTime(9, 0).atZone(City.ZONE).toInstant();
        var served = came.plusSeconds(60L * minutes);
        return new PastLegs.PastLeg(
                UUID.randomUUID(),
                1,
                day,
                "certificate",
                service,
                "1",
                Moved.Outcome.ENDED,
                came,
                served,
                served,
                served.plusSeconds(300),
                new Standing(3, 1, 0));
    }

    private static void key(Visitor clerk, String key) {
        clerk.leadsOn(() -> clerk.page().keyboard().press(key));
    }

    private Visitor at(String desk) {
        var clerk = atDesk();
        clerk.open("/sign-in?next=/staff/desk");
        clerk.signIn(staff(Role.RECEPTION, "shimin").login(), PASSWORD);
        clerk.open("/staff/desk");
        clerk.press("form:has(input[name='desk'][value='" + desk + "']) button");
        return clerk;
    }

    private static void passes(Visitor clerk, String selector) {
        clerk.passes(() -> clerk.find(selector).first().click());
    }

    private static void toDesk(Visitor clerk) {
        clerk.passes(() -> clerk.page().navigate(clerk.page().url().replaceFirst("(//[^/]+)/.*", "$1/staff/desk")));
    }

    private static void closed(Visitor clerk) {
        toDesk(clerk);
        passes(clerk, "form[action='/staff/desk/sitting/end'] button");
        assertThat(clerk.text()).contains("窓口を選ぶ");
    }
}
