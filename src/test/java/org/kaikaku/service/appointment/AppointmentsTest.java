package org.kaikaku.service.appointment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class AppointmentsTest {
    private static final Pattern FREE = Pattern.compile("name=\"from\" value=\"([^\"]+)\"");
    private static final String DESK = "/appointments/desks/okuyami";
    private static final String ANSWERS = "asked=1&notified=yes&resident=yes&property=yes&farmland=no&pension=yes";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String clerk = "";
    private String other = "";
    private String resident = "";

    @BeforeEach
    void people() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        clerk = staff("shimin");
        other = staff("zeimu");
        resident = UUID.randomUUID() + "@example.jp";
        accounts.open(false, resident, "予約 太郎", "a long enough password", null, List.of());
    }

    @Test
    void whoever_comes_in_vain_is_told_before_and_whoever_skips_a_question_is_asked_again() throws Exception {
        assertThat(reads(DESK + "?" + ANSWERS.replace("notified=yes", "notified=no"), ""))
                .contains("先に死亡届を出してください");
        var skipped = opens(get(DESK + "?asked=1&notified=yes"), "");
        assertThat(skipped.getStatus()).isEqualTo(422);
        assertThat(skipped.getContentAsString(UTF_8)).contains("どちらかを選んでください", "href=\"#q-resident\"");
        assertThat(opens(get(DESK + "/times?asked=1&notified=yes"), "").getRedirectedUrl())
                .isEqualTo(DESK);
        assertThat(opens(post(DESK + "/holds?asked=1&notified=no").param("from", free(0)), "")
                        .getRedirectedUrl())
                .isEqualTo(DESK);
    }

    @Test
    void a_time_is_held_booked_changed_and_cancelled_by_its_link_without_an_account() throws Exception {
        var from = free(0);
        var link = hold(from);
        assertThat(reads(link, "")).contains("まで取り置いています").doesNotContain("Y-0000");

        var wrong = opens(post(link).param("name", "山田 花子").param("kana", "山田").param("phone", "12"), "");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(UTF_8))
                .contains("value=\"山田 花子\"", "ふりがなを、ひらがな・カタカナ・ローマ字で書いてください", "href=\"#phone\"");

        book(link);
        var page = reads(link, "");
        assertThat(page).contains("予約ができています", "Y-0", "持ってくるもの");
        assertThat(opens(get(link + "/visit.ics"), "").getContentAsString(UTF_8))
                .contains("BEGIN:VEVENT", "SUMMARY:おくやみコーナー", "TRIGGER:-P1D");

        var later = free(1);
        assertThat(opens(post(link + "/time").param("from", later), "").getRedirectedUrl())
                .isEqualTo(link);
        assertThat(isFree(from)).isTrue();
        assertThat(isFree(later)).isFalse();

        assertThat(reads(link + "/cancellation", "")).contains("予約を取り消しますか");
        opens(post(link + "/cancellation"), "");
        assertThat(reads(link, "")).contains("取り消した予約です");
        assertThat(isFree(later)).isTrue();
        assertThat(lines(visit(link))).containsExactly("CREATE 来庁を予約する", "CHANGE 来庁の予約の日時を変える", "CHANGE 来庁の予約を取り消す");
    }

    @Test
    void who_comes_second_is_told_at_once_and_sees_what_is_left() throws Exception {
        var from = free(0);
        hold(from);

        var second = opens(post(DESK + "/holds?" + ANSWERS).param("from", from), "");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8)).contains("ほかの人が先に予約しました");
        assertThat(opens(post(DESK + "/holds?" + ANSWERS).param("from", "2001-01-01T03:04:05Z"), "")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void who_types_too_long_has_the_time_yet_if_nobody_else_wanted_it() throws Exception {
        var alone = hold(free(0));
        over(visit(alone));
        assertThat(book(alone).getRedirectedUrl()).isEqualTo(alone);
        assertThat(reads(alone, "")).contains("予約ができています");

        var from = free(0);
        var slow = hold(from);
        over(visit(slow));
        var quick = hold(from);
        book(quick);
        book(slow);
        assertThat(reads(slow, "")).contains("取り置きの時間が過ぎました");
        assertThat(reads(quick, "")).contains("予約ができています");
    }

    @Test
    void the_desk_has_its_list_of_what_to_prepare_as_soon_as_it_is_booked_on_the_day_before_and_not_at_night()
            throws Exception {
        var link = hold(free(1));
        book(link);

        var due = jdbc.sql("select due from appointment_preparation where visit = ?")
                .param(visit(link))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(due).hasSize(4);
        assertThat(due).allSatisfy(at -> {
            assertThat(LocalDate.ofInstant(at, City.ZONE))
                    .isBefore(LocalDate.ofInstant(Instant.parse(from(visit(link))), City.ZONE));
            assertThat(LocalTime.ofInstant(at, City.ZONE)).isBetween(LocalTime.of(8, 30), LocalTime.of(17, 15));
        });
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk))
                .contains("未支給年金の請求書を用意する", "固定資産の現所有者申告書")
                .doesNotContain("農業委員会");
        opens(post("/staff/appointments/visits/" + visit(link) + "/preparations/1"), clerk);
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk)).contains("済み: <span lang=\"ja\">窓口 さくら");
    }

    @Test
    void what_is_cancelled_is_offered_to_whoever_waits_and_booked_by_one_press() throws Exception {
        var week = fullWeek();
        var waiting = opens(
                post(DESK + "/waiting?" + ANSWERS + "&week=" + week)
                        .param("name", "待つ 人")
                        .param("kana", "まつ ひと")
                        .param("mail", "matsu@example.jp"),
                resident);
        var link = String.valueOf(waiting.getRedirectedUrl());
        assertThat(reads(link, "")).contains("空きを待っています", "前に0人が待っています");

        var given = jdbc.sql("select id from appointment_visit where name = 'いっぱい' and state = 'BOOKED' limit 1")
                .query(UUID.class)
                .single();
        opens(post("/staff/appointments/visits/" + given + "/cancellation"), clerk);

        assertThat(reads(link, "")).contains("空きが出ました");
        assertThat(freeTimes(weeksTo(week))).isEmpty();
        opens(post(link + "/acceptance"), "");
        assertThat(reads(link, "")).contains("予約ができています");
        assertThat(reads("/appointments", resident)).contains("/appointments/visits/" + visit(link));
        assertThat(reads("/appointments/visits/" + visit(link), resident)).contains("予約ができています");
        assertThat(opens(get("/appointments/visits/" + visit(link)), "").getStatus())
                .isEqualTo(404);
        assertThat(reads("/my/notices", resident)).contains("空きが出ました", "予約しました");
        jdbc.sql("update appointment_visit set state = 'CANCELLED' where name = 'いっぱい'")
                .update();
    }

    @Test
    void the_desk_sees_its_day_and_other_divisions_do_not_and_each_look_is_written_down() throws Exception {
        var link = hold(free(2));
        book(link);
        var day = LocalDate.ofInstant(Instant.parse(from(visit(link))), City.ZONE);
        var list = "/staff/appointments?desk=okuyami&day=" + day;

        assertThat(reads(list, clerk)).contains("山田 花子", "0/4", "電話で知らせる");
        assertThat(reads("/staff/appointments?desk=okuyami&q=やまだ", clerk)).contains("山田 花子");
        assertThat(reads("/staff/appointments?desk=okuyami&q=だれもいない", clerk)).contains("予約はありません");
        assertThat(reads("/staff/appointments/day.csv?desk=okuyami&day=" + day, clerk))
                .contains("山田 花子,やまだ はなこ");
        assertThat(reads("/staff/appointments/week?desk=okuyami&week=" + day, clerk))
                .contains("1/1");
        assertThat(reads(list, other)).contains("予約を受ける窓口はありません").doesNotContain("山田");
        assertThat(opens(get("/staff/appointments/visits/" + visit(link)), other)
                        .getStatus())
                .isEqualTo(404);
        reads("/staff/appointments/visits/" + visit(link), clerk);
        assertThat(jdbc.sql(
                                "select purpose from audit_entry where object in ('appointments/okuyami', ?) and act in ('LOOK', 'EXPORT')")
                        .param("appointment/" + visit(link))
                        .query(String.class)
                        .list())
                .contains("来庁の予約の一覧を見るため", "来庁の予約を探すため", "来庁の予約の一覧を取り出す", "来庁の準備のため");
    }

    @Test
    void nobody_is_said_not_to_have_come_before_their_time_and_who_comes_late_has_come() throws Exception {
        var link = hold(free(1));
        book(link);
        var path = "/staff/appointments/visits/" + visit(link);

        assertThat(opens(post(path + "/absence"), clerk).getStatus()).isEqualTo(422);
        jdbc.sql(
                        "update appointment_visit set starts = now() - interval '2 hours', ends = now() - interval '1 hour' where id = ?")
                .param(visit(link))
                .update();
        opens(post(path + "/absence"), clerk);
        assertThat(reads(link, "")).contains("来庁の記録がありません");
        opens(post(path + "/arrival"), clerk);
        assertThat(reads(link, "")).contains("来庁されました");
        assertThat(opens(post(path + "/arrival"), clerk).getStatus()).isEqualTo(409);
    }

    @Test
    void who_comes_at_their_time_says_so_and_waits_in_the_hall_before_those_who_just_came() throws Exception {
        var link = hold(free(1));
        book(link);
        opens(post(link + "/arrival"), "");
        assertThat(reads(link, "")).contains("予約ができています").doesNotContain("市役所に着きました");

        jdbc.sql(
                        "update appointment_visit set starts = now() + interval '10 minutes', ends = now() + interval '1 hour' where id = ?")
                .param(visit(link))
                .update();
        assertThat(reads(link, "")).contains("市役所に着きました");
        opens(post(link + "/arrival"), "");
        opens(post(link + "/arrival"), "");

        var number = jdbc.sql("select ticket from appointment_visit where id = ?")
                .param(visit(link))
                .query(String.class)
                .single();
        assertThat(reads(link, "")).contains(number + "番でお呼びします", "/counter/tickets/");
        assertThat(reads("/staff/appointments/visits/" + visit(link), clerk)).contains(number);
        assertThat(jdbc.sql("select count(*) from counter_ticket where asked = ?")
                        .param("appointment/" + visit(link))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_signed_in_is_reminded_the_day_before_once() throws Exception {
        var link = String.valueOf(opens(post(DESK + "/holds?" + ANSWERS).param("from", free(1)), resident)
                .getRedirectedUrl());
        opens(details(post(link)), resident);
        var tomorrow = LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(1);
        jdbc.sql("update appointment_visit set starts = ?, ends = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(
                                tomorrow.atTime(10, 0).atZone(City.ZONE).toInstant()),
                        java.sql.Timestamp.from(
                                tomorrow.atTime(11, 0).atZone(City.ZONE).toInstant()),
                        visit(link))
                .update();

        var time = LocalTime.ofInstant(clock.instant(), City.ZONE);
        remind();
        remind();

        int reminders = reads("/my/notices", resident).split("明日の予約", -1).length - 1;
        boolean open = !time.isBefore(LocalTime.of(8, 30)) && time.isBefore(LocalTime.of(17, 15));
        assertThat(jdbc.sql("select count(*) from notice_notice where event like ?")
                        .param("appointment/" + visit(link) + "/reminder/%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(open ? 1 : 0);
        assertThat(reminders > 0).isEqualTo(open);
    }

    private void remind() {
        jobs.stream().filter(job -> job.name().equals("appointment.remind")).forEach(RecurringJob::run);
    }

    /** A week that is given, with every time of it taken; its Monday. */
    private LocalDate fullWeek() throws Exception {
        for (int week = 3; week < 6; week++) {
            var times = freeTimes(week);
            if (!times.isEmpty()) {
                for (var from : times) {
                    var link = hold(from);
                    opens(post(link).param("name", "いっぱい").param("kana", "いっぱい").param("phone", "0300000000"), "");
                }
                return monday(week);
            }
        }
        throw new AssertionError("No week is free");
    }

    private LocalDate monday(int week) {
        return LocalDate.ofInstant(clock.instant(), City.ZONE)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .plusWeeks(week);
    }

    private int weeksTo(LocalDate monday) {
        return (int) java.time.temporal.ChronoUnit.WEEKS.between(monday(0), monday);
    }

    /** @param week from this one on; the next with a free time */
    private String free(int week) throws Exception {
        for (int later = week + 1; later < week + 5; later++) {
            var times = freeTimes(later);
            if (!times.isEmpty()) {
                return times.iterator().next();
            }
        }
        throw new AssertionError("Nothing is free");
    }

    private Set<String> freeTimes(int week) throws Exception {
        var page = reads(DESK + "/times?" + ANSWERS + "&week=" + monday(week), "");
        return FREE.matcher(page)
                .results()
                .map(match -> match.group(1))
                .filter(from -> !Instant.parse(from)
                        .isBefore(monday(week).atStartOfDay(City.ZONE).toInstant()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private boolean isFree(String from) throws Exception {
        var week = LocalDate.ofInstant(Instant.parse(from), City.ZONE);
        return reads(DESK + "/times?" + ANSWERS + "&week=" + week, "").contains("value=\"" + from + "\"");
    }

    private String hold(String from) {
        var held = opens(post(DESK + "/holds?" + ANSWERS).param("from", from), "");
        assertThat(held.getRedirectedUrl()).startsWith("/appointments/visits/");
        return String.valueOf(held.getRedirectedUrl());
    }

    private MockHttpServletResponse book(String link) {
        return opens(details(post(link)), "");
    }

    private static MockHttpServletRequestBuilder details(MockHttpServletRequestBuilder request) {
        return request.param("name", "山田 花子").param("kana", "やまだ はなこ").param("phone", "０９０−1234−5678");
    }

    private UUID visit(String link) {
        return jdbc.sql("select id from appointment_visit where secret_hash = encode(sha256(cast(? as bytea)), 'hex')")
                .param(link.replaceAll(".*/", "").getBytes(UTF_8))
                .query(UUID.class)
                .single();
    }

    private String from(UUID visit) {
        return jdbc.sql("select starts from appointment_visit where id = ?")
                .param(visit)
                .query((row, _) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }

    private void over(UUID visit) {
        jdbc.sql(
                        "update reservation_claim set held_until = made_at - interval '1 second' where holder = ? and state = 'HELD'")
                .param("appointment/" + visit)
                .update();
    }

    private List<String> lines(UUID visit) {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where object = ? order by id")
                .param("appointment/" + visit)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String staff(String division) {
        var login = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true,
                login,
                "窓口 さくら",
                "a long enough password",
                division,
                List.of(new Assignment(Role.RECEPTION, division)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        var answer = opens(get(URI.create(path)), login);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(MockHttpServletRequestBuilder request, String login) {
        try {
            var asked = login.isEmpty() ? request : request.with(user(users.loadUserByUsername(login)));
            return web.perform(asked.with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
