package org.kaikaku.place.booking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HousePages;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.lottery.EnterLottery;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

class LotteryTest extends HousePages {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    Facilities facilities;

    @Autowired
    EnterLottery enterLottery;

    @Autowired
    TransactionTemplate together;

    private String clerk = "";
    private String chief = "";
    private YearMonth month = YearMonth.of(2000, 1);

    @BeforeEach
    void people() {
        clerk = staff(Role.RECEPTION);
        chief = staff(Role.CHIEF);
        month = YearMonth.from(facilities.day()).plusMonths(4);
    }

    @Test
    void a_month_is_promised_entered_published_drawn_by_two_and_checked_by_anybody() throws Exception {
        opens();
        var page = reads("/facilities/lotteries/" + month, "");
        assertThat(page).contains("申込みを受けています", "ナンバーズ4 第6000回").doesNotContain("class=\"hash\">null");
        assertThat(opens(get("/facilities/lotteries/" + month + "/lottery.json"), "")
                        .getStatus())
                .isEqualTo(404);

        // Two want the same hall, one of them also the whole, and one what is closed.
        var one = person();
        var two = person();
        var day = open();
        enters(one, "civic-hall-a", day, "am", 302);
        enters(one, "civic-hall-a", day, "am", 422);
        enters(one, "civic-hall-a", day.plusMonths(1), "am", 422);
        enters(one, "studio-1", day, "t09", 422);
        enters(two, "civic-hall-a", day, "am", 302);
        var over = person();
        jdbc.sql("update booking_user set valid_until = ? where id = ?")
                .params(day.minusDays(1), UUID.fromString(registered(over)))
                .update();
        enters(over, "civic-hall-a", day, "am", 422);
        enters(two, "civic-hall", day, "am", 302);
        assertThat(reads("/my/lotteries/" + month, one)).contains("抽選を待っています", "仮の名のもと");

        close();
        enters(one, "civic-hall-b", day, "pm", 422);
        var published = reads("/facilities/lotteries/" + month + "/lottery.json", "");
        assertThat(published).contains("kaikaku-lottery/1").doesNotContain("予約の会", "\"seed\":\"");
        assertThat(opens(result("1234"), clerk).getStatus()).isEqualTo(422);

        day(facilities.day());
        assertThat(opens(result("１２３４"), clerk).getStatus()).isEqualTo(302);
        assertThat(opens(result("1234"), clerk).getContentAsString(UTF_8)).contains("二人目は、別の職員");
        assertThat(opens(result("1235"), chief).getContentAsString(UTF_8)).contains("一人目の値と違います");
        assertThat(opens(result("1235"), clerk).getStatus()).isEqualTo(302);
        assertThat(opens(result("1235"), chief).getStatus()).isEqualTo(422);

        run();
        assertThat(reads("/facilities/lotteries/" + month, "")).contains("抽選が終わりました", "1235");
        var won = reads("/my/lotteries/" + month, one) + reads("/my/lotteries/" + month, two);
        assertThat(won.split("当選しました", -1)).hasSize(2);
        assertThat(won).contains("/my/bookings/");
        var file = reads("/facilities/lotteries/" + month + "/lottery.json", "");
        var hash = file.replaceAll(".*\"entriesHash\":\"([0-9a-f]+)\".*", "$1");
        // The days of this test were turned back by hand, so the file says that the draw was on the last day of
        // entries.
        assertThat(checked(file, hash)).contains("公開の抽せんが、締切りより後ではありません").doesNotContain("書き換え", "約束した");
        assertThat(checked(file.replaceFirst("\"weight\":1", "\"weight\":2"), ""))
                .contains("申込みが書き換えられています");
        assertThat(checked(file, "00")).contains("控えた値と違います");
        assertThat(reads("/facilities/lotteries/" + month + "/check", "")).contains("公表のとおりではありません");
        assertThat(opens(multipart("/facilities/lotteries/check"), person()).getStatus())
                .isEqualTo(422);

        loser_has_more_tickets_next_month(one, two, day);
    }

    private void loser_has_more_tickets_next_month(String one, String two, LocalDate day) throws Exception {
        var lost = jdbc.sql("""
                        select by_user from booking_entry where month = ? group by by_user having not bool_or(won)
                        """).param(month.toString()).query(UUID.class).optional();
        assertThat(lost).isPresent();
        month = month.plusMonths(1);
        opens();
        enters(one, "civic-hall-c", open(), "night", 302);
        enters(two, "civic-hall-c", open(), "night", 302);
        close();
        var published = reads("/facilities/lotteries/" + month + "/lottery.json", "");
        assertThat(published).contains("\"weight\":1", "\"weight\":2").doesNotContain("\"weight\":3");
    }

