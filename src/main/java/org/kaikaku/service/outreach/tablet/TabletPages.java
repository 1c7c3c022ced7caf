package org.kaikaku.service.outreach.tablet;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.outreach.tablet.ShowTablets.Typed;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tablets in the office: which are out, what they brought, and what a person must decide. */
@Controller
@RequestMapping("/staff/outreach/tablets")
class TabletPages {
    private static final int LONGEST_WORDS = 400;

    private final ShowTablets show;
    private final DecideItem decide;
    private final EndDay endDay;
    private final PrintReceipt print;
    private final Journal journal;

    TabletPages(ShowTablets show, DecideItem decide, EndDay endDay, PrintReceipt print, Journal journal) {
        this.show = show;
        this.decide = decide;
        this.endDay = endDay;
        this.print = print;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView tablets(Actor actor) {
        actor.must(Right.RECEIVE);
        return Pages.show("service/outreach/tablet/tablets", show.list(actor));
    }

    @GetMapping("/{id}")
    ModelAndView tablet(@PathVariable UUID id, Actor actor) {
        return Pages.show("service/outreach/tablet/tablet", show.tablet(id, actor));
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        endDay.revoke(id, actor);
        flash.addFlashAttribute("flash", "tablet.office.revoked");
        return Pages.go("/staff/outreach/tablets");
    }

    @GetMapping("/{id}/items/{key}")
    ModelAndView item(@PathVariable UUID id, @PathVariable UUID key, Actor actor) {
        var view = show.item(id, key, actor);
        journal.write(new Trace(actor.doer(), Act.LOOK, "お出かけ市役所の端末から届いたものを確かめる", null, "tablet/" + id + "/" + key));
        return Pages.show("service/outreach/tablet/item", view);
    }

    /** What was not taken has none yet: its page says why. */
    @GetMapping("/{id}/items/{key}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable UUID id, @PathVariable UUID key, Actor actor, HttpServletRequest request) {
        return switch (print.print(id, key, PageAdvice.language(request), actor)) {
            case PrintReceipt.Result.Printed(var slip, var pdf) ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(slip + ".pdf", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(pdf);
            case PrintReceipt.Result.NotTaken() ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/staff/outreach/tablets/" + id + "/items/" + key))
                        .build();
        };
    }

    @PostMapping("/{id}/items/{key}/taking")
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @RequestParam Map<String, String> typed,
            Actor actor,
            RedirectAttributes flash) {
        var done = decide.doIt(id, key, typed, actor);
        if (done.isEmpty()) {
            return mend(id, key, new Typed(ItemView.ANEW_MISSING, "", typed), actor);
        }
        var taken = done.get().outcome() instanceof Outcome.Taken;
        flash.addFlashAttribute("flash", taken ? "tablet.office.taken" : "tablet.office.still");
        return Pages.go("/staff/outreach/tablets/" + id + "/items/" + key);
    }

    @PostMapping("/{id}/items/{key}/aside")
    ModelAndView putAside(
            @PathVariable UUID id,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            RedirectAttributes flash) {
        var why = words.strip();
        if (why.isEmpty() || why.length() > LONGEST_WORDS) {
            return mend(id, key, new Typed(ItemView.ASIDE_MISSING, words, Map.of()), actor);
        }
        decide.putAside(id, key, why, actor);
        flash.addFlashAttribute("flash", "tablet.office.put-aside");
        return Pages.go("/staff/outreach/tablets");
    }

    private ModelAndView mend(UUID id, UUID key, Typed typed, Actor actor) {
        return Pages.mend("service/outreach/tablet/item", show.item(id, key, typed, actor));
    }
}
