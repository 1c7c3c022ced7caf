package org.kaikaku.service.procedure.counter.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;
import org.kaikaku.service.procedure.interview.About;

/** Whoever comes is found and identified before anything else. */
class ArrivalTest extends AtCounter {
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
    void an_unprotected_address_is_there_for_comparing() {
        var family = Family.of(register, false);

        assertThat(clerk.reads("/staff/counter?address=" + encoded(family.address())))
                .contains(family.wife(), family.son(), family.address());
    }

    @Test
    void who_came_is_named_beside_a_search_and_finds_it_in_the_journal() {
        var family = Family.of(register, false);

        assertThat(clerk.reads("/staff/counter?visitor=" + family.wife())).contains("窓口 花子");

        assertThat(purposes(family.wife())).contains("LOOK 来られた方の世帯の外で亡くなられた方を探す");
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
}
