package org.kaikaku.service.procedure.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.ReadFields;
import org.kaikaku.service.procedure.interview.Reading;
import org.kaikaku.service.procedure.resident.ShowOwnApplication.Unread;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a resident's applications. Somebody else's are not there. */
@Controller
@ForAnother
class MyPages {
    private static final int SIZE = 50;
    private static final String APPLICATION = "service/procedure/resident/application";
    private static final int LONGEST_REASON = 500;

    private final MyApplications mine;
    private final Interviews interviews;
    private final Catalogues catalogues;
    private final ShowOwnApplication own;
    private final SeeApplication see;
    private final Files files;
    private final CorrectApplication correct;
    private final WithdrawApplication withdraw;
    private final Office office;
    private final CorrectionPaper corrected;
    private final ReadFields read;

    MyPages(
            MyApplications mine,
            Interviews interviews,
            Catalogues catalogues,
            ShowOwnApplication own,
            SeeApplication see,
            Files files,
            CorrectApplication correct,
            WithdrawApplication withdraw,
            Office office,
            CorrectionPaper corrected,
            ReadFields read) {
        this.mine = mine;
        this.interviews = interviews;
        this.catalogues = catalogues;
        this.own = own;
        this.see = see;
        this.files = files;
        this.correct = correct;
        this.withdraw = withdraw;
        this.office = office;
        this.corrected = corrected;
        this.read = read;
    }

    /** @param page from 0, of what was begun and of what was submitted alike */
    @GetMapping("/my")
    ModelAndView my(@RequestParam(defaultValue = "0") String page, Actor actor) {
        int at = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        var begun = interviews.draftsOf(actor.owner(), at, SIZE);
        var drafts = begun.stream().map(this::draft).toList();
        var forThem = at > 0
                ? List.<MyView.Draft>of()
                : files.begunForThem(actor).stream()
                        .flatMap(mandate -> interviews.draftsOf(mandate, 0, SIZE).stream())
                        .map(this::draft)
                        .toList();
        var submitted = mine.latest(actor, at, SIZE);
        boolean more = begun.size() == SIZE || submitted.size() == SIZE;
        return Pages.show(
                "service/procedure/resident/my",
                new MyView(
                        actor.principal() != null || actor.behalf() != null,
                        drafts,
                        forThem,
                        submitted,
                        more ? at + 1 : null,
                        at > 0));
    }

    private MyView.Draft draft(Interview draft) {
        return new MyView.Draft(
                draft.id(),
                catalogues
                        .release(draft.release(), draft.on())
                        .event(draft.event())
                        .title(),
                Wareki.text(draft.startedAt().atZone(City.ZONE).toLocalDate()));
    }

    @GetMapping("/my/bundles/{bundle}")
    ModelAndView bundle(@PathVariable UUID bundle, Actor actor) {
        var lines = mine.ofBundle(bundle, actor);
        if (lines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Pages.show("service/procedure/resident/bundle", new BundleView(bundle, lines));
    }

    @GetMapping("/my/applications/{receipt}")
    ModelAndView application(@PathVariable String receipt, Actor actor) {
        var application = own.get(receipt, actor);
        see.write(application.header(), "申請の状況を見る", actor);
        return Pages.show(APPLICATION, own.view(application, null, actor));
    }

    @PostMapping("/my/applications/{receipt}/correction")
    ModelAndView correct(
            @PathVariable String receipt,
            Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            @RequestParam(name = "drop", defaultValue = "false") boolean dropped,
            RedirectAttributes flash) {
        var application = own.change(receipt, actor);
        var question = own.question(application);
        var reading = question.map(
                asked -> read.read(asked, name -> Optional.ofNullable(request.getParameter(name)), office.today()));
        QuestionView.Typed typed = ref -> Conversation.typed(ref, request::getParameter);
        var wrong = reading.map(Reading::problems).orElse(Map.of());
        var taken = corrected.take(application.header().id(), CorrectionPaper.By.APPLICANT, paper, dropped);
        var refused = taken.problem();
        if (!wrong.isEmpty()) {
            return mend(application, actor, new Unread(typed, wrong, refused));
        }
        if (refused != null) {
            return mend(application, actor, new Unread(typed, Map.of(), refused));
        }
        var outcome = correct.correct(application, reading.map(Reading::said).orElse(Map.of()), taken.paper(), actor);
        if (outcome instanceof Outcome.Refused(var why) && why == Outcome.Reason.INCOMPLETE) {
            return mend(
                    application,
                    actor,
                    new Unread(typed, Map.of(), PaperProblem.of("procedure.case.correction.paper-missing")));
        }
        flash.addFlashAttribute("flash", said(outcome, "procedure.case.corrected"));
        return Pages.go("/my/applications/" + receipt);
    }

    @PostMapping("/my/applications/{receipt}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var outcome = withdraw.withdraw(own.change(receipt, actor), written(reason), actor);
        flash.addFlashAttribute("flash", said(outcome, "procedure.case.withdrawn"));
        return Pages.go("/my/applications/" + receipt);
    }

    private ModelAndView mend(Application application, Actor actor, Unread unread) {
        return Pages.mend(APPLICATION, own.view(application, unread, actor));
    }

    /** As long as its field lets it be, without signs that no database holds. */
    private static String written(String reason) {
        var text = reason.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_REASON, text.codePointCount(0, text.length()))));
    }

    private static String said(Outcome outcome, String done) {
        return outcome instanceof Outcome.Done ? done : "procedure.case.late";
    }
}
