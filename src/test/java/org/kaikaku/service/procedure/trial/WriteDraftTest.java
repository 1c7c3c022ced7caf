package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.service.procedure.office.Submitted;

/** What may be written. */
class WriteDraftTest extends FuneralGrant {
    @Test
    void a_draft_with_mistakes_is_told_where_they_are_and_what_was_meant() {
        var text = rules.toBegin(newest());

        assertThat(problems(text.replace("applicant.held_funeral", "applicant.held_funerals")))
                .anyMatch(problem -> problem.contains("applicant.held_funerals"));
        assertThat(problems(text.replace("closed-day: as-is", "closed-day: asis")))
                .anyMatch(problem -> problem.contains("asis"));
        assertThat(problems("key: [")).isNotEmpty();
        assertThat(problems("")).isNotEmpty();
        assertThat(problems(text.replace("key: " + KEY, "key: another"))).anyMatch(problem -> problem.contains(KEY));
        assertThat(problems(text.replace("gets: {deceased.insurance: kokuho", "gets: {deceased.insurance: kouki")))
                .as("the draft's own example does not come out")
                .isNotEmpty();
    }

    private List<String> problems(String text) {
        return switch (write.write(KEY, newest().path(), text, keeper)) {
            case WriteDraft.Written.Kept kept -> throw new AssertionError("kept " + kept);
            case WriteDraft.Written.Refused(var problems) ->
                problems.stream()
                        .peek(problem ->
                                assertThat(CityFileWords.japanese(problem)).isNotEmpty())
                        .map(Object::toString)
                        .toList();
        };
    }

    @Test
    void nobody_moves_a_procedure_to_a_division_in_which_they_may_not_publish() {
        var local = Submitted.staff("課の決まりを書く人", Role.ADMINISTRATOR, "hoken-nenkin");
        var text = rules.toBegin(newest())
                .replaceFirst("(?m)^effective:.*$", "effective: " + FAR)
                .replaceFirst("(?m)^division: hoken-nenkin", "division: shimin");

        assertThat(write.write(KEY, newest().path(), text, local))
                .isInstanceOfSatisfying(
                        WriteDraft.Written.Refused.class,
                        refused -> assertThat(refused.problems().toString())
                                .contains("division: you may not publish procedures of shimin"));
        var moved = changed(before -> before.replaceFirst("(?m)^division: hoken-nenkin", "division: shimin"));
        assertThat(publish.publish(moved, "hoken-nenkin", false, "移管", local))
                .isInstanceOf(PublishRule.Published.Refused.class);
    }
}
