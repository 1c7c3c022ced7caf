package org.kaikaku.service.procedure.office.casefile;

import java.util.function.Supplier;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers a step on a case: onward when it was taken, else the case again with the reason and all that was typed. */
@Component
public class Steps {
    private static final String TEMPLATE = "service/procedure/office/casefile/case";

    private final ShowCase show;

    Steps(ShowCase show) {
        this.show = show;
    }

    /**
     * @param done key of the text that is shown then
     * @param next where to go then
     */
    public record Way(String receipt, Actor actor, Typed typed, String done, String next, RedirectAttributes flash) {}

    ModelAndView open(String receipt, Actor actor) {
        try {
            return Pages.show(TEMPLATE, show.show(receipt, Typed.NOTHING, actor));
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    public ModelAndView take(Way way, Supplier<Outcome> step) {
        try {
            return switch (step.get()) {
                case Outcome.Done _ -> done(way);
                case Outcome.Refused(var why) -> again(way, why, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (ChangedMeanwhile e) {
            return again(way, "office.changed", HttpStatus.CONFLICT);
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    ModelAndView done(Way way) {
        way.flash().addFlashAttribute("flash", way.done());
        return Pages.go(way.next());
    }

    public ModelAndView again(Way way, Outcome.Reason why, HttpStatus status) {
        return again(way, "office.refused." + why.name(), status);
    }

    private ModelAndView again(Way way, String problem, HttpStatus status) {
        try {
            var view = show.show(way.receipt(), way.typed().with(problem), way.actor());
            return Pages.withStatus(TEMPLATE, view, status);
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
