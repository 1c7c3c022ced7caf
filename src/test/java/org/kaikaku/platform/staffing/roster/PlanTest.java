package org.kaikaku.platform.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.city.Divisions;
import org.kaikaku.platform.identity.Personnel.Member;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.staffing.roster.Roster.Decision;
import org.kaikaku.platform.staffing.roster.Roster.Why;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 20);
    private static final LocalDate SPRING = LocalDate.of(2027, 4, 1);
    private static final Instant NOW = Instant.parse("2027-03-20T01:00:00Z");
    private static final Doer KEEPER = new Doer(UUID.randomUUID().toString(), "情報 管理", "shisei");

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Change> coming = new ArrayList<>();

    @Test
    void a_joiner_has_roles_from_their_day_in_their_division_or_where_the_row_says() {
        var plan = plan(row("入庁", "N1", "新田 一", "市民課", "担当、窓口@zeimu", "令和9年4月1日"));

        assertThat(plan.changes())
                .containsExactly(new Change.Join(
                        2,
                        "n1",
                        "新田 一",
                        "shimin",
                        List.of(new Held("case-worker", "shimin"), new Held("reception", "zeimu")),
                        SPRING));
        assertThat(plan.rejected()).isEmpty();
    }

    @Test
    void a_mover_keeps_no_role_that_the_row_does_not_name() {
        var id = member("m1", "青葉 みどり", "reception", "shimin", null);

        var plan = plan(row("異動", "m1", "青葉みどり", "zeimu", "case-worker", "2027-04-01"));

        assertThat(plan.changes())
                .containsExactly(new Change.Move(
                        2,
                        id,
                        "m1",
                        "青葉 みどり",
                        "zeimu",
                        List.of(new Held("case-worker", "zeimu")),
                        List.of(new Held("reception", "shimin")),
                        SPRING));
    }

    @Test
    void a_leaver_is_there_until_the_end_of_their_last_day() {
        member("l1", "退 職子", "case-worker", "shimin", null);

        var plan = plan(row("退職", "l1", "", "", "", "2027/3/31"));

        assertThat(plan.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.effective()).isEqualTo(SPRING));
    }

    @Test
    void who_was_here_before_and_is_gone_may_come_back() {
        members.put("b1", new Member(UUID.randomUUID(), "b1", "再 任子", null, TODAY.minusDays(1)));

        assertThat(plan(row("入庁", "b1", "再 任子", "shimin", "", "2027-04-01")).changes())
                .hasSize(1);
        assertThat(plan(row("異動", "b1", "", "shimin", "", "2027-04-01")).rejected())
                .singleElement()
                .extracting(Problem::reason)
                .isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "昇給, x1, 名前, shimin, 担当, 2027-04-01, kind, kind",
        "入庁, '', 名前, shimin, 担当, 2027-04-01, login, login",
        "入庁, 'a b', 名前, shimin, 担当, 2027-04-01, login, login",
        "入庁, here, 名前, shimin, 担当, 2027-04-01, login, there",
        "異動, x1, 名前, shimin, 担当, 2027-04-01, login, nobody",
        "異動, here, 別の 人, shimin, 担当, 2027-04-01, name, another",
        "退職, waits, '', '', '', 2027-03-31, login, waits",
        "入庁, x1, '', shimin, 担当, 2027-04-01, name, name",
        "入庁, x1, 名前, 竜宮課, 担当, 2027-04-01, office, office",
        "入庁, x1, 名前, shimin, 王様, 2027-04-01, roles, role",
        "入庁, x1, 名前, shimin, 担当@竜宮課, 2027-04-01, roles, office",
        "入庁, x1, 名前, shimin, 担当, 4月1日, day, day",
        "入庁, x1, 名前, shimin, 担当, 2127-04-01, day, far",
        "入庁, 123456789018, 名前, shimin, 担当, 2027-04-01, login, individual-number"
    })
    void a_row_that_cannot_be_done_says_where_and_why(
            String kind,
            String login,
            String name,
            String office,
            String roles,
            String day,
            String column,
            String why) {
        var id = member("here", "青葉 みどり", "reception", "shimin", null);
        coming.add(new Change.Leave(9, id, "waits", "待つ 人", List.of(), TODAY));

        var plan = plan(row(kind, login, name, office, roles, day));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.rejected()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).isEqualTo(why);
        });
    }

    @Test
    void of_two_rows_about_one_person_the_second_is_not_taken() {
        var plan = plan(
                row("入庁", "n1", "新田 一", "shimin", "", "2027-04-01"),
                new Row(3, "入庁", "N1", "新田 一", "zeimu", "", "2027-04-01"));

        assertThat(plan.changes()).hasSize(1);
        assertThat(plan.rejected())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).containsExactly("2"));
    }

    @Test
    void a_file_that_would_lock_everybody_out_is_known_by_its_day() {
        member("k1", "情報 管理", "administrator", "*", null);

        assertThat(plan(row("退職", "k1", "", "", "", "2027-03-31")).lockedOut()).isEqualTo(SPRING);
        assertThat(plan(row("異動", "k1", "", "shimin", "担当", "2027-04-01")).lockedOut())
                .isEqualTo(SPRING);
        assertThat(plan(row("異動", "k1", "", "shimin", "システム管理者@全庁", "2027-04-01"))
                        .lockedOut())
                .isNull();
        assertThat(plan(
                                row("退職", "k1", "", "", "", "2027-03-31"),
                                new Row(3, "入庁", "k2", "後 任", "shimin", "administrator@*", "2027-04-02"))
                        .lockedOut())
                .as("a successor who comes a day late")
                .isEqualTo(SPRING);
        assertThat(plan(
                                row("退職", "k1", "", "", "", "2027-03-31"),
                                new Row(3, "入庁", "k2", "後 任", "shimin", "administrator@*", "2027-04-01"))
                        .lockedOut())
                .isNull();
    }

    @Test
    void a_keeper_whose_days_are_counted_keeps_nothing_open_and_an_earlier_file_counts_too() {
        member("k1", "情報 管理", "administrator", "*", null);
        var second = member("k2", "副島 守", "administrator", "*", LocalDate.of(2027, 6, 30));
        assertThat(plan(row("退職", "k1", "", "", "", "2027-03-31")).lockedOut()).isEqualTo(SPRING);

        postings.removeIf(posting -> posting.account().equals(second));
        var third = member("k3", "三好 守", "administrator", "*", null);
        assertThat(plan(row("退職", "k1", "", "", "", "2027-03-31")).lockedOut()).isNull();
        coming.add(new Change.Leave(2, third, "k3", "三好 守", List.of(), TODAY));
        assertThat(plan(row("退職", "k1", "", "", "", "2027-03-31")).lockedOut()).isEqualTo(SPRING);
    }

    @Test
    void what_was_confirmed_is_what_was_seen_and_by_two_where_a_role_takes_two() {
        member("k1", "情報 管理", "administrator", "*", null);
        var rows = List.of(row("入庁", "n1", "新田 一", "shimin", "protection", "2027-04-01"));
        var plan = Plan.of(rows, standing());
        var draft = new Roster.Draft(new Roster.Head(UUID.randomUUID(), "春.csv", rows, KEEPER, NOW, 1));

        assertThat(plan.givenByTwo(RoleBook.USUAL)).hasSize(1);
        assertThat(draft.apply(plan, "another mark", true, "定期異動", KEEPER, NOW))
                .isEqualTo(new Decision.Refused(Why.CHANGED));
        assertThat(draft.apply(plan, plan.mark(), true, " ".strip(), KEEPER, NOW))
                .isEqualTo(new Decision.Refused(Why.NO_REASON));
        assertThat(draft.apply(Plan.of(List.of(), standing()), "", true, "定期異動", KEEPER, NOW))
                .isEqualTo(new Decision.Refused(Why.NOTHING));
        var asked = new Roster.Asked(draft.head().next(), plan.mark(), "定期異動");
        assertThat(draft.apply(plan, plan.mark(), true, "定期異動", KEEPER, NOW)).isEqualTo(new Decision.Accepted(asked));
        member("n1", "先の 人", "reception", "shimin", null);
        assertThat(asked.agree(Plan.of(rows, standing()), KEEPER, NOW)).isEqualTo(new Decision.Refused(Why.CHANGED));
        assertThat(asked.agree(plan, KEEPER, NOW))
                .isEqualTo(new Decision.Accepted(new Roster.Applied(asked.head().next(), "定期異動", KEEPER, NOW)));
    }

    private Plan plan(Row... rows) {
        return Plan.of(List.of(rows), standing());
    }

    private Standing standing() {
        var divisions = new Divisions(List.of(division("shimin", "市民課"), division("zeimu", "税務課")));
        return new Standing(TODAY, RoleBook.USUAL, divisions, members, postings, coming);
    }

    private static Division division(String key, String name) {
        return new Division(key, Text.same(name), "", null, null, LocalDate.of(2000, 4, 1), null, null, null);
    }

    private UUID member(String login, String name, String role, String division, @Nullable LocalDate to) {
        var id = UUID.randomUUID();
        members.put(login, new Member(id, login, name, "shimin", null));
        postings.add(new Posting(id, login, name, "shimin", role, division, LocalDate.of(1900, 1, 1), to));
        return id;
    }

    private static Row row(String kind, String login, String name, String office, String roles, String day) {
        return new Row(2, kind, login, name, office, roles, day);
    }
}