    /** Whoever closes it reads the entries: none of them goes while it does. */
    @Test
    void an_entry_that_is_taken_back_is_gone_before_the_month_is_closed_or_stays() throws Exception {
        month = month.plusMonths(6);
        opens();
        var login = person();
        enters(login, "civic-hall-a", open(), "am", 302);
        var entry = jdbc.sql("select id from booking_entry where month = ?")
                .param(month.toString())
                .query(UUID.class)
                .single();
        var actor = accounts.actor(jdbc.sql("select id from identity_account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single())
                .orElseThrow();
        together.executeWithoutResult(taking -> {
            assertThat(enterLottery.withdraw(entry, actor)).isTrue();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var closing = threads.submit(() -> together.execute(
                        _ -> jdbc.sql("select closes_at from booking_lottery where month = ? for update nowait")
                                .param(month.toString())
                                .query((row, _) -> row.getTimestamp(1))
                                .single()));
                assertThatThrownBy(closing::get).hasStackTraceContaining("could not obtain lock");
            }
            taking.setRollbackOnly();
        });
        close();
        assertThat(enterLottery.withdraw(entry, actor)).as("it is published").isFalse();
    }

    @Test
    void one_person_with_two_accounts_is_not_two_who_enter_the_public_result() throws Exception {
        month = month.plusMonths(7);
        opens();
        close();
        day(facilities.day());
        assertThat(opens(result("1234"), clerk).getStatus()).isEqualTo(302);
        var number = "s" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("update identity_account set staff_number = ? where login in (?, ?)")
                .params(number, clerk, chief)
                .update();
        assertThat(opens(result("1234"), chief).getContentAsString(UTF_8)).contains("二人目は、別の職員");
        assertThat(opens(result("1235"), staff(Role.CHIEF)).getContentAsString(UTF_8))
                .contains("一人目の値と違います");
        assertThat(jdbc.sql("select count(*) from audit_entry where object = ? and purpose = '施設の抽選の公開の結果を入れる'")
                        .param("lottery/" + month)
                        .query(Integer.class)
                        .single())
                .as("whoever entered what, also where it differed")
                .isEqualTo(2);
    }

    @Test
    void days_that_do_not_follow_each_other_are_refused() throws Exception {
        var today = facilities.day();
        assertThat(opening(month.plusMonths(5), today.plusDays(5), today.plusDays(5)))
                .contains("順になるよう");
        assertThat(opening(month.plusMonths(5), today.minusDays(1), today.plusDays(5)))
                .contains("順になるよう");
        assertThat(opening(YearMonth.from(today), today.plusDays(1), today.plusDays(45)))
                .contains("順になるよう");
        assertThat(opens(post("/staff/lotteries").param("month", "2027-13"), clerk)
                        .getStatus())
                .isEqualTo(422);
    }

    private String opening(YearMonth which, LocalDate last, LocalDate on) throws Exception {
        return opens(open(which, last, on), clerk).getContentAsString(UTF_8);
    }

    private void opens() {
        var today = facilities.day();
        assertThat(opens(open(month, today.plusDays(5), today.plusDays(7)), clerk)
                        .getStatus())
                .isEqualTo(302);
        assertThat(opens(open(month, today.plusDays(5), today.plusDays(7)), clerk)
                        .getStatus())
                .isEqualTo(422);
    }

    private static AbstractMockHttpServletRequestBuilder<?> open(YearMonth which, LocalDate last, LocalDate on) {
        return post("/staff/lotteries")
                .param("month", which.toString())
                .param("lastDay", last.toString())
                .param("publicDraw", "ナンバーズ4 第6000回")
                .param("publicOn", on.toString());
    }

    private AbstractMockHttpServletRequestBuilder<?> result(String typed) {
        return post("/staff/lotteries/" + month + "/result").param("result", typed);
    }

    private void enters(String login, String room, LocalDate day, String band, int status) {
        var asked = post("/my/lotteries/" + month)
                .param("user", registered(login))
                .param("room", room)
                .param("day", day.toString())
                .param("band", band)
                .param("title", "発表会")
                .param("purpose", "event")
                .param("people", "20");
        assertThat(opens(asked, login).getStatus()).isEqualTo(status);
    }

    /** As if the last day were over. */
    private void close() {
        jdbc.sql("update booking_lottery set closes_at = now() - interval '1 second' where month = ?")
                .param(month.toString())
                .update();
        run();
    }

    /** As if the day of the public draw had come; the table itself wants it after the last day of entries. */
    private void day(LocalDate day) {
        jdbc.sql("update booking_lottery set public_on = ?, closes_at = closes_at - interval '2 days' where month = ?")
                .params(day, month.toString())
                .update();
        jdbc.sql("""
                        update booking_lottery set published = jsonb_set(published, '{publicOn}', to_jsonb(cast(? as text))) where month = ?
                        """).params(day.toString(), month.toString()).update();
    }

    private void run() {
        run("booking.lotteries");
    }

    private LocalDate open() {
        var place = facilities.room("civic-hall").orElseThrow();
        var day = month.atDay(5);
        while (!place.open(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private String checked(String file, String hash) throws Exception {
        var asked = multipart("/facilities/lotteries/check")
                .file("file", file.getBytes(UTF_8))
                .param("hash", hash);
        // MockMvc does not say how large it is, which is only taken from somebody who has signed in.
        var answer = opens(asked, person());
        assertThat(answer.getStatus()).as(answer.getErrorMessage()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private String person() {
        var login = UUID.randomUUID() + "@example.jp";
        accounts.open(false, login, "抽選 太郎", PASSWORD, null, List.of());
        var name = "予約の会" + UUID.randomUUID();
        opens(
                post("/my/booking-users")
                        .param("kind", "GROUP")
                        .param("name", name)
                        .param("kana", "よやく")
                        .param("representative", name)
                        .param("members", "12")
                        .param("phone", "0312345678")
                        .param("inCity", "LIVES"),
                login);
        return login;
    }

    private String registered(String login) {
        return jdbc.sql("""
                        select registered.id from booking_user as registered
                          join identity_account as account on account.id = registered.account where account.login = ?
                        """).param(login).query(UUID.class).single().toString();
    }

    private String staff(Role role) {
        var login = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(true, login, "施設 さくら", PASSWORD, "shimin", List.of(new Assignment(role, "shimin")));
        return login;
    }
}
