package org.kaikaku.service.procedure.office.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.kaikaku.service.procedure.office.Submitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class RegisterNewsTest {
    private static final FactRef NAME = FactRef.parse("applicant.name");
    private static final FactRef ADDRESS = FactRef.parse("applicant.address");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    Submitted submitted;

    @Autowired
    ImportResidents register;

    @Autowired
    RegisterNews news;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    JdbcClient jdbc;

    private final String person = UUID.randomUUID().toString().substring(0, 18);
    private final String clerk = UUID.randomUUID().toString();
    private MockMvc web;

    @BeforeEach
    void somebody_lives_here() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.open(
                true,
                clerk,
                "鈴木 一郎",
                "a long enough password",
                null,
                List.of(new Assignment(Role.CASE_WORKER, Submitted.DIVISION)));
        is("未来 花子", "resident,", "中央一丁目2番3号");
    }

    @Test
    void an_open_case_says_that_the_register_has_changed_until_somebody_has_checked_it() throws Exception {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子", "ミライ ハナコ", person, Submitted.facts());
        assertThat(page(receipt)).doesNotContain("住民記録が変わりました");

        is("未来 華子", "resident,", "北山四丁目5番6号");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(receipt)).contains("住民記録が変わりました", "住所が変わった", "氏名が変わった", "申請した方"));
        assertThat(listed(receipt)).contains("住民記録に変更");
        var seen = news.open(application(receipt)).getFirst().at();
        is("未来 華子", "dead,2026-11-01", "北山四丁目5番6号");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(receipt)).contains("亡くなった"));

        check(receipt, seen.toString());
        assertThat(page(receipt))
                .as("what came after the page was opened is still to be checked")
                .contains("亡くなった")
                .doesNotContain("住所が変わった");
        check(receipt, "nonsense");
        check(receipt, Instant.now().plusSeconds(60).toString());
        assertThat(page(receipt)).doesNotContain("住民記録が変わりました");
        assertThat(listed(receipt)).contains(receipt).doesNotContain("住民記録に変更");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and purpose = '住民記録の異動を確かめる'")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void the_same_news_told_twice_is_noted_once_and_closed_cases_are_left_alone() {
        var receipt = submitted.one(Submitted.GRANT, "未来 花子", "ミライ ハナコ", person, Submitted.facts());
        var died = new RegisterEvent.Died(UUID.randomUUID(), Instant.now().plusSeconds(1), List.of(person));
        news.add(died);
        news.add(died);
        assertThat(news.open(application(receipt))).hasSize(1);

        var closed = submitted.one(Submitted.GRANT, "未来 花子", "ミライ ハナコ", person, Submitted.facts());
        jdbc.sql(
                        "update procedure_application set state = 'WITHDRAWN', detail = '{\"reason\": \"x\", \"at\": \"2026-01-01T00:00:00Z\"}' where receipt = ?")
                .param(closed)
                .update();
        news.add(died);
        assertThat(news.open(application(closed))).isEmpty();
    }

    @Test
    void a_draft_follows_the_register_but_for_what_somebody_said() {
        submitted.catalogue();
        var draft = start.start("moving-out", People.of(person), null, null, Doer.ANYONE);
        assertThat(draft.known()).containsEntry(NAME, new Answer.Known("未来 花子"));
        interviews.save(draft.with(Map.of(ADDRESS, new Answer.Known("自分で書いた住所")), Source.ANSWER));

        is("未来 華子", "resident,", "北山四丁目5番6号");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                interviews.find(draft.id()).orElseThrow().known())
                        .containsEntry(NAME, new Answer.Known("未来 華子"))
                        .containsEntry(ADDRESS, new Answer.Known("自分で書いた住所")));
    }

    private UUID application(String receipt) {
        return jdbc.sql("select id from procedure_application where receipt = ?")
                .param(receipt)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private void check(String receipt, String until) throws Exception {
        web.perform(post("/staff/cases/" + receipt + "/register-news/check")
                .param("until", until)
                .with(csrf())
                .with(user(users.loadUserByUsername(clerk))));
    }

    private String page(String receipt) throws Exception {
        return opened("/staff/cases/" + receipt);
    }

    private String listed(String receipt) throws Exception {
        return opened("/staff?tab=all&q=" + receipt);
    }

    private String opened(String path) throws Exception {
        var answer = web.perform(get(path).with(user(users.loadUserByUsername(clerk))))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void is(String name, String status, String address) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected
                %s,%s,%s,ミライ ハナコ,1950-01-01,female,世帯主,%s,000-0000,未来市%s,
                """.formatted(person, person, name, status, address);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ImportReport.Imported.class);
    }
}
