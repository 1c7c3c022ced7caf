package org.kaikaku.platform.register.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** 支援措置 from the day it begins to the day two people lift it. */
@HouseTest
class ProtectionTest {
    private static final String ADDRESS = "未来市守谷町五丁目6番7号";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    ImportResidents imports;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String person = "8" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
    private final String child = person + "1";
    private final String division = "d" + UUID.randomUUID().toString().substring(0, 8);
    private MockMvc web;
    private String one = "";
    private String another = "";

    @BeforeEach
    void a_family_and_two_chiefs() {
        web = MockMvcBuilders.webAppContextSetup(house)
                .addFilters(house.getBean("languageChoice", Filter.class))
                .apply(springSecurity())
                .addFilters(house.getBean("guardAnswers", Filter.class))
                .build();
        one = staff(Role.CHIEF, Role.PROTECTION);
        another = staff(Role.CHIEF, Role.PROTECTION);
        moveIn("");
    }

    @Test
    void begun_by_a_clerk_with_the_document_it_holds_for_the_household_from_that_moment_for_a_year() throws Exception {
        assertThat(suppressed(child)).isFalse();
        assertThat(begin("DV", "警察署の意見書", today().toString()).getStatus()).isEqualTo(302);

        assertThat(suppressed(person)).isTrue();
        assertThat(suppressed(child)).isTrue();
        assertThat(reads("/staff/protections/" + person, one))
                .contains("警察署の意見書", "守田 湊")
                .doesNotContain("守谷町");
        assertThat(reads("/staff/protections", one)).contains("守田 葵").doesNotContain("守谷町");
        assertThat(until()).isEqualTo(today().plusYears(1));
        assertThat(journal()).contains("CREATE 支援措置の申出により、住所を守る");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 意見書, 2026-01-02, 申出の理由を選んで",
        "UNSTATED, 意見書, 2026-01-02, 申出の理由を選んで",
        "DV, ' ', 2026-01-02, 確認した書類",
        "DV, 意見書, '', 開始日を書いて",
        "DV, 意見書, きのう, 開始日を書いて",
        "DV, 意見書, 2999-01-01, 今日までの日"
    })
    void what_is_missing_is_said_and_what_was_typed_stays(String kind, String document, String since, String said)
            throws Exception {
        var answer = begin(kind, document, since);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains(said, since);
        assertThat(suppressed(person)).isFalse();
    }

    @Test
    void two_people_lift_it_and_two_who_are_one_do_not() throws Exception {
        begin("STALKING", "警告の写し", today().toString());
        assertThat(sends("/lifting", one, "reason", " ").getStatus()).isEqualTo(422);
        var consent =
                Objects.requireNonNull(sends("/lifting", one, "reason", "本人の申出").getRedirectedUrl());
        assertThat(suppressed(person)).isTrue();
        assertThat(reads("/staff/protections/" + person, another)).contains("別の職員の確認を待って");

        assertThat(agrees(consent, one).getStatus()).as("the same account").isEqualTo(422);
        jdbc.sql("update identity_account set staff_number = ? where login = ?")
                .params(one, another)
                .update();
        assertThat(agrees(consent, another).getStatus())
                .as("the same person's other account")
                .isEqualTo(422);
        assertThat(agrees(consent, staff(Role.RECEPTION)).getStatus())
                .as("without the right")
                .isEqualTo(404);
        assertThat(suppressed(person)).isTrue();

        assertThat(agrees(consent, staff(Role.CHIEF)).getStatus()).isEqualTo(302);
        assertThat(suppressed(person)).isFalse();
        assertThat(suppressed(child)).isFalse();
        assertThat(journal()).contains("CHANGE 二人の職員の確認による支援措置の解除");
        assertThat(reads("/staff/protections/" + person, one)).contains("支援措置を登録する");
    }

    @Test
    @Transactional
    void a_long_list_says_how_many_there_are_and_goes_on_over_the_page() throws Exception {
        assertThat(begin("DV", "警察署の意見書", today().toString()).getStatus()).isEqualTo(302);
        jdbc.sql("""
                        insert into register_resident
                        select (jsonb_populate_record(r, jsonb_build_object('person_id', r.person_id || '-' || i))).*
                          from register_resident r, generate_series(1, 101) i where r.person_id = ?
                        """).param(person).update();
        jdbc.sql("""
                        insert into register_protection (id, person_id, kind, document, since, until, begun_at, begun_by, version)
                        select gen_random_uuid(), p.person_id || '-' || i, p.kind, p.document, p.since, p.until + 1000 + i, p.begun_at, p.begun_by, 1
                          from register_protection p, generate_series(1, 101) i where p.person_id = ?
                        """).param(person).update();

        assertThat(reads("/staff/protections", one))
                .contains("人のうち1〜100人目", "page=2")
                .doesNotContain("page=0");
        var last = reads("/staff/protections?page=999999", one);
        assertThat(last)
                .contains("/staff/protections/" + person + "-101\"", "rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(reads("/staff/protections?page=-3x", one)).contains("人のうち1〜100人目");
    }

    @Test
    void a_file_of_the_register_begins_it_and_one_that_drops_it_lifts_nothing_but_asks() throws Exception {
        moveIn("yes");
        assertThat(suppressed(person)).isTrue();
        assertThat(until()).isEqualTo(today().plusYears(1));

        moveIn("");
        assertThat(suppressed(person)).isTrue();
        assertThat(reads("/staff/protections/" + person, one)).contains("二人で解除してください");
        assertThat(reads("/staff/protections", one)).contains("住民記録では解除");

        moveIn("yes");
        assertThat(reads("/staff/protections/" + person, one)).doesNotContain("二人で解除してください");
        assertThat(jdbc.sql("select count(*) from register_protection where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void who_may_sees_the_address_with_a_reason_alone_and_for_minutes_and_it_is_written_down() throws Exception {
        begin("DV", "意見書", today().toString());
        assertThat(sends("/look", one, "reason", "").getStatus()).isEqualTo(422);
        assertThat(sends("/look", staff(Role.RECEPTION), "reason", "見たい").getStatus())
                .isEqualTo(403);

        sends("/look", one, "reason", "裁判所への送達のため");
        assertThat(reads("/staff/protections/" + person, one)).contains(ADDRESS);
        assertThat(reads("/staff/protections/" + person, another))
                .contains("裁判所への送達のため")
                .doesNotContain("守谷町");
        assertThat(journal()).contains("LOOK 支援措置を受けている方の住所を見る: 裁判所への送達のため");

        jdbc.sql("update register_protection_look set until = ? where person_id = ?")
                .params(clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC), person)
                .update();
        assertThat(reads("/staff/protections/" + person, one)).doesNotContain("守谷町");
    }

    @Test
    void a_term_is_renewed_in_its_last_days_and_goes_on_after_them_until_somebody_decides() throws Exception {
        begin("DV", "意見書", today().toString());
        assertThat(sends("/renewal", one, "document", "新しい意見書").getStatus()).isEqualTo(422);

        jdbc.sql("update register_protection set until = ? where person_id = ?")
                .params(today().minusDays(3), person)
                .update();
        assertThat(suppressed(person)).isTrue();
        assertThat(reads("/staff/protections", one)).contains("期間が過ぎました");
        assertThat(sends("/renewal", one, "document", "新しい意見書").getStatus()).isEqualTo(302);
        assertThat(until()).isEqualTo(today().plusYears(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "easy", "en"})
    void every_page_has_every_language(String language) throws Exception {
        assertThat(opens("/staff/protections/" + person + "?lang=" + language, one)
                        .getStatus())
                .isEqualTo(200);
        begin("DV", "意見書", today().toString());
        assertThat(opens("/staff/protections/" + person + "?lang=" + language, one)
                        .getStatus())
                .isEqualTo(200);
        assertThat(opens("/staff/protections?lang=" + language, one).getStatus())
                .isEqualTo(200);
        assertThat(opens("/staff/protections/nobody?lang=" + language, one).getStatus())
                .isEqualTo(404);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private boolean suppressed(String who) {
        return register.person(new PersonId(who), OF_A_TEST).orElseThrow().address() instanceof Address.Suppressed;
    }

    private LocalDate until() {
        return jdbc.sql("select until from register_protection where person_id = ? and ended_at is null")
                .param(person)
                .query(LocalDate.class)
                .single();
    }

    private List<String> journal() {
        return jdbc.sql("select act || ' ' || purpose from audit_entry where subject = ?")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private MockHttpServletResponse begin(String kind, String document, String since) throws Exception {
        return answer(
                post("/staff/protections/" + person)
                        .with(csrf())
                        .param("kind", kind)
                        .param("document", document)
                        .param("since", since),
                one);
    }

    private MockHttpServletResponse sends(String step, String login, String field, String value) throws Exception {
        return answer(post("/staff/protections/" + person + step).with(csrf()).param(field, value), login);
    }

    private MockHttpServletResponse agrees(String consent, String login) throws Exception {
        return answer(post(consent + "/agreement").with(csrf()), login);
    }

    private String reads(String path, String login) throws Exception {
        return opens(path, login).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse opens(String path, String login) throws Exception {
        return answer(get(URI.create(path)), login);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String login) throws Exception {
        return web.perform(request.with(user(users.loadUserByUsername(login))))
                .andReturn()
                .getResponse();
    }

    private String staff(Role... roles) {
        var login = UUID.randomUUID().toString();
        accounts.open(
                true,
                login,
                "審査 はじめ",
                "a long enough password",
                division,
                Stream.of(roles).map(role -> new Assignment(role, division)).toList());
        return login;
    }

    private void moveIn(String guarded) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %1$s,%1$s,守田 葵,モリタ アオイ,1980-01-02,female,世帯主,resident,,000-0001,%3$s,%4$s
                %2$s,%1$s,守田 湊,モリタ ミナト,2015-01-02,male,子,resident,,000-0001,%3$s,
                """.formatted(person, child, ADDRESS, guarded);
        assertThat(imports.from(new ByteArrayInputStream(csv.getBytes(UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.rejected()).isEmpty());
    }
}
