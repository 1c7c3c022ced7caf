package org.kaikaku.service.procedure.office.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.Allotment.Given;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AllotCasesTest {
    private static final int ONE_PAGE = 30;

    @Autowired
    PreviewAllotment preview;

    @Autowired
    AllotCases allot;

    @Autowired
    UndoAllotment undo;

    @Autowired
    Allotments allotments;

    @Autowired
    ClaimApplication claim;

    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final Actor clerk = Submitted.clerk("束ね 係");

    @Test
    void the_preview_says_what_would_happen_and_what_cannot_and_changes_nothing() {
        var free = submitted.one(Submitted.NOTICE, "束ね 一");
        var decided = decisions.granted("束ね 二");
        var moved = submitted.one(Submitted.NOTICE, "束ね 三");
        claim.claim(moved, 1, clerk);

        var view = preview.preview(
                claiming(free + ":1", decided + ":" + submitted.version(decided), moved + ":1", "R8-999999-0:1", "x"),
                "/staff",
                clerk);

        assertThat(view.can()).extracting(AllotmentView.Line::receipt).containsExactly(free);
        assertThat(view.cannot())
                .extracting(AllotmentView.Line::receipt, AllotmentView.Line::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(decided, "office.refused.NOT_NOW"),
                        org.assertj.core.groups.Tuple.tuple(moved, "office.allot.changed"));
        assertThat(submitted.version(free)).isEqualTo(1);
    }

    @Test
    void a_preview_of_many_cases_takes_three_statements() {
        var ticked = new String[ONE_PAGE];
        Arrays.setAll(ticked, i -> submitted.one(Submitted.NOTICE, "束ね 多" + i) + ":1");
        var colleague = worker("束ね 先", Submitted.DIVISION);

        assertThat(Statements.of(() -> preview.preview(assigning(colleague, ticked), "/staff", clerk)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_case_of_another_division_is_not_there() {
        var receipt = submitted.one(Submitted.NOTICE, "束ね 四");
        var stranger = Submitted.staff("よその課", Role.CASE_WORKER, "zeimu");
        var wanted = Allotting.of("claim", List.of(receipt + ":1"), null, stranger.account());

        assertThat(preview.preview(wanted, "/staff", stranger).cannot())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.problem()).isEqualTo("office.allot.missing");
                    assertThat(line.applicant()).isEmpty();
                });
        var key = UUID.randomUUID();
        allot.allot(key, wanted, Handing.NOTHING, stranger);
        assertThat(said(key, stranger)).containsExactly("office.allot.missing");
        assertThat(submitted.version(receipt)).isEqualTo(1);
    }

    @Test
    void what_has_moved_meanwhile_keeps_none_of_the_others_back_and_a_confirmation_counts_once() {
        var first = submitted.one(Submitted.NOTICE, "束ね 五");
        var moved = submitted.one(Submitted.NOTICE, "束ね 六");
        var last = submitted.one(Submitted.NOTICE, "束ね 七");
        claim.claim(moved, 1, Submitted.clerk("先に 取った"));
        var key = UUID.randomUUID();
        var wanted = claiming(first + ":1", moved + ":1", last + ":1");

        allot.allot(key, wanted, Handing.NOTHING, clerk);
        allot.allot(key, wanted, Handing.NOTHING, clerk);

        assertThat(said(key, clerk))
                .containsExactlyInAnyOrder("office.allot.given", "office.allot.changed", "office.allot.given");
        assertThat(worker(first)).isEqualTo("束ね 係");
        assertThat(worker(moved)).isEqualTo("先に 取った");
        assertThat(worker(last)).isEqualTo("束ね 係");
        assertThat(submitted.version(first)).isEqualTo(2);
        assertThat(allotments.find(key, UUID.randomUUID())).isEmpty();
    }

    @Test
    void cases_go_only_to_somebody_of_their_division() {
        var receipt = submitted.one(Submitted.NOTICE, "束ね 八");
        var outsider = UUID.randomUUID();
        var key = UUID.randomUUID();
        allot.allot(key, assigning(worker("よその 人", "zeimu"), receipt + ":1"), Handing.NOTHING, clerk);
        allot.allot(outsider, assigning(UUID.randomUUID(), receipt + ":1"), Handing.NOTHING, clerk);

        assertThat(said(key, clerk)).containsExactly("office.refused.NO_SUCH_WORKER");
        assertThat(said(outsider, clerk)).containsExactly("office.refused.NO_SUCH_WORKER");
    }

    @Test
    void it_is_taken_back_to_whoever_had_it_but_for_what_has_moved_since() {
        var before = Submitted.clerk("元の 担当");
        var free = submitted.one(Submitted.NOTICE, "束ね 九");
        var held = submitted.one(Submitted.NOTICE, "束ね 十");
        var moved = submitted.one(Submitted.NOTICE, "束ね 十一");
        claim.claim(held, 1, before);
        var key = UUID.randomUUID();
        allot.allot(
                key,
                assigning(worker("次の 担当", Submitted.DIVISION), free + ":1", held + ":2", moved + ":1"),
                Handing.NOTHING,
                clerk);
        assertThat(worker(held)).isEqualTo("次の 担当");
        jdbc.sql("update procedure_application set version = version + 1 where receipt = ?")
                .param(moved)
                .update();

        var made = allotments.find(key, clerk.account()).orElseThrow();
        assertThat(undo.undo(made, clerk)).isTrue();
        assertThat(undo.undo(made, clerk)).as("a second time").isFalse();

        assertThat(worker(free)).isNull();
        assertThat(worker(held)).isEqualTo("元の 担当");
        assertThat(worker(moved)).isEqualTo("次の 担当");
        assertThat(said(key, clerk))
                .containsExactlyInAnyOrder("office.allot.undone", "office.allot.undone", "office.allot.moved");
        assertThat(claim.claim(free, submitted.version(free), clerk))
                .isInstanceOf(org.kaikaku.service.procedure.application.Outcome.Done.class);
    }

    @Test
    void after_ten_minutes_nothing_is_taken_back() {
        var receipt = submitted.one(Submitted.NOTICE, "束ね 十二");
        var key = UUID.randomUUID();
        allot.allot(key, claiming(receipt + ":1"), Handing.NOTHING, clerk);
        jdbc.sql("update procedure_allotment set made_at = made_at - interval '11 minutes' where id = ?")
                .param(key)
                .update();

        assertThat(undo.undo(allotments.find(key, clerk.account()).orElseThrow(), clerk))
                .isFalse();
        assertThat(worker(receipt)).isEqualTo("束ね 係");
    }

    private Allotting claiming(String... ticked) {
        return Allotting.of("claim", List.of(ticked), null, clerk.account());
    }

    private Allotting assigning(UUID to, String... ticked) {
        return Allotting.of("assign", List.of(ticked), to, clerk.account());
    }

    private UUID worker(String name, String division) {
        return accounts.open(
                true,
                UUID.randomUUID().toString(),
                name,
                "correct horse battery",
                division,
                List.of(new Assignment(Role.CASE_WORKER, division)));
    }

    private List<String> said(UUID key, Actor actor) {
        return allotments.find(key, actor.account()).orElseThrow().cases().stream()
                .map((Given given) -> AllottedView.Line.of(given).said())
                .toList();
    }

    private @org.jspecify.annotations.Nullable String worker(String receipt) {
        return jdbc.sql("select worker_name from procedure_application where receipt = ?")
                .param(receipt)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }
}
