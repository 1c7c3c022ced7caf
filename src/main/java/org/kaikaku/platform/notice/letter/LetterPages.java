package org.kaikaku.platform.notice.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters of one's divisions, printed and posted in batches. */
@Controller
@RequestMapping("/staff/letters")
class LetterPages {
    static final String ALL = "/staff/letters";
    private static final String BATCH = "platform/notice/batch";

    private final ShowLetters show;
    private final MakeLetterBatch make;
    private final TakeLetterBatch take;
    private final Clock clock;

    LetterPages(ShowLetters show, MakeLetterBatch make, TakeLetterBatch take, Clock clock) {
        this.show = show;
        this.make = make;
        this.take = take;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.CASEWORK);
        return Pages.show("platform/notice/letters", show.all(actor, null, "", null));
    }

    @PostMapping("/batches")
    ModelAndView make(@RequestParam(defaultValue = "") String division, Actor actor, RedirectAttributes flash) {
        actor.must(Right.CASEWORK, division);
        var batch = make.make(division, actor);
        if (batch.isEmpty()) {
            flash.addFlashAttribute("flash", "notice.letters.none-waits");
            return Pages.go(ALL);
        }
        return Pages.go(path(batch.get()));
    }

    @GetMapping("/batches/{id}")
    ModelAndView batch(@PathVariable UUID id, Actor actor) {
        return Pages.show(BATCH, show.one(find(id, actor), actor, null));
    }

    @GetMapping("/batches/{id}/letters.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
        return switch (take.take(find(id, actor), actor)) {
            case TakeLetterBatch.Taking.Pdf(var content) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("letters-" + id.toString().substring(0, 8) + ".pdf")
                                        .build()
                                        .toString())
                        .body(content);
            case TakeLetterBatch.Taking.Refused(var why) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, path(id) + "?problem=" + why)
                        .build();
        };
    }

    @GetMapping(path = "/batches/{id}", params = "problem")
    ModelAndView refused(@PathVariable UUID id, @RequestParam String problem, Actor actor) {
        boolean known = TakeLetterBatch.Refusal.STALE.name().equals(problem)
                || TakeLetterBatch.Refusal.NOTHING_THERE.name().equals(problem);
        return Pages.show(BATCH, show.one(find(id, actor), actor, known ? "notice.batch.problem." + problem : null));
    }

    @PostMapping("/batches/{id}/posting")
    ModelAndView post(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String on, Actor actor, RedirectAttributes flash) {
        var batch = find(id, actor);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var problem = take.post(batch, day(on, today), today, actor);
        if (problem != null) {
            return Pages.mend(BATCH, show.one(find(id, actor), actor, "notice.batch.problem." + problem));
        }
        flash.addFlashAttribute("flash", "notice.batch.posted");
        return Pages.go(path(id));
    }

    @PostMapping("/batches/{id}/undo")
    ModelAndView undo(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        boolean undone = take.undo(find(id, actor), actor);
        flash.addFlashAttribute("flash", undone ? "notice.batch.undone" : "notice.batch.problem.NOT_NOW");
        return Pages.go(ALL);
    }

    /** What is no day is one to come, which nobody has posted on. */
    private static LocalDate day(String typed, LocalDate today) {
        return SentBack.day(typed).orElseGet(() -> today.plusDays(1));
    }

    private Batch find(UUID id, Actor actor) {
        return show.batch(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(UUID batch) {
        return ALL + "/batches/" + batch;
    }
}
