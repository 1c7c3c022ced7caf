package org.kaikaku.platform.staffing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.language.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class StaffingTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Consents consents;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Clock clock;

    private MockMvc web;
    private String administrator = "";
    private String second = "";
    private String clerk = "";
    private String chief = "";

    @BeforeEach
    void a_few_members_of_staff() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", jakarta.servlet.Filter.class))
                .apply(springSecurity())
                .build();
        administrator = staff("情報 管理", Role.ADMINISTRATOR, "*");
        second = staff("副島 守", Role.ADMINISTRATOR, "*");
        clerk = staff("青葉 みどり", Role.CASE_WORKER, "shimin");
        chief = staff("森下 由紀", Role.CHIEF, "zeimu");
    }

    @Test
    void a_role_is_given_from_a_day_on_and_taken_away_at_once() throws Exception {
        assertThat(grants("role", "reception").getRedirectedUrl()).isEqualTo("/staff/roles");
        assertThat(grants("role", "chief", "from", today().plusDays(1).toString())
                        .getRedirectedUrl())
                .isEqualTo("/staff/roles");

        assertThat(actor(clerk).may(Right.RECEIVE, "shimin")).isTrue();
        assertThat(actor(clerk).may(Right.DECIDE, "shimin"))
                .as("tomorrow is not today")
                .isFalse();
        assertThat(reads("/staff/roles?q=" + clerk, administrator)).contains("窓口", "課長", "(これから)", "青葉 みどり");
        assertThat(reads("/staff/roles.csv?q=" + clerk, administrator)).contains(clerk + ",青葉 みどり");

        assertThat(takes(clerk, "reception", "shimin", " ").getStatus()).isEqualTo(422);
        assertThat(takes(clerk, "reception", "shimin", "異動").getRedirectedUrl()).isEqualTo("/staff/roles");

        assertThat(actor(clerk).has(Right.RECEIVE)).isFalse();
        assertThat(lines(clerk)).containsExactly("役割を付ける: 市民課の窓口 — 応援", "役割を付ける: 市民課の課長 — 応援", "役割を外す: 市民課の窓口 — 異動");
    }

    @Test
    void a_list_longer_than_anybody_reads_is_shown_in_part_and_is_whole_in_the_file() throws Exception {
        var many = IntStream.range(0, 101)
                .mapToObj(number -> new Assignment(Role.RECEPTION, "division-" + number))
                .toList();
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, "兼務 多き", "a long enough password", "shimin", many);

        var page = reads("/staff/roles?q=" + login, administrator);
        assertThat(page.split("兼務 多き <span", -1)).hasSize(101);
        assertThat(page).contains("ほかに1件");
        assertThat(reads("/staff/roles.csv?q=" + login, administrator).split("兼務 多き", -1))
                .hasSize(102);
    }

    @Test
    void a_marked_role_is_given_once_another_administrator_agrees_and_not_by_whom_it_is_for() throws Exception {
        var to = grants("role", "administrator", "division", "*").getRedirectedUrl();
        assertThat(to).startsWith("/staff/consents/");
        assertThat(actor(clerk).has(Right.KEEP)).isFalse();

        assertThat(sends(to + "/agreement", administrator, Map.of()).getStatus())
                .isEqualTo(422);
        assertThat(sends(to + "/agreement", clerk, Map.of()).getStatus()).isEqualTo(404);
        assertThat(sends(to + "/agreement", second, Map.of()).getRedirectedUrl())
                .isEqualTo(to);

        assertThat(actor(clerk).may(Right.KEEP, "*")).isTrue();
        assertThat(lines(clerk)).singleElement().asString().startsWith("役割を付ける(求めた人 情報 管理): 全庁のシステム管理者");
    }

    @Test
    void what_somebody_asked_who_may_no_longer_ask_is_not_done() throws Exception {
        var to = grants("role", "protection").getRedirectedUrl();
        takes(administrator, "administrator", "*", "退職", second);

        var answer = sends(to + "/agreement", second, Map.of());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("求めた人の権限");
        assertThat(actor(clerk).has(Right.SEE_PROTECTED)).isFalse();
    }

    @Test
    @Transactional
    void the_last_administrator_stays() throws Exception {
        jdbc.sql("delete from identity_assignment where role = 'administrator' and account <> ?")
                .param(account(administrator))
                .update();

        var answer = takes(administrator, "administrator", "*", "もういらない");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("全庁の役割を管理する人がほかにいません");
        assertThat(actor(administrator).has(Right.KEEP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "login, nobody-at-all",
        "role, king",
        "division, atlantis",
        "from, 1.4.2027",
        "from, 2020-01-01",
        "to, 2020-01-01",
        "to, +99999-01-01",
        "reason, ''"
    })
    void a_wrong_field_is_named_and_what_was_typed_stays(String field, String typed) throws Exception {
        var answer = grants(field, typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("<a href=\"#" + field + "\"")
                .contains(field.equals("login") ? "nobody-at-all" : clerk);
        assertThat(lines(clerk)).isEmpty();
    }

    @Test
    void who_keeps_the_roles_of_a_division_keeps_no_others() throws Exception {
        var local = staff("課の 管理", Role.ADMINISTRATOR, "shimin");

        assertThat(sends("/staff/roles/grants", local, form("division", "zeimu"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(takes(chief, "chief", "zeimu", "異動", local).getStatus()).isEqualTo(404);
        assertThat(opens("/staff/roles", clerk).getStatus()).isEqualTo(403);
    }

    @Test
    void a_substitute_has_the_roles_of_who_is_away_in_that_time_and_acts_under_both_names() throws Exception {
        assertThat(begins(chief, today(), today()).getRedirectedUrl()).isEqualTo("/staff/absences");

        var deputy = actor(clerk);
        assertThat(deputy.may(Right.DECIDE, "zeimu")).isTrue();
        assertThat(deputy.as(Right.DECIDE, "zeimu").doer().name()).isEqualTo("青葉 みどり(代 森下 由紀)");
        assertThat(deputy.as(Right.CASEWORK, "shimin").doer().name()).isEqualTo("青葉 みどり");
        assertThat(accounts.workersOf("zeimu")).extracting(Actor::name).contains("青葉 みどり");

        var id = jdbc.sql("select id from identity_absence where absent = ?")
                .param(account(chief))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        var stranger = staff("よその 人", Role.CHIEF, "zeimu");
        assertThat(sends("/staff/absences/" + id + "/end", stranger, Map.of()).getStatus())
                .isEqualTo(404);
        assertThat(reads("/staff/absences", clerk)).contains("代理中", "森下 由紀");
        sends("/staff/absences/" + id + "/end", chief, Map.of());

        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
        assertThat(reads("/staff/absences", chief)).contains("途中で終了");
    }

    @Test
    void a_substitute_has_nothing_before_and_nothing_after() throws Exception {
        begins(chief, today().plusDays(1), today().plusDays(3));
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();

        jdbc.sql("update identity_absence set from_day = ?, to_day = ? where absent = ?")
                .params(today().minusDays(3), today().minusDays(1), account(chief))
                .update();
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
    }

    @Test
    void who_lost_every_way_in_gets_a_slip_once_two_have_said_so_and_is_told() throws Exception {
        var id = account(clerk);
        assertThat(sends("/staff/resets", administrator, Map.of("login", "nobody", "reason", "紛失"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(sends("/staff/resets", administrator, Map.of("login", administrator, "reason", "紛失"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(sends("/staff/resets", administrator, Map.of("login", clerk, "reason", " "))
                        .getStatus())
                .isEqualTo(422);
        jdbc.sql("insert into identity_recovery_code (hash, account, given_at, opens_at) values (?, ?, now(), now())")
                .params(clerk, id)
                .update();

        var to = sends("/staff/resets", administrator, Map.of("login", clerk, "reason", "パスキー紛失。顔で確認"))
                .getRedirectedUrl();
        assertThat(codes(id)).as("one person alone does nothing").isEqualTo(1);
        assertThat(sends(to + "/agreement", administrator, Map.of()).getStatus())
                .isEqualTo(422);
        sends(to + "/agreement", second, Map.of());

        assertThat(codes(id)).isZero();
        assertThat(users.loadUserByUsername(clerk).getPassword())
                .isNotNull()
                .satisfies(hash -> assertThat(passwords.matches("a long enough password", hash))
                        .isFalse());
        var slip = sends("/staff/resets/" + String.valueOf(to).replaceAll(".*/", "") + "/slip", administrator, Map.of())
                .getContentAsString(UTF_8);
        var printed = java.util.regex.Pattern.compile("data-password>([2-9A-Z-]{19})<")
                .matcher(slip);
        assertThat(printed.find()).isTrue();
        assertThat(passwords.matches(
                        printed.group(1), users.loadUserByUsername(clerk).getPassword()))
                .isTrue();
        assertThat(jdbc.sql("select kind from identity_news where account = ? and seen_at is null")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("RESET_BY_OFFICE");
        assertThat(reads("/staff/resets", administrator)).contains("情報 管理、副島 守", clerk);
        for (var language : List.of("ja", "easy", "en")) {
            assertThat(opens("/staff/resets?lang=" + language, administrator).getStatus())
                    .isEqualTo(200);
        }
        assertThat(jdbc.sql("select purpose from audit_entry where object = ? order by id")
                        .param("account/" + id)
                        .query(String.class)
                        .list())
                .contains("最初のパスワードの発行")
                .anyMatch(line -> line.startsWith("職員のアカウントを使えなくし、入り直せるようにする(求めた人 情報 管理)"));
    }

    private int codes(UUID account) {
        return jdbc.sql("select count(*) from identity_recovery_code where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_substitute_does_not_agree_to_what_the_one_they_stand_in_for_has_asked() throws Exception {
        var request = new ConsentRequest(
                "test.substitute",
                "test/" + clerk,
                null,
                Text.same("試す"),
                "試すため",
                Map.of(),
                Right.DECIDE,
                "zeimu",
                null);
        var at = "/staff/consents/" + consents.ask(request, actor(chief)).id();
        begins(chief, today(), today());

        var answer = sends(at + "/agreement", clerk, Map.of());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("求めた人の代わりをしている人は同意できません");
    }

    @Test
    void nobody_hands_on_a_marked_role_by_going_on_leave() throws Exception {
        begins(administrator, today(), today());

        assertThat(actor(clerk).has(Right.KEEP)).isFalse();
        assertThat(reads("/staff/absences", clerk)).contains("情報 管理");
    }

    @ParameterizedTest
    @CsvSource({"substitute, nobody", "from, 2020-01-01", "to, 2020-01-01", "to, 2999-01-01", "reason, ''"})
    void an_absence_that_cannot_be_is_not_written_down(String field, String typed) throws Exception {
        var form = absence(today(), today());
        form.put(field, typed);

        var answer = sends("/staff/absences", chief, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains("<a href=\"#" + field + "\"");
        assertThat(actor(clerk).has(Right.DECIDE)).isFalse();
    }

    @Test
    void one_who_is_no_administrator_writes_down_only_their_own_absence() throws Exception {
        var form = absence(today(), today());
        form.put("absent", chief);
        form.put("substitute", clerk);

        sends("/staff/absences", staff("よその 人", Role.CASE_WORKER, "kaigo"), form);

        assertThat(actor(clerk).may(Right.DECIDE, "zeimu")).isFalse();
        assertThat(actor(clerk).may(Right.CASEWORK, "kaigo")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        begins(chief, today(), today());
        var end = "/staff/roles/end?role=case-worker&division=shimin&account=" + account(clerk) + "&lang=" + language;
        for (var path : List.of("/staff/roles?lang=" + language, "/staff/roles/grants/new?lang=" + language, end)) {
            assertThat(opens(path, administrator).getStatus()).isEqualTo(200);
        }
        for (var who : List.of(administrator, clerk)) {
            assertThat(opens("/staff/absences?lang=" + language, who).getStatus())
                    .isEqualTo(200);
        }
    }

    private MockHttpServletResponse grants(String... instead) {
        return sends("/staff/roles/grants", administrator, form(instead));
    }

    private Map<String, String> form(String... instead) {
        var form = new LinkedHashMap<String, String>();
        form.put("login", clerk);
        form.put("role", "reception");
        form.put("division", "shimin");
        form.put("reason", "応援");
        for (int i = 0; i < instead.length; i += 2) {
            form.put(instead[i], instead[i + 1]);
        }
        return form;
    }

    private MockHttpServletResponse takes(String login, String role, String division, String reason) {
        return takes(login, role, division, reason, administrator);
    }

    private MockHttpServletResponse takes(String login, String role, String division, String reason, String by) {
        return sends(
                "/staff/roles/end",
                by,
                Map.of("account", account(login).toString(), "role", role, "division", division, "reason", reason));
    }

    private MockHttpServletResponse begins(String absent, LocalDate from, LocalDate to) {
        return sends("/staff/absences", absent, absence(from, to));
    }

    private Map<String, String> absence(LocalDate from, LocalDate to) {
        var form = new LinkedHashMap<String, String>();
        form.put("substitute", clerk);
        form.put("from", from.toString());
        form.put("to", to.toString());
        form.put("reason", "研修");
        return form;
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
        return jdbc.sql("select purpose from audit_entry where object like ? and act = 'CHANGE' order by id")
                .param("account/" + account(login) + "/%")
                .query((row, _) -> row.getString("purpose"))
                .list();
    }

    private String staff(String name, Role role, String division) {
        var login = UUID.randomUUID().toString();
        accounts.open(true, login, name, "a long enough password", "shimin", List.of(new Assignment(role, division)));
        return login;
    }

    private String reads(String path, String login) throws Exception {
        return opens(path, login).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(String path, String login) {
        return answer(get(URI.create(path)), login);
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
