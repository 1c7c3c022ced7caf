package org.kaikaku.service.procedure.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class WhoDiedTest {
    private static final FactRef DIED = FactRef.of("deceased.death_date");
    private static final FactRef NAME = FactRef.of("deceased.name");

    @Autowired
    WebApplicationContext house;

    @Autowired
    ImportResidents register;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_applicant_says_who_died_before_anything_of_them_is_used() {
        family(daysAgo(11));
        var wife = new Townsman(house, key + "-2");
        var path = begin(wife);

        assertThat(wife.opens(path).getRedirectedUrl()).isEqualTo(path + "/subject");
        assertThat(wife.reads(path + "/subject")).contains("故人 一郎 様");
        assertThat(interview(path).answers()).doesNotContainKeys(DIED, NAME);
        assertThat(wife.sends(path + "/subject").getStatus()).isEqualTo(422);

        wife.sends(path + "/subject", "who", "the-one");

        assertThat(interview(path).people().subject()).isEqualTo(key + "-1");
        assertThat(interview(path).known())
                .containsEntry(DIED, new Answer.Known(daysAgo(11)))
                .containsEntry(NAME, new Answer.Known("故人 一郎"));
    }

    @Test
    void of_somebody_else_the_register_fills_in_nothing() {
        family(daysAgo(11));
        var wife = new Townsman(house, key + "-2");
        var path = begin(wife);

        wife.sends(path + "/subject", "who", "another");

        assertThat(interview(path).people().about()).isEqualTo(new About.NotRegistered());
        assertThat(interview(path).answers().keySet())
                .isNotEmpty()
                .allMatch(ref -> ref.subject().equals("applicant"));
        assertThat(wife.opens(path).getStatus()).isEqualTo(200);
    }

    @Test
    void a_death_of_years_ago_is_not_supposed() {
        family(daysAgo(366));

        assertThat(started(key + "-2").people().about()).isEqualTo(new About.Unsaid());
    }

    @Test
    void a_death_of_a_year_ago_still_is() {
        family(daysAgo(365));

        assertThat(started(key + "-2").people().about()).isEqualTo(new About.Supposed(key + "-1"));
    }

    @Test
    void a_brother_of_the_head_learns_nothing_of_the_dead_from_the_register() {
        family(daysAgo(11));
        var brother = new Townsman(house, key + "-4");
        var path = begin(brother);

        assertThat(interview(path).people().about()).isEqualTo(new About.Unsaid());
        assertThat(brother.reads(path)).doesNotContain("一郎");
        assertThat(brother.opens(path + "/subject").getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void what_was_typed_of_somebody_else_is_not_mixed_with_a_death_at_home() {
        family(daysAgo(11));
        var typed = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        typed = interviews.save(typed.with(Map.of(DIED, new Answer.Known(daysAgo(3))), Source.ANSWER));
        var wife = new Townsman(house, key + "-2");

        wife.sends("/my/interviews/" + typed.id() + "/owner");

        var taken = interviews.find(typed.id()).orElseThrow();
        assertThat(taken.people()).isEqualTo(People.of(key + "-2"));
        assertThat(taken.known())
                .containsEntry(DIED, new Answer.Known(daysAgo(3)))
                .doesNotContainKey(NAME);
    }

    @Test
    void the_applicant_is_who_signed_in_whatever_was_typed_before() {
        family(daysAgo(11));
        var typed = start.start("bereavement", People.NOBODY, null, null, Doer.ANYONE);
        var born = FactRef.of("applicant.birth_date");
        typed = interviews.save(typed.with(Map.of(born, new Answer.Known(LocalDate.of(2000, 1, 1))), Source.ANSWER));

        new Townsman(house, key + "-2").sends("/my/interviews/" + typed.id() + "/owner");

        assertThat(interviews.find(typed.id()).orElseThrow().known())
                .containsEntry(born, new Answer.Known(LocalDate.of(1946, 6, 1)));
    }

    @Test
    void each_member_whose_record_was_read_finds_it_in_the_journal() {
        family(daysAgo(11));
        var wife = new Townsman(house, key + "-2");
        var path = begin(wife);

        wife.sends(path + "/subject", "who", "the-one");

        for (var member : List.of("-1", "-2", "-3", "-4")) {
            assertThat(jdbc.sql(
                                    "select count(*) from audit_entry where subject = ? and object = ? and purpose like '%手続きに使う%'")
                            .params(key + member, path.substring(1).replace("interviews", "interview"))
                            .query(Integer.class)
                            .single())
                    .as(member)
                    .isPositive();
        }
    }

    @Test
    void who_moves_is_taken_from_the_register_only_if_all_do() {
        family(daysAgo(11));
        var moving = start.start("moving-out", People.of(key + "-2"), null, null, Doer.ANYONE);

        assertThat(moving.known())
                .containsEntry(FactRef.of("move.old_address"), new Answer.Known("未来市中央一丁目1番1号"))
                .containsEntry(new FactRef("member.name", 1), new Answer.Known("故人 花子"))
                .containsEntry(new FactRef("member.name", 3), new Answer.Known("故人 健"));

        var path = "/interviews/" + moving.id();
        var somebody = new Townsman(house, key + "-2");
        tell(somebody, path, "3");
        assertThat(interview(path).known()).containsKey(new FactRef("member.name", 3));
        tell(somebody, path, "2");
        assertThat(interview(path).known().keySet())
                .noneMatch(ref -> ref.subject().equals("member"));
    }

    @Test
    void of_those_who_come_from_elsewhere_the_register_knows_no_home() {
        family(daysAgo(11));

        assertThat(start.start("moving-in", People.of(key + "-2"), null, null, Doer.ANYONE)
                        .known()
                        .keySet())
                .isNotEmpty()
                .allMatch(ref -> ref.subject().equals("applicant"));
    }

    private static void tell(Townsman somebody, String path, String members) {
        assertThat(somebody.sends(
                                path + "/answers",
                                "screen",
                                "move",
                                "asked",
                                "household.moving_members",
                                "household.moving_members",
                                members)
                        .getStatus())
                .isEqualTo(302);
    }

    private Interview started(String applicant) {
        return start.start("bereavement", People.of(applicant), null, null, Doer.ANYONE);
    }

    private static String begin(Townsman townsman) {
        return Objects.requireNonNull(
                townsman.sends("/life-events/bereavement/interviews").getRedirectedUrl());
    }

    private Interview interview(String path) {
        return interviews
                .find(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).minusDays(days);
    }

    private void family(LocalDate died) {
        var csv = """
                宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置,医療保険
                %1$s-1,%1$s,故人 一郎,コジン イチロウ,1943-05-03,男,世帯主,死亡,%2$s,000-0001,未来市中央一丁目1番1号,,kouki
                %1$s-2,%1$s,故人 花子,コジン ハナコ,1946-06-01,女,妻,,,000-0001,未来市中央一丁目1番1号,,kouki
                %1$s-3,%1$s,故人 健,コジン ケン,1974-08-08,男,子,,,000-0001,未来市中央一丁目1番1号,,kokuho
                %1$s-4,%1$s,故人 次郎,コジン ジロウ,1950-08-08,男,弟,,,000-0001,未来市中央一丁目1番1号,,kouki
                """.formatted(key, died);
        assertThat(register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ImportReport.Imported.class,
                        done -> assertThat(done.accepted()).isEqualTo(4));
    }
}
