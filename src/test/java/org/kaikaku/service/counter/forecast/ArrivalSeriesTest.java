package org.kaikaku.service.counter.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Files of who came, of days in 1996 that no other test looks at. */
@HouseTest
class ArrivalSeriesTest {
    private static final String PATH = "/staff/waits/arrivals";
    private static final LocalDate MONDAY = LocalDate.of(1996, 4, 1);

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    ArrivalDays days;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private UserDetails chief;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(house).apply(springSecurity()).build();
        chief = staff(Role.CHIEF);
    }

    @Test
    void tickets_of_a_machine_count_for_the_forecast_until_they_are_taken_back() throws Exception {
        var file = taken("発券機 市民ホール\n余分,日付,番号札,受付,発券時刻,呼出時刻,終了時刻,窓口\n"
                + "x,1996/4/1,A-1,市民課,8:31:05,8:36:00,8:41:00,1番窓口\n"
                + "x,平成8年4月1日,A-1,Ｂ,8:45:00,8:50:00,9:02:30,5\n"
                + "x,1996/4/1,A-2,jumin,8:31:05,-,,\n"
                + "x,1996/4/1,A-3,市民課,8:40:00,8:39:00,8:45:00,1\n"
                + "x,1996/4/1,A-2,市民課,8:31:05,8:50,8:55,1\n"
                + "x,1996/4/6,A-4,市民課,9:00,9:01,9:02,1\n"
                + "x,2999/4/1,A-5,市民課,9:00,9:01,9:02,1\n"
                + "x,1996/4/1,A-6,水道課,9:00,9:01,9:02,1\n"
                + "x,1996/4/1,A-7,市民課,25:00,9:01,9:02,1\n"
                + "x,1996/4/1,,市民課,9:00,9:01,9:02,1\n"
                + "x,1996/4/31,A-8,市民課,9:00,9:01,9:02,1\n"
                + "合計,,,,,,,11\n");
        var page = page(file);
        assertThat(page)
                .contains("12行のうち、使える行 3、使えない行 9。", "番号札ごとの記録", "windows-31j")
                .contains("前の時刻より早い時刻です", "同じ番号・時間帯が前の行にもあります", "閉庁日です", "まだ終わっていない日です", "この待合にない受付です");
        var report = sent(get(file + "/report.csv")).getContentAsString(UTF_8);
        assertThat(report)
                .contains("6,×,呼出時刻,8:39:00,前の時刻より早い時刻です,08:40")
                .contains("7,×,,1996-04-01 a-2 jumin 08:31:05,同じ番号・時間帯が前の行にもあります,5")
                .contains("8,×,日付,1996/4/6,閉庁日です,")
                .contains("10,×,受付,水道課,この待合にない受付です,");
        assertThat(counts()).isEmpty();

        assertThat(sent(post(file + "/start")).getRedirectedUrl()).isEqualTo(PATH);
        assertThat(counts()).containsOnly(Map.entry("jumin", 2), Map.entry("hoken", 1));
        assertThat(jdbc.sql("select leg || outcome from counter_leg where day = ? order by service, outcome")
                        .param(MONDAY)
                        .query(String.class)
                        .list())
                .containsExactly("2ENDED", "1ENDED", "1LEFT");
        assertThat(page(taken("日付,番号札,受付,発券時刻,呼出時刻\n1996/4/1,A-9,市民課,10:00,10:05\n1996/4/1,A-9,こども課,10:10,10:15\n")))
                .contains("この受付のこの日は、もう記録にあります", "2行のうち、使える行 1、使えない行 1。");

        assertThat(sent(post(file + "/withdrawal")).getRedirectedUrl()).isEqualTo(PATH);
        assertThat(counts()).isEmpty();
        assertThat(sent(post(file + "/withdrawal")).getStatus()).isEqualTo(409);
        assertThat(page(file)).contains("取り消した");
    }

    @Test
    void a_tally_by_hours_is_shared_out_over_halves_and_a_draft_can_be_thrown_away() throws Exception {
        var file = taken("年月日,課名,時間帯,来庁者数\n1996-04-02,市民課,9時台,１１人\n1996-04-02,市民課,10:00～11:00,4\n"
                + "1996-04-02,市民課,10:00,3\n1996-04-02,市民課,11:00,-\n1996-04-02,市民課,12:00,0\n");
        assertThat(page(file)).contains("1時間ごとの人数は、30分ずつに等しく分けました。", "15人", "使えない行 2");
        assertThat(sent(post(file + "/start")).getStatus()).isEqualTo(302);
        var slots =
                days.between(MONDAY.plusDays(1), MONDAY.plusDays(1)).getFirst().of("jumin");
        assertThat(Arrays.copyOfRange(slots, 18, 24)).containsExactly(6, 5, 2, 2, 0, 0);
        assertThat(sent(post(file + "/removal")).getStatus()).isEqualTo(409);
        sent(post(file + "/withdrawal"));

        var draft = taken("日付,受付,時刻,人数\n1996-04-03,市民課,9:00,1\n");
        assertThat(sent(post(draft + "/removal")).getRedirectedUrl()).isEqualTo(PATH);
        assertThat(sent(get(draft)).getStatus()).isEqualTo(404);
    }

    @Test
    void of_two_files_with_the_same_day_only_one_is_put_to_use() throws Exception {
        var one = taken("日付,受付,時刻,人数\n1996-04-04,市民課,9:30,5\n");
        var other = taken("日付,受付,時刻,人数\n1996-04-04,市民課,9:30,6\n");
        assertThat(sent(post(one + "/start")).getStatus()).isEqualTo(302);
        var answer = sent(post(other + "/start"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("同じ日の記録がほかから入りました");
        sent(post(one + "/withdrawal"));
    }

    @Test
    void what_is_no_such_file_is_refused_and_the_samples_are_none_of_that() throws Exception {
        for (var bad : List.of("名称,緯度\n駅,34\n", "日付,番号札,受付\n1996-04-01,1,市民課\n", "", "PK\u0003\u0004zip")) {
            assertThat(sent(multipart(PATH).file(file(bad, UTF_8))).getStatus()).isEqualTo(422);
        }
        assertThat(sent(multipart(PATH)).getStatus()).isEqualTo(422);
        for (var sample : List.of("visits.csv", "counts.csv")) {
            var content = sent(get(PATH + "/samples/" + sample)).getContentAsByteArray();
            var answer = sent(multipart(PATH).file(new MockMultipartFile("file", sample, "text/csv", content)));
            var path = String.valueOf(answer.getRedirectedUrl());
            // Another test may have had visitors on the sample's day.
            assertThat(sent(get(path + "/report.csv"))
                            .getContentAsString(UTF_8)
                            .lines()
                            .skip(1))
                    .allMatch(line -> line.contains("もう記録にあります") || line.contains("30分ずつ"));
            for (var language : List.of("en", "easy", "ja")) {
                assertThat(sent(get(path + "?lang=" + language)).getStatus()).isEqualTo(200);
            }
            sent(post(path + "/removal"));
        }
        var worker = staff(Role.CASE_WORKER);
        assertThat(web.perform(get(PATH).with(user(worker)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private Map<String, Integer> counts() {
        return days.between(MONDAY, MONDAY).stream()
                .flatMap(day -> day.counts().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Arrays.stream(entry.getValue()).sum()));
    }

    private String page(String path) throws Exception {
        return sent(get(path)).getContentAsString(UTF_8);
    }

    /** As spreadsheets in Japan save it. */
    private String taken(String table) throws Exception {
        var answer = sent(multipart(PATH).file(file(table, Charset.forName("windows-31j"))));
        assertThat(answer.getRedirectedUrl()).startsWith(PATH + "/");
        return String.valueOf(answer.getRedirectedUrl());
    }

    private static MockMultipartFile file(String table, Charset charset) {
        return new MockMultipartFile("file", "arrivals.csv", "text/csv", table.getBytes(charset));
    }

    private MockHttpServletResponse sent(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(user(chief))).andReturn().getResponse();
    }

    private UserDetails staff(Role role) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true, login, "市民 課長", "a long enough password", "shimin", List.of(new Assignment(role, "shimin")));
        return users.loadUserByUsername(login);
    }
}
