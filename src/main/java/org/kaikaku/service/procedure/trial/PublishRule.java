package org.kaikaku.service.procedure.trial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.Publication;
import org.kaikaku.platform.city.release.PublishDraft;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.ConsentRequest;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
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
    private static final String BACKDATED = "backdated";

    private final Drafts drafts;
    private final PublishDraft files;
    private final Consents consents;
    private final Roles roles;
    private final Office office;
    private final Texts texts;
    private final Clock clock;

    PublishRule(
            Drafts drafts,
            PublishDraft files,
            Consents consents,
            Roles roles,
            Office office,
            Texts texts,
            Clock clock) {
        this.texts = texts;
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
                var elsewhere = Publishers.elsewhere(file, actor);
                if (!elsewhere.isEmpty()) {
                    yield new Published.Refused(elsewhere);
                }
                if (isOver(file) && !backdated) {
                    yield new Published.InThePast();
                }
                yield roles.current().marked(Right.PUBLISH)
                        ? new Published.Waits(consents.ask(request(draft, file, division, backdated, reason), actor)
                                .id())
                        : publish(draft, draft.version(), file, reason, actor.doer());
            }
        };
    }

    /** What waits for consent to this draft as it is written now; one that was asked for before it was rewritten stands in nobody's way. */
    static String object(Draft draft) {
        return "draft/" + draft.id() + "/" + draft.version();
    }

    @EventListener
    void given(ConsentGiven given) {
        if (!given.act().equals(ACT)) {
            return;
        }
        var draft = drafts.find(UUID.fromString(payload(given, DRAFT))).orElseThrow();
        int version = Integer.parseInt(payload(given, VERSION));
        if (draft.version() != version || draft.published() != null) {
            throw new CannotBeDone(texts.get("trial.agreed.rewritten"));
        }
        if (!(files.check(draft.path(), draft.text()) instanceof PublishDraft.Checked.Right(var file))) {
            throw new CannotBeDone(texts.get("trial.agreed.unfit"));
        }
        // Nobody meant it to hold since a day that was still to come when it was asked for.
        if (isOver(file) && !Boolean.parseBoolean(given.payload().get(BACKDATED))) {
            throw new CannotBeDone(texts.get("trial.agreed.past"));
        }
        if (!(publish(draft, version, file, given.reason(), given.agreer()) instanceof Published.Done)) {
            throw new CannotBeDone(texts.get("trial.agreed.unfit"));
        }
    }

    private static String payload(ConsentGiven given, String key) {
        return Objects.requireNonNull(given.payload().get(key));
    }

    private boolean isOver(CityFile file) {
        return file.effective().isBefore(office.today());
    }

    private Published publish(Draft draft, int version, CityFile file, String reason, Doer doer) {
        if (files.publish(file, doer, "手続の案を公開する: " + reason) instanceof Publication.Refused(var problems)) {
            return new Published.Refused(problems);
        }
        drafts.published(draft.id(), version, clock.instant());
        return new Published.Done(file.version());
    }

    private static ConsentRequest request(
            Draft draft, CityFile file, String division, boolean backdated, String reason) {
        var title = Catalogues.procedure(file).map(Procedure::title).orElse(Text.same(draft.procedure()));
        return new ConsentRequest(
                ACT,
                object(draft),
                null,
                new Text(
                        "手続の版を公開する: %s(版 %d、施行日 %s)".formatted(title.ja(), file.version(), file.effective()),
                        "手続《てつづ》きを あたらしく する: " + title.easy(),
                        "Publish a version of a procedure: %s (version %d, in force from %s)"
                                .formatted(title.en(), file.version(), file.effective())),
                reason,
                Map.of(
                        DRAFT,
                        draft.id().toString(),
                        VERSION,
                        Integer.toString(draft.version()),
                        BACKDATED,
                        Boolean.toString(backdated),
                        ConsentRequest.PAGE,
                        DraftPages.PATH + "/" + draft.id()),
                Right.PUBLISH,
                division,
                null);
    }
}
