package org.kaikaku.service.procedure.trial;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.city.CityFile;
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
import org.kaikaku.service.procedure.definition.Procedure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a version back before its first day; what two people published, no one of them takes back alone. */
@Service
class WithdrawRule {
    static final String ACT = "procedure.withdraw";
    private static final String KEY = "key";
    private static final String VERSION = "version";

    private final RuleFiles files;
    private final PublishDraft publish;
    private final Consents consents;
    private final Roles roles;
    private final Texts texts;

    WithdrawRule(RuleFiles files, PublishDraft publish, Consents consents, Roles roles, Texts texts) {
        this.files = files;
        this.publish = publish;
        this.consents = consents;
        this.roles = roles;
        this.texts = texts;
    }

    sealed interface Result {
        record Withdrawn() implements Result {}

        record Waits(UUID consent) implements Result {}

        /** Its day has come. */
        record TooLate() implements Result {}
    }

    @Transactional
    public Result withdraw(Procedure procedure, CityFile file, String reason, Actor actor) {
        if (!files.coming(file)) {
            return new Result.TooLate();
        }
        if (roles.current().marked(Right.PUBLISH)) {
            return new Result.Waits(
                    consents.ask(request(procedure, file, reason), actor).id());
        }
        return publish.withdraw(file, actor.doer()) ? new Result.Withdrawn() : new Result.TooLate();
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(ACT)) {
            var file = files.version(
                    given.payload().getOrDefault(KEY, ""),
                    Integer.parseInt(given.payload().getOrDefault(VERSION, "0")));
            if (!publish.withdraw(file, given.agreer())) {
                throw new CannotBeDone(texts.get("trial.withdrawn.late"));
            }
        }
    }

    private ConsentRequest request(Procedure procedure, CityFile file, String reason) {
        var title = procedure.title();
        return new ConsentRequest(
                ACT,
                "rule/" + procedure.key() + "/" + file.version(),
                null,
                new Text(
                        "手続の版を施行前に取り下げる: %s(版 %d)".formatted(title.ja(), file.version()),
                        "手続《てつづ》きを やめる: " + title.easy(),
                        "Withdraw a version of a procedure before its day: %s (version %d)"
                                .formatted(title.en(), file.version())),
                reason,
                Map.of(
                        KEY,
                        procedure.key(),
                        VERSION,
                        Integer.toString(file.version()),
                        ConsentRequest.PAGE,
                        RulePages.PATH + "/" + procedure.key()),
                Right.PUBLISH,
                Publishers.division(procedure),
                null);
    }
}
