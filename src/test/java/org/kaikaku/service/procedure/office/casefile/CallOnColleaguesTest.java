package org.kaikaku.service.procedure.office.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.web.NavCount;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.allotment.AssignApplication;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.springframework.beans.factory.annotation.Autowired;

/** What colleagues leave for each other on a case. */
@HouseTest
class CallOnColleaguesTest {
    @Autowired
    Submitted submitted;

    @Autowired
    Accounts accounts;

    @Autowired
    AddNote add;

    @Autowired
    UndoNote undo;

    @Autowired
    ShowCase show;

    @Autowired
    ClaimApplication claim;

    @Autowired
    AssignApplication assign;

    @Autowired
    NavCount forMeCounted;

    private final String tail = UUID.randomUUID().toString().substring(0, 8);
    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void whoever_is_called_by_name_or_number_is_told_once_they_open_the_case_it_is_read() {
        var receipt = submitted.one(Submitted.NOTICE, "呼ぶ 一");
        var yuki = colleague("森下 由紀" + tail, Submitted.DIVISION);
        var toru = colleague("川瀬 徹" + tail, Submitted.DIVISION);

        assertThat(add.add(receipt, "@森下由紀" + tail + "さん、領収書を見てください。＠" + login("川瀬 徹" + tail) + " も。", clerk))
                .isEmpty();
        assertThat(add.add(receipt, "写しは hanako@example.jp から届いた。", clerk)).isEmpty();

        assertThat(forMeCounted.count(yuki.account())).isEqualTo(1);
        assertThat(forMeCounted.count(toru.account())).isEqualTo(1);
        show.show(receipt, Typed.NOTHING, yuki);
        assertThat(forMeCounted.count(yuki.account())).isZero();
        assertThat(forMeCounted.count(toru.account())).isEqualTo(1);
    }

    @Test
    void the_writer_is_told_when_nobody_is_called_so_or_whoever_is_may_not_see_the_case() {
        var receipt = submitted.one(Submitted.NOTICE, "呼ぶ 二");
        var stranger = colleague("大川 誠" + tail, "zeimu");

        assertThat(add.add(receipt, "@だれでもない人 お願いします。", clerk)).contains(Reason.NOBODY_CALLED_SO);
        assertThat(add.add(receipt, "@大川誠" + tail + " お願いします。", clerk)).contains(Reason.MAY_NOT_SEE);
        assertThat(forMeCounted.count(stranger.account())).isZero();
        assertThat(show.show(receipt, Typed.NOTHING, clerk).notes()).isEmpty();
    }

    @Test
    void a_note_taken_back_calls_nobody_and_tells_no_more_than_that_there_was_one() {
        var receipt = submitted.one(Submitted.NOTICE, "呼ぶ 三");
        var yuki = colleague("森下 由紀" + tail, Submitted.DIVISION);
        add.add(receipt, "@森下由紀" + tail + " まちがえた。", clerk);
        var note = show.show(receipt, Typed.NOTHING, clerk).notes().getFirst();
        assertThat(note.undoable()).isTrue();

        assertThat(undo.undo(receipt, note.id(), yuki)).isFalse();
        assertThat(undo.undo(receipt, note.id(), clerk)).isTrue();
        assertThat(undo.undo(receipt, note.id(), clerk)).isFalse();

        assertThat(forMeCounted.count(yuki.account())).isZero();
        assertThat(show.show(receipt, Typed.NOTHING, clerk).notes())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.undone()).isTrue();
                    assertThat(left.text()).isEmpty();
                });
    }

    @Test
    void a_case_that_is_given_on_carries_what_is_left_until_the_next_one_has_read_it() {
        var receipt = submitted.one(Submitted.NOTICE, "渡す 一");
        var yuki = colleague("森下 由紀" + tail, Submitted.DIVISION);
        claim.claim(receipt, 1, clerk);
        var words = Handing.typed("領収書を受け取った。", "口座を確かめる。", "2026-12-04");

        assertThat(assign.assign(receipt, 2, yuki.account(), words, clerk)).isInstanceOf(Outcome.Done.class);

        assertThat(forMeCounted.count(yuki.account())).isEqualTo(1);
        assertThat(show.show(receipt, Typed.NOTHING, yuki).handedOver())
                .singleElement()
                .satisfies(hand -> {
                    assertThat(hand.from()).isEqualTo("青葉 みどり");
                    assertThat(hand.open()).isEqualTo("口座を確かめる。");
                    assertThat(hand.until()).isEqualTo(LocalDate.of(2026, 12, 4));
                });
        assertThat(forMeCounted.count(yuki.account()))
                .as("looking is not acknowledging")
                .isEqualTo(1);
        assertThat(Handing.typed(" ", "", "morgen").says()).isFalse();
    }

    private Actor colleague(String name, String division) {
        var account = accounts.open(
                true,
                login(name),
                name,
                "mirai-test-2026",
                division,
                List.of(new Assignment(Role.CASE_WORKER, division)));
        return accounts.actor(account).orElseThrow();
    }

    private static String login(String name) {
        return "n" + Integer.toHexString(name.hashCode());
    }
}
