package org.kaikaku.service.procedure.disposal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.disposal.DisposalsView.Typed;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due in one's divisions, and the lists that were confirmed. */
@Controller
class DisposalPages {
    static final String HOME = "/staff/disposals";
    static final String TEMPLATE = "service/procedure/disposal/disposals";

    private final ShowDisposals show;
    private final TakeList take;
    private final ConfirmDisposal confirm;
    private final Disposals disposals;

    DisposalPages(ShowDisposals show, TakeList take, ConfirmDisposal confirm, Disposals disposals) {
        this.show = show;
        this.take = take;
        this.confirm = confirm;
        this.disposals = disposals;
    }

    @GetMapping(HOME)
    ModelAndView all(Actor actor) {
        only(actor);
        return Pages.show(TEMPLATE, show.show(actor, null, Typed.NOTHING));
    }

    @GetMapping(HOME + ".csv")
    ResponseEntity<byte[]> due(Actor actor, HttpServletRequest request) {
        only(actor);
        return file("disposals.csv", take.due(actor, PageAdvice.language(request)));
    }

    /** @param papers how many stood on the page that was read */
    @PostMapping(HOME)
    ModelAndView confirm(
            @RequestParam String division,
            @RequestParam(defaultValue = "0") int papers,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.DECIDE, division);
        return switch (confirm.confirm(division, papers, actor)) {
            case ConfirmDisposal.Result.Confirmed _ -> done("disposal.done.confirm", flash);
            case ConfirmDisposal.Result.Changed() ->
                Pages.withStatus(TEMPLATE, show.show(actor, "disposal.changed", Typed.NOTHING), HttpStatus.CONFLICT);
        };
    }

    @GetMapping(HOME + "/{id}/papers.csv")
    ResponseEntity<byte[]> papers(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var confirmed = find(id, actor);
        return file("disposal-" + id + ".csv", take.of(confirmed, actor, PageAdvice.language(request)));
    }

    @PostMapping(HOME + "/{id}/undo")
    ModelAndView undo(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var confirmed = find(id, actor);
        actor.must(Right.DECIDE, confirmed.division());
        return confirm.undo(confirmed, actor)
                ? done("disposal.done.undo", flash)
                : Pages.withStatus(TEMPLATE, show.show(actor, "disposal.late", Typed.NOTHING), HttpStatus.CONFLICT);
    }

    private Disposal.Confirmed find(UUID id, Actor actor) {
        return disposals
                .find(id)
                .map(Disposal::confirmed)
                .filter(one -> Scope.covers(actor, one.division()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static void only(Actor actor) {
        if (Scope.of(actor).nothing()) {
            throw new NotTheirs();
        }
    }

    static ModelAndView done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", key);
        return Pages.go(HOME);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
