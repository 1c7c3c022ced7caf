package org.kaikaku.service.procedure.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class CounterTest {
    @Autowired
    WebApplicationContext house;

    @Autowired
    ImportResidents register;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Desks desks;

    @Autowired
    ConfirmVisit confirm;

    @Autowired
    JdbcClient jdbc;

    private Clerk clerk;

    @BeforeEach
    void openTheCounter() {
        clerk = new Clerk(house, Role.RECEPTION);
    }

    @Test
    void only_reception_may_work_here() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var others = List.of(new Clerk(house, Role.CASE_WORKER), new Clerk(house, Role.ADMINISTRATOR));

        for (var other : others) {
            for (var path : List.of(
                    "/staff/counter",
                    "/staff/counter/people/" + family.wife(),
                    "/staff/counter/newcomer",
                    "/staff/paper",
                    "/staff/paper/people/" + family.wife(),
                    visit,
                    visit + "/confirmation",
                    visit + "/receipts",
                    visit + "/forms.pdf")) {
                assertThat(other.opens(path).getStatus()).as(path).isEqualTo(403);
            }
            assertThat(other.sends(visit + "/link-code").getStatus()).isEqualTo(403);
            assertThat(other.sends(visit + "/recovery-code").getStatus()).isEqualTo(403);
            assertThat(other.sends("/staff/counter/people/" + family.wife()).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void nobody_is_served_before_the_clerk_has_seen_who_it_is() {
        var family = Family.of(register, false);
        var before = visits();

        var answer = clerk.sends("/staff/counter/people/" + family.wife(), "who", "proxy", "event", "bereavement");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(visits()).isEqualTo(before);
    }

    @Test
    void somebody_who_died_did_not_come() {
        var family = Family.of(register, false);

        assertThat(clerk.reads("/staff/counter/people/" + family.husband()))
                .contains("記録では亡くなられています", "/staff/counter/people/" + family.wife() + "?deceased=" + family.husband());
        assertThat(identify(family.husband(), "moving-out", "").getStatus()).isEqualTo(422);
    }

    @Test
    void a_code_brings_answers_but_no_name() {
        var family = Family.of(register, false);
        var code = answeredAtHome();

        assertThat(clerk.reads("/staff/counter?code=KAIKAKU:" + code))
                .contains("答え1件を引き継ぎます")
                .doesNotContain("よその 家族");
        var visit = location(clerk.sends(
                "/staff/counter/people/" + family.wife(),
                fields("bereavement", family.husband(), "code", "kaikaku:" + code.toLowerCase(java.util.Locale.ROOT))));

        var page = clerk.reads(visit);
        assertThat(page).contains("受け取っていた").doesNotContain("よその 家族");
        assertThat(interview(visit)).contains("窓口 一郎").doesNotContain("よその");
        assertThat(clerk.reads("/staff/counter?code=22222222")).contains("そのコードの質問はありません");
    }

    @Test
    void where_protected_people_live_stands_on_no_page_and_no_paper() throws Exception {
        var family = Family.of(register, true);
        var visit = begin(family.son(), "bereavement", family.husband());

        var pages = new ArrayList<>(List.of(
                clerk.reads("/staff/counter?name=" + encoded("窓口 健")),
                clerk.reads("/staff/counter/people/" + family.son()),
                clerk.reads("/staff/counter/people/" + family.husband()),
                clerk.reads("/staff/paper/people/" + family.wife()),
                clerk.reads(visit),
                clerk.reads(visit + "/answers/applicant.address"),
                clerk.reads(visit + "/confirmation"),
                text(clerk.opens(visit + "/forms.pdf").getContentAsByteArray())));
        submitAll(visit, UUID.randomUUID().toString());
        pages.add(clerk.reads(visit + "/receipts"));
        pages.add(text(clerk.opens(visit + "/forms.pdf").getContentAsByteArray()));

        assertThat(pages)
                .hasSize(10)
                .allSatisfy(page -> assertThat(page).isNotEmpty().doesNotContain(family.town()));
        assertThat(clerk.reads(visit + "/receipts")).contains("件を受け付けました");
        assertThat(clerk.reads("/staff/counter?address=" + encoded(family.address())))
                .contains("見つかりませんでした");
        assertThat(interview(visit)).doesNotContain(family.town());
    }

    @Test
    void an_unprotected_address_is_there_for_comparing() {
        var family = Family.of(register, false);

        assertThat(clerk.reads("/staff/counter?address=" + encoded(family.address())))
                .contains(family.wife(), family.son(), family.address());
    }

    @Test
    void pressed_twice_it_gives_the_same_receipts() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var key = UUID.randomUUID().toString();
        var stale = desks.open(id(visit), clerk.actor);

        submitAll(visit, key);
        var first = receipts(family.wife());
        submitAll(visit, key);
        confirm.confirm(stale, stale.here(), Confirmation.ON_SCREEN, java.util.Set.of(), key, clerk.actor);

        assertThat(first).isNotEmpty().hasSize(stale.here().size());
        assertThat(receipts(family.wife())).isEqualTo(first);
        assertThat(clerk.reads(visit + "/receipts")).contains(first);
    }

    @Test
    void nothing_is_taken_in_before_the_person_has_said_yes() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var ref = chosen(visit).getFirst();

        var answer = clerk.sends(
                visit + "/confirmation", "key", "k", "version", version(visit), "chosen", ref, "how", "ON_PAPER");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(receipts(family.wife())).isEmpty();
    }

    @Test
    void every_look_is_written_down_for_each_person_with_its_purpose() {
        var family = Family.of(register, false);
        clerk.reads("/staff/counter?address=" + encoded(family.address()));
        clerk.reads("/staff/counter/people/" + family.wife());
        var visit = begin(family.wife(), "bereavement", family.husband());
        clerk.reads(visit);
        clerk.opens(visit + "/forms.pdf");
        clerk.reads(visit + "/confirmation");

        assertThat(purposes(family.son())).contains("SEARCH 窓口に来られた方を住民記録から探す", "LOOK 窓口での本人確認", "LOOK 窓口での手続き");
        for (var person : List.of(family.wife(), family.husband())) {
            assertThat(purposes(person))
                    .contains(
                            "SEARCH 窓口に来られた方を住民記録から探す",
                            "LOOK 窓口での本人確認",
                            "LOOK 窓口での手続き",
                            "LOOK 申請の書類を印刷する",
                            "LOOK 申請の内容を一緒に確かめる");
        }
    }

    @Test
    void what_the_city_holds_is_never_among_what_to_bring() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var bring = Pattern.compile("class=\"bring\">([^<]*)");
        var held = Pattern.compile("class=\"(?:sub )?held\">([^:]*):");

        var page = clerk.reads(visit + "/confirmation");

        var asked = bring.matcher(page).results().map(found -> found.group(1)).toList();
        var looked = held.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(looked).isNotEmpty();
        assertThat(asked).isNotEmpty().noneMatch(paper -> paper.contains("本人確認書類"));
    }

    @Test
    void whose_family_register_is_elsewhere_still_brings_it() {
        var abroad = catalogues.current().procedure("tennyu-todoke-kokugai");
        var koseki = abroad.bring().stream()
                .filter(paper -> paper.text().ja().contains("戸籍全部事項証明書"))
                .findFirst()
                .orElseThrow();
        var here = Family.of(register, false, "未来市中央");
        var elsewhere = Family.of(register, false, "東京都千代田区");

        assertThat(Bring.wanted(koseki, person(here.wife()), "未来市")).isFalse();
        assertThat(Bring.wanted(koseki, person(elsewhere.wife()), "未来市")).isTrue();
        assertThat(Bring.wanted(koseki, null, "未来市")).isTrue();
        assertThat(abroad.bring()).filteredOn(paper -> paper.identification()).isNotEmpty();
    }

    @Test
    void a_paper_that_is_handed_over_at_once_need_not_be_brought() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var ticks = Pattern.compile("name=\"handed\" value=\"([^\"]+)\"[^>]*><span class=\"bring\">([^<]*)")
                .matcher(clerk.reads(visit + "/confirmation"));
        assertThat(ticks.find()).isTrue();
        var key = ticks.group(1);
        var paper = ticks.group(2);
        var ref = key.substring(0, key.lastIndexOf(':'));

        clerk.sends(
                visit + "/confirmation",
                "key",
                "k",
                "version",
                version(visit),
                "chosen",
                ref,
                "handed",
                key,
                "handed",
                "no-such:0:0",
                "how",
                "ON_SCREEN");

        assertThat(clerk.reads(visit + "/receipts")).doesNotContain("<span class=\"bring\">" + paper);
        assertThat(jdbc.sql("""
                        select n.note from procedure_application_note n join procedure_application a on a.id = n.application
                         where a.person = ?
                        """).param(family.wife()).query(String.class).list())
                .singleElement()
                .asString()
                .contains("窓口で受け取り: ");
    }

    @Test
    void no_button_loses_the_note() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var field = "household.new_head_name";

        clerk.sends(visit + "/answers", "asked", field, "pick", field + "=窓口 健", "memo", "一つめ");
        assertThat(desks.open(id(visit), clerk.actor).talk().interview().known())
                .containsEntry(FactRef.of(field), new Answer.Known("窓口 健"));
        assertThat(clerk.reads(visit)).contains("一つめ</textarea>");

        var mended = clerk.sends(visit + "/answers", "asked", "household.home_end_date", "memo", "二つめ");
        assertThat(mended.getStatus()).isEqualTo(422);
        assertThat(new String(mended.getContentAsByteArray(), UTF_8)).contains("二つめ</textarea>");
    }

    @Test
    void who_came_is_named_beside_a_search_and_finds_it_in_the_journal() {
        var family = Family.of(register, false);

        assertThat(clerk.reads("/staff/counter?visitor=" + family.wife())).contains("窓口 花子");

        assertThat(purposes(family.wife())).contains("LOOK 来られた方の世帯の外で亡くなられた方を探す");
    }

    @Test
    void a_visit_stands_under_the_counter_in_the_menu() {
        var family = Family.of(register, false);

        assertThat(clerk.reads(begin(family.wife(), "bereavement", family.husband())))
                .containsPattern("href=\"/staff/counter\"\\s+aria-current=\"page\"")
                .doesNotContainPattern("href=\"/staff\"\\s+aria-current=\"page\"");
    }

    @Test
    void the_note_reaches_every_section_with_how_the_person_was_identified() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        clerk.sends(visit + "/memo", "memo", "筆談で\u0000お願いします");

        submitAll(visit, UUID.randomUUID().toString());

        var notes = jdbc.sql("""
                        select n.note from procedure_application_note n join procedure_application a on a.id = n.application
                         where a.person = ?
                        """).param(family.wife()).query(String.class).list();
        assertThat(notes)
                .hasSameSizeAs(receipts(family.wife()))
                .allSatisfy(note -> assertThat(note).contains("マイナンバーカード", "妻、喪主", "画面で確認", "筆談でお願いします"));
    }

    @Test
    void what_was_said_while_identifying_is_not_asked_again() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());

        var known = desks.open(id(visit), clerk.actor).talk().interview().known();

        assertThat(known)
                .containsEntry(FactRef.of("applicant.relationship"), new Answer.Known("spouse"))
                .containsEntry(FactRef.of("applicant.held_funeral"), new Answer.Known(true));
    }

    @Test
    void nobody_of_the_register_is_nobody_whoever_died_at_home() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", IdentifyForm.NOBODY_HERE);

        var interview = desks.open(id(visit), clerk.actor).talk().interview();

        assertThat(interview.people().about()).isEqualTo(new About.NotRegistered());
        assertThat(interview.known().keySet())
                .isNotEmpty()
                .allMatch(ref -> ref.subject().equals("applicant"));
    }

    @Test
    void answers_that_changed_in_another_window_are_looked_at_again() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var version = version(visit);
        var ref = chosen(visit).getFirst();
        clerk.sends(visit + "/answers", "asked", "household.new_head_name", "household.new_head_name", "窓口 健");

        var answer =
                clerk.sends(visit + "/confirmation", "key", "k", "version", version, "chosen", ref, "how", "ON_SCREEN");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(receipts(family.wife())).isEmpty();
    }

    @Test
    void what_is_not_decided_yet_stays_open_and_is_not_asked_again() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());

        clerk.sends(
                visit + "/answers", "asked", "household.new_head_name", "household.new_head_name", "", "later", "1");

        assertThat(desks.open(id(visit), clerk.actor).talk().interview().known())
                .containsEntry(FactRef.of("household.new_head_name"), new Answer.Unknown());
    }

    @Test
    void a_link_code_is_shown_once_to_whom_was_seen() throws Exception {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), IdentifyForm.LINK_ONLY, "");

        var slip = clerk.sends(visit + "/link-code").getContentAsString(UTF_8);
        var code = Pattern.compile("class=\"code\">([^<]+)<").matcher(slip);

        assertThat(code.find()).isTrue();
        assertThat(jdbc.sql("select count(*) from identity_link_code where person = ?")
                        .param(family.wife())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(clerk.reads(visit)).contains("窓口 花子").doesNotContain(code.group(1));
        assertThat(clerk.sends(visit + "/link-code").getRedirectedUrl()).isEqualTo(visit);
    }

    @Test
    void whoever_was_identified_gets_a_code_that_leads_back_to_their_account() throws Exception {
        var family = Family.of(register, false);
        assertThat(clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/recovery-code")
                        .getRedirectedUrl())
                .as("no account yet")
                .startsWith("/staff/visits/");
        var accounts = house.getBean(Accounts.class);
        var account = accounts.open(
                false, UUID.randomUUID() + "@example.jp", "窓口 花子", "a long enough password", null, List.of());
        accounts.link(account, accounts.issueLinkCode(family.wife(), clerk.actor));

        var slip = clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/recovery-code")
                .getContentAsString(UTF_8);

        assertThat(slip).containsPattern("class=\"code\">([2-9A-Z]{4}-){3}[2-9A-Z]{4}<");
        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and act = 'ISSUE'")
                        .param(family.wife())
                        .query(String.class)
                        .list())
                .contains("本人確認のうえ、アカウントの復旧の番号を発行");
    }

    @Test
    void a_second_link_code_makes_the_first_void() {
        var family = Family.of(register, false);
        for (int i = 0; i < 2; i++) {
            clerk.sends(begin(family.wife(), IdentifyForm.LINK_ONLY, "") + "/link-code");
        }

        assertThat(jdbc.sql("select count(*) from identity_link_code where person = ?")
                        .param(family.wife())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_paper_is_entered_in_the_same_screens() {
        var family = Family.of(register, false);
        var page = "/staff/paper/people/" + family.wife();
        var chosen = "bereavement/setainushi-henko";
        assertThat(clerk.sends(page, "chosen", chosen).getStatus()).isEqualTo(422);
        assertThat(clerk.sends(page, "chosen", chosen, "number", "nobody").getStatus())
                .isEqualTo(422);
        var visit = location(clerk.sends(page, "chosen", chosen, "subject", family.husband()));
        assertThat(desks.open(id(visit), clerk.actor)
                        .talk()
                        .interview()
                        .people()
                        .subject())
                .isEqualTo(family.husband());
        clerk.sends(visit + "/answers", "asked", "household.new_head_name", "household.new_head_name", "窓口 花子");

        assertThat(clerk.reads(visit)).contains("世帯主変更届").doesNotContain("受け取っておられましたか");
        clerk.sends(visit + "/confirmation", "key", "k", "version", version(visit), "chosen", "setainushi-henko:0");

        assertThat(jdbc.sql("select channel from procedure_application where person = ?")
                        .param(family.wife())
                        .query(String.class)
                        .list())
                .containsExactly("PAPER");
        assertThat(clerk.sends(visit + "/link-code").getRedirectedUrl()).isEqualTo(visit);
    }

    @Test
    void somebody_who_is_not_in_the_register_is_served_under_the_name_they_gave() {
        var visit = location(clerk.sends(
                "/staff/counter/newcomer",
                "name",
                "新田 𠮷江",
                "kana",
                "ニッタ ヨシエ",
                "proof",
                "DRIVING_LICENCE",
                "who",
                "self",
                "event",
                "moving-in"));

        assertThat(clerk.reads(visit)).contains("新田 𠮷江 様", "住民記録にない方");
        assertThat(desks.open(id(visit), clerk.actor).talk().interview().known())
                .containsEntry(FactRef.of("applicant.name"), new Answer.Known("新田 𠮷江"));
    }

    @Test
    void every_page_can_be_read_in_every_language() {
        var family = Family.of(register, true);
        var visit = begin(family.wife(), "bereavement", family.husband());

        for (var language : List.of("ja", "easy", "en")) {
            for (var path : List.of(
                    "/staff/counter",
                    "/staff/counter/people/" + family.wife(),
                    "/staff/counter/newcomer",
                    "/staff/paper",
                    "/staff/paper/newcomer",
                    visit,
                    visit + "/confirmation")) {
                assertThat(clerk.opens(path + "?lang=" + language).getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    /** So that the silence of the others proves something. */
    private String unprotectedForms() {
        var family = Family.of(register, false);
        return begin(family.wife(), "bereavement", family.husband()) + "/forms.pdf";
    }

    private String begin(String person, String event, String deceased) {
        return location(identify(person, event, deceased));
    }

    private org.springframework.mock.web.MockHttpServletResponse identify(
            String person, String event, String deceased) {
        return clerk.sends("/staff/counter/people/" + person, fields(event, deceased));
    }

    private static String[] fields(String event, String deceased, String... more) {
        var fields = new ArrayList<>(List.of(
                "proof", "MYNUMBER_CARD", "who", "self", "event", event, "subject", deceased, "relationship", "妻"));
        fields.addAll(List.of("mourner", "1"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static String location(org.springframework.mock.web.MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private Resident person(String id) {
        return house.getBean(Register.class).person(new PersonId(id)).orElseThrow();
    }

    private String version(String visit) {
        return String.valueOf(
                desks.open(id(visit), clerk.actor).talk().interview().version());
    }

    private List<String> chosen(String visit) {
        return desks.open(id(visit), clerk.actor).here().stream()
                .map(VisitLines::key)
                .toList();
    }

    private void submitAll(String visit, String key) {
        var fields = new ArrayList<>(List.of("key", key, "how", "ON_SCREEN", "version", version(visit)));
        chosen(visit).forEach(ref -> fields.addAll(List.of("chosen", ref)));
        assertThat(clerk.sends(visit + "/confirmation", fields.toArray(String[]::new))
                        .getRedirectedUrl())
                .isEqualTo(visit + "/receipts");
    }

    private List<String> receipts(String person) {
        return jdbc
                .sql("select receipt from procedure_application where person = ? order by receipt")
                .param(person)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<String> purposes(String person) {
        return jdbc
                .sql("select act || ' ' || purpose from audit_entry where subject = ? and doer = ?")
                .params(person, clerk.actor.account().toString())
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private int visits() {
        return jdbc.sql("select count(*) from procedure_visit where clerk = ?")
                .param(clerk.actor.account())
                .query(Integer.class)
                .single();
    }

    private String interview(String visit) {
        return jdbc.sql("select answers::text from procedure_interview where visit = ?")
                .param(id(visit))
                .query(String.class)
                .single();
    }

    private String answeredAtHome() {
        var interview = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        interviews.save(interview.with(
                Map.of(
                        FactRef.of("deceased.name"), new Answer.Known("よその 家族"),
                        FactRef.of("deceased.pension"), new Answer.Known("receiving")),
                Source.ANSWER));
        return interview.code();
    }

    private static UUID id(String visit) {
        return UUID.fromString(visit.substring(visit.lastIndexOf('/') + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String text(byte[] pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
