package org.kaikaku.platform.staffing.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.staffing.Departures;
import org.kaikaku.platform.staffing.WorkInHand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class RostersTest {
    private static final String HEAD = "種別,職員番号,氏名,所属,役割,発令日\n";
    private static final Charset CP932 = Charset.forName("windows-31j");

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInAccounts logins;

    @Autowired
    UserDetailsService users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    DueChanges due;

    @Autowired
    Departures departures;

    @Autowired
    WorkInHand work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String administrator = "";
    private String second = "";
    private String clerk = "";

    @BeforeEach
    void a_few_members_of_staff() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        administrator = staff("情報 管理", Role.ADMINISTRATOR, "*");
        second = staff("副島 守", Role.ADMINISTRATOR, "*");
        clerk = staff("青葉 みどり", Role.CASE_WORKER, "shimin");
    }

    @Test
    void joiners_movers_and_leavers_take_effect_on_their_day_and_not_before() throws Exception {
        var joiner = number();
        var leaver = staff("退 職子", Role.CASE_WORKER, "shimin");
        var tomorrow = today().plusDays(1);
        var at = reads(
                HEAD + "入庁," + joiner + ",新田 一,市民課,担当," + tomorrow + "\n異動," + clerk + ",青葉　みどり,税務課,担当," + tomorrow
                        + "\n退職," + leaver + ",,,," + today() + "\n竜宮,x,y,z,,\n",
                CP932);
        assertThat(page(at)).contains("受け付けられない行 1件", "外れる: 市民課の担当", "新田 一");

        assertThat(applies(at, "").getStatus()).isEqualTo(422);
        assertThat(applies(at, "四月の異動").getRedirectedUrl()).isEqualTo(at);

        assertThat(logins.find(joiner)).as("before their day").isEmpty();
        assertThat(actor(clerk).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(actor(leaver).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(departures.lastDays(Set.of(account(clerk), account(leaver))))
                .isEqualTo(Map.of(account(clerk), today(), account(leaver), today()));

        theDayComes();

        assertThat(actor(joiner).may(Right.CASEWORK, "shimin")).isTrue();
        assertThat(actor(clerk).may(Right.CASEWORK, "zeimu")).isTrue();
        assertThat(actor(clerk).may(Right.CASEWORK, "shimin")).isFalse();
        assertThat(actor(clerk).office()).isEqualTo("zeimu");
        assertThat(logins.find(leaver)).isEmpty();
        assertThat(accounts.actor(account(leaver)))
                .as("also of an open session")
                .isEmpty();
        assertThat(accounts.workersOf("shimin")).extracting(Actor::name).doesNotContain("退 職子");
        assertThat(lines(leaver)).allMatch(line -> line.contains("退職")).hasSize(2);
        assertThat(page(at)).contains("済み").doesNotContain("取り消す</button>");
    }

    @Test
    void first_passwords_are_printed_until_their_owner_has_chosen_one_and_the_last_print_counts() throws Exception {
        var joiner = number();
        var at = reads(HEAD + "入庁," + joiner + ",新田 一,shimin,担当," + today() + "\n", UTF_8);
        applies(at, "採用");

        var first = slip(at);
        var last = slip(at);

        assertThat(matches(first, joiner)).isFalse();
        assertThat(matches(last, joiner)).isTrue();
        assertThat(logins.find(joiner).orElseThrow().given()).isTrue();
        jdbc.sql("update identity_account set password_given = false where login = ?")
                .param(joiner)
                .update();
        assertThat(text(sends(at + "/slips", administrator, Map.of()))).contains("紙の要る人はいません");
        assertThat(matches(last, joiner)).isTrue();
    }

    @Test
    void a_row_is_taken_back_until_its_day_and_the_number_is_free_again() throws Exception {
        var joiner = number();
        var file = HEAD + "入庁," + joiner + ",新田 一,shimin,担当," + today().plusDays(3) + "\n退職," + clerk + ",,,,"
                + today().plusDays(9) + "\n";
        var at = reads(file, UTF_8);
        applies(at, "採用");
        assertThat(page(reads(file, UTF_8))).contains("受け付けられない行 2件", "発令日を待っている予定があります");

        sends(at + "/undo", administrator, Map.of("line", "3"));
        sends(at + "/undo", administrator, Map.of());

        assertThat(lines(clerk)).last().asString().startsWith("異動名簿の予定を取り消す: 退職");
        theDayComes();
        assertThat(logins.find(joiner)).isEmpty();
        assertThat(actor(clerk).has(Right.CASEWORK)).isTrue();
        var again = reads(file, UTF_8);
        assertThat(applies(again, "採用").getRedirectedUrl()).isEqualTo(again);
    }

    @Test
    void who_went_comes_back_with_none_of_the_old_ways_in() throws Exception {
        applies(reads(HEAD + "退職," + clerk + ",,,," + today().minusDays(1) + "\n", UTF_8), "退職");
        assertThat(logins.find(clerk)).isEmpty();

        applies(reads(HEAD + "入庁," + clerk + ",青葉 みどり,zeimu,窓口," + today() + "\n", UTF_8), "再任用");

        assertThat(actor(clerk).may(Right.RECEIVE, "zeimu")).isTrue();
        assertThat(actor(clerk).has(Right.CASEWORK)).isFalse();
        assertThat(matches("a long enough password", clerk)).isFalse();
    }

    @Test
    void a_file_with_a_role_that_two_give_waits_for_a_second_person_who_gains_nothing_by_it() throws Exception {
        var third = staff("三好 守", Role.ADMINISTRATOR, "*");
        var at = reads(
                HEAD + "異動," + clerk + ",,shimin,支援措置担当@全庁," + today() + "\n異動," + second
                        + ",,shisei,\"システム管理者@全庁、支援措置担当@全庁\"," + today() + "\n",
                UTF_8);
        assertThat(page(at)).contains("二人の確認が要る役割が入っています");
        assertThat(applies(at, "担当替え").getRedirectedUrl()).isEqualTo(at);
        assertThat(actor(clerk).has(Right.SEE_PROTECTED)).isFalse();
        var consent = consent(at);

        assertThat(sends(consent + "/agreement", administrator, Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(text(sends(consent + "/agreement", second, Map.of()))).contains("あなたに付く役割が入っています");
        assertThat(sends(consent + "/agreement", third, Map.of()).getRedirectedUrl())
                .isEqualTo(consent);

        assertThat(actor(clerk).may(Right.SEE_PROTECTED, "*")).isTrue();
        assertThat(actor(second).may(Right.KEEP, "*")).isTrue();
        assertThat(page(at)).contains("済み");
    }

    @Test
    void a_file_that_is_not_agreed_to_can_be_confirmed_once_more() throws Exception {
        var at = reads(HEAD + "異動," + clerk + ",,shimin,protection," + today() + "\n", UTF_8);
        applies(at, "担当替え");
        var consent = consent(at);

        sends(consent + "/refusal", second, Map.of("reason", "人が違う"));

        assertThat(page(at)).contains("確認待ち");
        assertThat(actor(clerk).has(Right.CASEWORK)).isTrue();
    }

    @Test
    @Transactional
    void a_file_that_would_lock_everybody_out_is_refused_and_what_became_so_later_is_held_up() throws Exception {
        jdbc.sql("delete from identity_assignment where role = 'administrator' and account not in (?, ?)")
                .params(account(administrator), account(second))
                .update();
        var both = HEAD + "退職," + administrator + ",,,," + today() + "\n退職," + second + ",,,," + today() + "\n";
        var at = reads(both, UTF_8);
        assertThat(page(at)).contains("全庁の役割を管理する人がいなくなります").doesNotContain("/application");
        assertThat(applies(at, "みんな退職").getStatus()).isEqualTo(422);

        var one = reads(HEAD + "退職," + administrator + ",,,," + today() + "\n", UTF_8);
        applies(one, "退職");
        jdbc.sql("delete from identity_assignment where account = ?")
                .param(account(second))
                .update();
        theDayComes();

        assertThat(actor(administrator).may(Right.KEEP, "*")).isTrue();
        assertThat(page(one)).contains("止めています");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "種別,職員番号,氏名,所属,役割,発令日\n",
                "種別,職員番号,氏名,所属,役割\n入庁,x,y,z,w\n",
                "種別,種別,職員番号,氏名,所属,役割,発令日\n入庁,入庁,x,y,z,w,v\n",
                "種別,職員番号,氏名,所属,役割,発令日\n\"入庁,x,y,z,w,v\n"
            })
    void a_file_that_cannot_be_read_says_why(String file) throws Exception {
        var answer = uploads(file.getBytes(UTF_8), administrator);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("<a href=\"#file\"");
    }

    @Test
    void what_is_neither_utf_8_nor_cp932_is_no_text() throws Exception {
        var answer = uploads(new byte[] {(byte) 0x81, (byte) 0xFF, 0, (byte) 0xFD}, administrator);

        assertThat(text(answer)).contains("文字コードがUTF-8でもシフトJISでもありません");
    }

    @Test
    void who_keeps_the_roles_of_one_division_only_does_not_see_the_files() throws Exception {
        var at = reads(HEAD + "退職," + clerk + ",,,," + today().plusDays(1) + "\n", UTF_8);
        var local = staff("課の 管理", Role.ADMINISTRATOR, "shimin");

        assertThat(opens("/staff/rosters", local).getStatus()).isEqualTo(403);
        assertThat(opens(at, local).getStatus()).isEqualTo(403);
        assertThat(uploads(HEAD.getBytes(UTF_8), local).getStatus()).isEqualTo(403);
        assertThat(opens("/staff/rosters/" + UUID.randomUUID(), administrator).getStatus())
                .isEqualTo(404);
        assertThat(work.count(List.of(account(clerk)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        var at = reads(
                HEAD + "退職," + clerk + ",,,," + today().plusDays(1) + "\n入庁," + number() + ",新田,shimin,担当," + today()
                        + "\n入庁,,,,,\n",
                UTF_8);
        for (var path : List.of("/staff/rosters", at)) {
            assertThat(opens(path + "?lang=" + language, administrator).getStatus())
                    .isEqualTo(200);
        }
        applies(at, "異動");
        assertThat(opens(at + "?lang=" + language, administrator).getStatus()).isEqualTo(200);
        assertThat(sends(at + "/slips?lang=" + language, administrator, Map.of())
                        .getStatus())
                .isEqualTo(200);
    }

    /** Whatever waits for tomorrow, or later, has its day now. */
    private void theDayComes() {
        jdbc.sql("update staffing_change set effective = ? where state = 'WAITING'")
                .param(today())
                .update();
        jdbc.sql("update identity_account set begins = ? where begins > ? and ends is null")
                .params(today(), today())
                .update();
        jdbc.sql("update identity_assignment set from_day = ? where from_day > ?")
                .params(today(), today())
                .update();
        jdbc.sql("update staffing_change set day = ? where state = 'WAITING' and kind = 'LEAVE' and day >= ?")
                .params(today().minusDays(1), today())
                .update();
        jdbc.sql("update staffing_change set day = ? where state = 'WAITING' and kind = 'MOVE' and day > ?")
                .params(today(), today())
                .update();
        due.run();
    }

    private boolean matches(String password, String login) {
        return passwords.matches(password, logins.find(login).orElseThrow().password());
    }

    private String slip(String at) throws Exception {
        var printed = Pattern.compile("data-password>([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})</b>")
                .matcher(text(sends(at + "/slips", administrator, Map.of())));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private String reads(String file, Charset encoding) throws Exception {
        return String.valueOf(uploads(file.getBytes(encoding), administrator).getRedirectedUrl());
    }

    private MockHttpServletResponse uploads(byte[] file, String login) throws Exception {
        return web.perform(multipart("/staff/rosters")
                        .file(new MockMultipartFile("file", "春の異動.csv", "text/csv", file))
                        .with(csrf())
                        .with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse applies(String at, String reason) throws Exception {
        var mark = Pattern.compile("name=\"mark\" value=\"([0-9a-f]+)\"").matcher(page(at));
        return sends(
                at + "/application", administrator, Map.of("mark", mark.find() ? mark.group(1) : "", "reason", reason));
    }

    private String consent(String at) throws Exception {
        var link = Pattern.compile("/staff/consents/[0-9a-f-]{36}").matcher(page(at));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String page(String at) throws Exception {
        return text(opens(at, administrator));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }

    private static String number() {
        return "n" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private Actor actor(String login) {
        return accounts.actor(account(login)).orElseThrow();
    }

    private UUID account(String login) {
        return jdbc.sql("select id from identity_account where login = ?")
                .param(login)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private List<String> lines(String login) {
        return jdbc.sql("select purpose from audit_entry where object = ? and act = 'CHANGE' order by id")
                .param("account/" + account(login))
                .query((row, _) -> row.getString("purpose"))
                .list();
    }

    private String staff(String name, Role role, String division) {
        var login = number();
        accounts.open(true, login, name, "a long enough password", "shimin", List.of(new Assignment(role, division)));
        return login;
    }

    private MockHttpServletResponse opens(String path, String login) {
        return answer(get(path), login);
    }

    private MockHttpServletResponse sends(String path, String login, Map<String, String> form) {
        var request = post(path).with(csrf());
        form.forEach(request::param);
        return answer(request, login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) {
        try {
            return web.perform(request.with(user(users.loadUserByUsername(login))))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
