package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.city.release.CityReleases;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** How a draft becomes a version that holds, by two where it is marked. */
class PublishRuleTest extends FuneralGrant {
    @Autowired
    WithdrawRule withdraw;

    @Autowired
    CityReleases releases;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_marked_publication_waits_for_another_and_holds_from_its_day() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        assertThat(publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper))
                .isInstanceOf(PublishRule.Published.Waits.class);
        assertThat(rules.of(KEY)).hasSize(1);

        agree(draft);

        var release = releases.current().id();
        assertThat(catalogues.release(release, FAR).procedure(KEY).decide().name())
                .isEqualTo("CLERK");
        assertThat(catalogues
                        .release(release, FAR.minusDays(1))
                        .procedure(KEY)
                        .decide()
                        .name())
                .isEqualTo("CHIEF");
        assertThat(folder.publish(java.nio.file.Path.of("city/mirai")))
                .as("the folder knows nothing of it and does not put it away in silence")
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.problems().toString()).contains("older than the published version"));
    }

    @Test
    void what_two_published_is_not_taken_back_by_one() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper);
        agree(draft);
        var procedure = catalogues.current().procedures().get(KEY);

        assertThat(withdraw.withdraw(java.util.Objects.requireNonNull(procedure), newest(), "見送り", keeper))
                .isInstanceOf(WithdrawRule.Result.Waits.class);
        assertThat(rules.of(KEY)).as("still there").hasSize(2);
        events.publishEvent(new ConsentGiven(
                UUID.randomUUID(),
                WithdrawRule.ACT,
                "rule/" + KEY,
                "見送り",
                Map.of("key", KEY, "version", Integer.toString(newest().version())),
                keeper.doer(),
                other));
        assertThat(rules.of(KEY)).hasSize(1);
    }

    @Test
    void of_two_who_publish_the_same_number_the_second_is_told() {
        var first = changed(text -> text.replace("decide: chief", "decide: clerk"));
        var second = changed(text -> text.replace("processing-days: 15", "processing-days: 20"));
        agree(first);

        assertThatThrownBy(() -> agree(second)).isInstanceOf(CannotBeDone.class);
        assertThat(drafts.find(second.id()).orElseThrow().published()).isNull();
        assertThat(publish.publish(second, "hoken-nenkin", false, "条例の改正", keeper))
                .as("it has to take the next number")
                .isNotInstanceOf(PublishRule.Published.Done.class);
    }

    @Test
    void a_draft_that_was_rewritten_after_consent_was_asked_for_is_not_published() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        write.rewrite(
                draft, draft.version(), draft.text().replace("processing-days: 15", "processing-days: 99"), keeper);

        assertThatThrownBy(() -> agree(draft)).isInstanceOf(CannotBeDone.class);
        assertThat(rules.of(KEY)).hasSize(1);
        assertThatThrownBy(() -> write.rewrite(draft, draft.version(), draft.text(), keeper))
                .isInstanceOf(Drafts.ChangedMeanwhile.class);
    }

    @Test
    void a_day_that_is_over_has_to_be_meant() {
        var draft = changed(text -> text.replace("effective: " + FAR, "effective: 2026-04-02"));

        assertThat(publish.publish(draft, "hoken-nenkin", false, "誤りの訂正", keeper))
                .isInstanceOf(PublishRule.Published.InThePast.class);
    }

    @Test
    void a_day_that_passes_while_consent_waits_was_never_meant() {
        var draft = changed(text -> text.replace("effective: " + FAR, "effective: 2026-04-02"));

        assertThatThrownBy(() -> agree(draft)).isInstanceOf(CannotBeDone.class);
        assertThat(rules.of(KEY)).hasSize(1);
    }

    @Test
    void consent_to_a_draft_that_was_rewritten_can_be_asked_for_again() {
        var draft = changed(text -> text.replace("decide: chief", "decide: clerk"));
        var before = publish.publish(draft, "hoken-nenkin", false, "条例の改正", keeper);
        write.rewrite(
                draft, draft.version(), draft.text().replace("processing-days: 15", "processing-days: 20"), keeper);
        var rewritten = drafts.find(draft.id()).orElseThrow();

        assertThat(publish.publish(rewritten, "hoken-nenkin", false, "条例の改正", keeper))
                .isInstanceOf(PublishRule.Published.Waits.class)
                .isNotEqualTo(before);
    }

    private void agree(Draft draft) {
        events.publishEvent(new ConsentGiven(
                UUID.randomUUID(),
                PublishRule.ACT,
                "draft/" + draft.id(),
                "条例の改正",
                Map.of("draft", draft.id().toString(), "version", Integer.toString(draft.version())),
                keeper.doer(),
                other));
    }
}
