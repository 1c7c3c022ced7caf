package org.kaikaku.service.procedure.office.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.JournalReader;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.office.Submitted;
import org.kaikaku.service.procedure.office.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ShowSimilarTest {
    @Autowired
    Submitted submitted;

    @Autowired
    Decisions decisions;

    @Autowired
    ShowSimilar similar;

    @Autowired
    JournalReader journal;

    private final Actor clerk = Submitted.clerk("青葉 みどり");

    @Test
    void decided_cases_of_the_same_procedure_are_shown_with_their_reasons_and_each_is_looked_at() {
        var person = UUID.randomUUID().toString();
        var decided = decisions.granted(submitted.one(Submitted.NOTICE, "未来 花子", "ミライ ハナコ", person, rare()), clerk);
        var held = decisions.held(submitted.one(Submitted.NOTICE, "類似 一"), clerk);
        var other = submitted.one(Submitted.GRANT, "類似 二");
        var receipt = submitted.one(Submitted.NOTICE, "類似 三", "ルイジ", null, rare());

        var shown = similar.show(receipt, clerk);

        assertThat(shown.lines()).hasSizeBetween(1, 5);
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line.reason()).isNotBlank());
        assertThat(shown.lines()).extracting(SimilarView.Line::receipt).doesNotContain(receipt, held, other);
        assertThat(shown.lines().getFirst().receipt())
                .as("alike in a rare word")
                .isEqualTo(decided);
        assertThat(journal.aboutPerson(person, null, 20).lines()).anySatisfy(line -> {
            assertThat(line.act()).isEqualTo(Act.LOOK);
            assertThat(line.purpose()).isEqualTo("似た案件の決定を参考にするため");
        });
    }

    private static List<StatedFact> rare() {
        var facts = new ArrayList<>(Submitted.facts());
        facts.removeIf(fact -> fact.fact().equals("bank.name"));
        facts.add(new StatedFact("bank.name", "北極星信用組合", StatedFact.Source.ANSWER));
        return facts;
    }

    @Test
    void another_divisions_case_has_none_to_show() {
        var receipt = submitted.one(Submitted.NOTICE, "類似 四");
        var stranger = Submitted.staff("大川 誠", Role.CASE_WORKER, "zeimu");

        assertThatThrownBy(() -> similar.show(receipt, stranger)).isInstanceOf(NoSuchApplication.class);
    }
}
