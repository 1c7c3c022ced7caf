package org.kaikaku.service.procedure.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.database.Statements;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** One step of the interview: the page with a question, and its answer. */
@HouseTest
class StepTest {
    private static final FactRef MEMBERS = FactRef.of("household.moving_members");
    private static final FactRef PHONE = FactRef.of("applicant.phone");

    @Autowired
    WebApplicationContext house;

    @Autowired
    StartInterview start;

    @Autowired
    Interviews interviews;

    private UUID id = UUID.randomUUID();
    private String path = "";

    @BeforeEach
    void begin() {
        id = start.start("moving-in", People.NOBODY, null, null, Doer.ANYONE).id();
        path = "/interviews/" + id;
    }

    @Test
    void a_page_reads_the_interview_once_and_its_answer_writes_it_once() {
        var somebody = new Townsman(house, UUID.randomUUID().toString());
        somebody.opens(path);

        var answer = ofTheInterview(() -> assertThat(tell(somebody, "3")).isEqualTo(302));
        var page = ofTheInterview(() -> somebody.opens(path));

        assertThat(answer).singleElement().asString().contains("update procedure_interview");
        assertThat(page).singleElement().asString().contains("from procedure_interview");
        assertThat(kept().known()).containsEntry(MEMBERS, new Answer.Known(3));
    }

    @Test
    void an_answer_is_kept_beside_what_was_said_elsewhere_since_its_page_was_shown() {
        var somebody = new Townsman(house, UUID.randomUUID().toString());
        somebody.opens(path);
        interviews.save(kept().with(Map.of(PHONE, new Answer.Known("090-1234-5678")), Source.ANSWER));

        assertThat(tell(somebody, "3")).isEqualTo(302);

        assertThat(kept().known())
                .containsEntry(MEMBERS, new Answer.Known(3))
                .containsEntry(PHONE, new Answer.Known("090-1234-5678"));
    }

    @Test
    void whose_page_was_shown_before_somebody_made_it_theirs_can_answer_no_more() {
        var stranger = new Townsman(house, UUID.randomUUID().toString());
        stranger.opens(path);
        interviews.save(kept().of(UUID.randomUUID()));

        assertThat(tell(stranger, "3")).isEqualTo(404);

        assertThat(kept().known()).doesNotContainKey(MEMBERS);
    }

    private int tell(Townsman somebody, String members) {
        var asked = MEMBERS.toString();
        return somebody.sends(path + "/answers", "screen", "move", "asked", asked, asked, members)
                .getStatus();
    }

    private Interview kept() {
        return interviews.find(id).orElseThrow();
    }

    private static List<String> ofTheInterview(Runnable work) {
        return Statements.of(work).stream()
                .filter(sql -> sql.contains("procedure_interview"))
                .toList();
    }
}
