package org.kaikaku.platform.payment.till;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.SpreadsheetCsv;
import org.kaikaku.platform.web.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tills of a day and the sheet of each, where a second person closes it. */
@Controller
@RequestMapping("/staff/tills")
class TillsPages {
    private static final List<String> COLUMNS =
            List.of("holder", "office", "opened", "state", "taken", "difference", "checker");

    private final TillTable tills;
    private final CloseTill closeTill;
    private final ShowTills show;
    private final Texts texts;

    TillsPages(TillTable tills, CloseTill closeTill, ShowTills show, Texts texts) {
        this.tills = tills;
        this.closeTill = closeTill;
        this.show = show;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView day(@RequestParam(defaultValue = "") String day, Actor actor) {
        mustSee(actor);
        return Pages.show("platform/payment/tills", show.day(show.day(day), actor));
    }

    @GetMapping("/day.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day, Actor actor, HttpServletRequest request) {
        mustSee(actor);
        var language = PageAdvice.language(request);
        var date = show.day(day);
        var lines = new ArrayList<List<?>>();
        lines.add(COLUMNS.stream()
                .map(column -> texts.say(language, "payment.tills." + column))
                .toList());
        show.day(date, actor).rows().forEach(row -> lines.add(line(row, language)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tills-" + date + ".csv")
                                .build()
                                .toString())
                .body(SpreadsheetCsv.of(lines));
    }

    private List<?> line(TillsView.Row row, Language language) {
        return List.of(
                row.holder(),
                row.office().in(language),
                row.opened().in(language),
                texts.say(language, row.state()),
                row.taken(),
                row.difference() == null ? "" : row.difference(),
                row.checker());
    }

    @GetMapping("/{id}")
    ModelAndView sheet(@PathVariable UUID id, Actor actor) {
        return Pages.show("platform/payment/till-sheet", show.sheet(find(id, actor), actor, null));
    }

    /** The second person agrees. */
    @PostMapping("/{id}/closing")
    ModelAndView close(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var till = find(id, actor);
        return closeTill
                .close(id, actor)
                .map(refusal -> Pages.mend(
                        "platform/payment/till-sheet",
                        show.sheet(
                                till,
                                actor,
                                refusal == CloseTill.Refusal.SAME_PERSON
                                        ? "payment.closing.same"
                                        : "payment.closing.moved")))
                .orElseGet(() -> {
                    flash.addFlashAttribute("flash", "payment.closing.done");
                    return Pages.go("/staff/tills/" + id);
                });
    }

    /** It does not fit: whoever took counts once more. */
    @PostMapping("/{id}/recount")
    ModelAndView again(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        closeTill.again(id, actor);
        return Pages.go("/staff/tills/" + id);
    }

    private Till find(UUID id, Actor actor) {
        return tills.find(id).filter(till -> maySee(till, actor)).orElseThrow(TillPages.NoSuchTill::new);
    }

    static boolean maySee(Till till, Actor actor) {
        var division = till.core().division();
        return actor.may(Right.RECEIVE, division)
                || actor.may(Right.DECIDE, division)
                || actor.may(Right.ACCOUNT, division);
    }

    private static void mustSee(Actor actor) {
        if (!actor.has(Right.RECEIVE) && !actor.has(Right.DECIDE) && !actor.has(Right.ACCOUNT)) {
            throw new NotTheirs();
        }
    }
}
