package org.kaikaku.service.procedure.counter.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;

/** One yes hands in all of it, once. */
class ConfirmationTest extends AtCounter {
    @Autowired
    ConfirmVisit confirm;

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
    void a_proxy_whom_the_clerk_saw_stands_on_the_case_in_the_note_and_on_every_form() throws Exception {
        var family = Family.of(register, false);
        var visit = location(clerk.sends(
                "/staff/counter/people/" + family.wife(),
                "proof",
                "DRIVING_LICENCE",
                "who",
                "proxy",
                "proxyName",
                "窓口 健",
                "proxyRelationship",
                "長男",
                "mandate",
                "LETTER",
                "event",
                "bereavement",
                "subject",
                family.husband(),
                "relationship",
                "妻"));
        assertThat(text(clerk.opens(visit + "/forms.pdf").getContentAsByteArray()))
                .contains("代理人窓口健(長男、委任状を見た)");

        submitAll(visit, UUID.randomUUID().toString());

        assertThat(jdbc.sql(
                                "select proxy ->> 'name' || ' ' || (proxy ->> 'kind') from procedure_application where person = ?")
                        .param(family.wife())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("窓口 健 長男、委任状を見た");
        assertThat(jdbc.sql("""
                        select n.note from procedure_application_note n join procedure_application a on a.id = n.application
                         where a.person = ?
                        """).param(family.wife()).query(String.class).list())
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note).contains("代理人: 窓口 健(長男)、委任状を見た"));
    }
}
