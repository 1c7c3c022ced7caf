package org.kaikaku.service.procedure.trial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.Publication;
import org.kaikaku.platform.city.PublishDraft;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a version of the city's; where the city marked that, once a second person has agreed. */
@Service
class PublishRule {
    static final String ACT = "procedure.publish";
    private static final String DRAFT = "draft";
    private static final String VERSION = "version";

    private final Drafts drafts;
    private final PublishDraft files;
    private final Consents consents;
    private final Roles roles;
    private final Office office;
    private final Clock clock;

    PublishRule(Drafts drafts, PublishDraft files, Consents consents, Roles roles, Office office, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.consents = consents;
        this.roles = roles;
        this.office = office;
        this.clock = clock;
    }

    sealed interface Published {
        record Done(int version) implements Published {}

        record Waits(UUID consent) implements Published {}

        /** It would hold since a day that is over, and nobody said that this is meant. */
        record InThePast() implements Published {}

        record Refused(List<CityFileProblem> problems) implements Published {}
    }

    /**
     * @param backdated whether a first day that is over is meant, as a correction
     * @param division whose right is asked for
     */
    @Transactional
    Published publish(Draft draft, String division, boolean backdated, String reason, Actor actor) {
        return switch (files.check(draft.path(), draft.text())) {
            case PublishDraft.Checked.Wrong(var problems) -> new Published.Refused(problems);
            case PublishDraft.Checked.Right(var file) -> {
                if (file.effective().isBefore(office.today()) && !backdated) {
                    yield new Published.InThePast();
                }
                yield roles.current().marked(Right.PUBLISH)
                        ? new Published.Waits(consents.ask(request(draft, file, division, reason), actor)
                                .id())
                        : publish(draft, draft.version(), file, actor.doer());
            }
        };
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(ACT)) {
            var draft = drafts.find(UUID.fromString(
                            Objects.requireNonNull(given.payload().get(DRAFT))))
                    .orElseThrow();
            int version =
                    Integer.parseInt(Objects.requireNonNull(given.payload().get(VERSION)));
            if (draft.version() != version || draft.published() != null) {
                throw new CannotBeDone(new Text(
                        "求められた後に案が書き直されました。もう一度求めてもらってください。",
                        "案《あん》が かわりました。もう いちど たのみます。",
                        "The draft was rewritten since. It has to be asked for again."));
            }
            if (!(files.check(draft.path(), draft.text()) instanceof PublishDraft.Checked.Right(var file))
                    || !(publish(draft, version, file, given.agreer()) instanceof Published.Done)) {
                throw new CannotBeDone(
                        new Text(
                                "ほかの版が先に公開され、この案はそのままでは公開できません。案を見直してください。",
                                "ほかの ものが 先《さき》に 出《で》ました。案《あん》を なおします。",
                                "Another version was published first, and this draft no longer fits. Look at the draft again."));
            }
        }
    }

    private Published publish(Draft draft, int version, CityFile file, Doer doer) {
        if (files.publish(file, doer, "手続の案を公開する") instanceof Publication.Refused(var problems)) {
            return new Published.Refused(problems);
        }
        drafts.published(draft.id(), version, clock.instant());
        return new Published.Done(file.version());
    }

    private static ConsentRequest request(Draft draft, CityFile file, String division, String reason) {
        var what = draft.procedure() + " " + file.version();
        return new ConsentRequest(
                ACT,
                "draft/" + draft.id(),
                null,
                new Text(
                        "手続の版を公開する: " + what + "、施行日 " + file.effective(),
                        "手続《てつづ》きを あたらしく する: " + what,
                        "Publish the procedure " + what + ", in force from " + file.effective()),
                reason,
                Map.of(DRAFT, draft.id().toString(), VERSION, Integer.toString(draft.version())),
                Right.PUBLISH,
                division,
                null);
    }
}
