package org.kaikaku.service.procedure.resident;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.kaikaku.service.procedure.interview.Supposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who died? The register knows of somebody; the applicant says whether it is they, before anything of them is used. */
@Controller
@ForAnother
class SubjectPages {
    private static final String TEMPLATE = "service/procedure/resident/subject";

    private final Conversations conversations;
    private final StartInterview start;
    private final Supposition supposition;

    SubjectPages(Conversations conversations, StartInterview start, Supposition supposition) {
        this.conversations = conversations;
        this.start = start;
        this.supposition = supposition;
    }

    @GetMapping("/interviews/{id}/subject")
    ModelAndView ask(@PathVariable UUID id, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        return view(talk, actor, false)
                .map(view -> Pages.show(TEMPLATE, view))
                .orElseGet(() -> Pages.go("/interviews/" + id));
    }

    @PostMapping("/interviews/{id}/subject")
    ModelAndView settle(@PathVariable UUID id, @RequestParam(defaultValue = "") String who, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        boolean theOne = who.equals("the-one");
        if (!theOne && !who.equals("another")) {
            return view(talk, actor, true)
                    .map(view -> Pages.mend(TEMPLATE, view))
                    .orElseGet(() -> Pages.go("/interviews/" + id));
        }
        var settled = conversations.of(start.settle(talk.interview(), theOne, doer(actor)));
        boolean told = settled.questioning().next().isEmpty();
        return Pages.go((told && actor != null ? "/my/interviews/" : "/interviews/") + id);
    }

    private Optional<SubjectView> view(Conversation talk, @Nullable Actor actor, boolean problem) {
        return supposition
                .of(talk.interview(), doer(actor))
                .map(dead -> new SubjectView(
                        talk.interview().id(),
                        talk.event(),
                        dead.name(),
                        dead.on() == null ? null : Wareki.text(dead.on()),
                        problem));
    }

    private static Doer doer(@Nullable Actor actor) {
        return actor == null ? Doer.ANYONE : actor.doer();
    }
}
