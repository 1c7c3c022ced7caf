package org.kaikaku.service.procedure.office.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.CorrectionWay;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.ReadFields;
import org.kaikaku.service.procedure.interview.Reading;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.TypedText;
import org.kaikaku.service.procedure.office.casefile.Steps;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.kaikaku.service.procedure.office.casefile.Typed;
import org.kaikaku.service.procedure.office.correction.EnterCorrection.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a clerk writes down for an applicant who has no page of their own, or calls all the same. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class CorrectionPages {
    private final Steps steps;
    private final EnterCorrection enter;
    private final ResumeReview resume;
    private final WithdrawForApplicant withdraw;
    private final Office office;
    private final CorrectionPaper corrected;
    private final ReadFields read;

    CorrectionPages(
            Steps steps,
            EnterCorrection enter,
            ResumeReview resume,
            WithdrawForApplicant withdraw,
            Office office,
            CorrectionPaper corrected,
            ReadFields read) {
        this.steps = steps;
        this.enter = enter;
        this.resume = resume;
        this.withdraw = withdraw;
        this.office = office;
        this.corrected = corrected;
        this.read = read;
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            @RequestParam(name = "drop", defaultValue = "false") boolean dropped,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        var reading = enter.question(receipt, actor)
                .map(asked ->
                        read.read(asked, name -> Optional.ofNullable(request.getParameter(name)), office.today()));
        var typed = new Typed.Entered(
                way, TypedText.clean(said), ref -> Conversation.typed(ref, request::getParameter), Map.of(), null);
        var wrong = reading.map(Reading::problems).orElse(Map.of());
        var taken = enter.application(receipt, actor)
                .map(application -> corrected.take(application, CorrectionPaper.By.OFFICE, paper, dropped));
        var refused = taken.map(CorrectionPaper.Taken::problem).orElse(null);
        if (!wrong.isEmpty() || refused != null) {
            return again(receipt, typed.with(wrong, refused), actor, flash);
        }
        var sent = taken.flatMap(CorrectionPaper.Taken::paper).orElse(null);
        var entry = new Entry(way(way), reading.map(Reading::said).orElse(Map.of()), typed.said(), sent);
        return steps.take(way(receipt, typed, actor, flash), () -> enter.enter(receipt, version, entry, actor));
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var said = TypedText.clean(reason);
        var way = new Way(receipt, actor, Typed.resumed(said), "office.done.resume", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> resume.resume(receipt, version, said, actor));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var said = TypedText.clean(reason);
        var way =
                new Way(receipt, actor, Typed.withdrawn(said), "office.done.withdraw", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> withdraw.withdraw(receipt, version, said, actor));
    }

    private ModelAndView again(String receipt, Typed.Entered typed, Actor actor, RedirectAttributes flash) {
        return steps.again(way(receipt, typed, actor, flash), Reason.INCOMPLETE, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Way way(String receipt, Typed.Entered typed, Actor actor, RedirectAttributes flash) {
        return new Way(receipt, actor, Typed.entered(typed), "office.done.corrected", CaseAddress.of(receipt), flash);
    }

    private static @Nullable CorrectionWay way(String typed) {
        return switch (typed) {
            case "COUNTER" -> CorrectionWay.COUNTER;
            case "PHONE" -> CorrectionWay.PHONE;
            case "PAPER" -> CorrectionWay.PAPER;
            default -> null;
        };
    }
}
