package org.kaikaku.service.procedure.counter.confirmation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.Desks;
import org.kaikaku.service.procedure.counter.Looks;
import org.kaikaku.service.procedure.counter.Reception;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;
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

/** The one confirmation of a visit, its filled papers and the slip that the person takes home. */
@Controller
@RequestMapping("/staff/visits/{id}")
class ConfirmPages {
    private static final String TEMPLATE = "service/procedure/counter/confirmation/confirm";

    private final Desks desks;
    private final ShowConfirmation show;
    private final ConfirmVisit confirm;
    private final PrintForms print;
    private final Looks looks;

    ConfirmPages(Desks desks, ShowConfirmation show, ConfirmVisit confirm, PrintForms print, Looks looks) {
        this.desks = desks;
        this.show = show;
        this.confirm = confirm;
        this.print = print;
        this.looks = looks;
    }

    @GetMapping("/confirmation")
    ModelAndView confirmation(@PathVariable UUID id, Actor actor) {
        var desk = desks.open(id, actor);
        if (desk.visit() instanceof Finished) {
            return Pages.go("/staff/visits/" + id);
        }
        looked(desk, "申請の内容を一緒に確かめる", actor);
        var key = UUID.randomUUID().toString();
        return Pages.show(TEMPLATE, show.confirm(desk, key, null, Set.of(), "", null, actor));
    }

    /** @param version of the interview whose answers stood on the page that was confirmed */
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") Set<String> handed,
            @RequestParam(defaultValue = "") String how,
            Actor actor) {
        var desk = desks.open(id, actor);
        if (desk.visit() instanceof Finished) {
            return Pages.go("/staff/visits/" + id + "/receipts");
        }
        var wanted = desk.here().stream()
                .filter(match -> chosen.contains(VisitLines.key(match)))
                .toList();
        if (desk.talk().interview().version() != version) {
            looked(desk, "申請の内容を一緒に確かめる", actor);
            var again = Pages.mend(
                    TEMPLATE,
                    show.confirm(desk, key, Set.copyOf(chosen), handed, how, "procedure.apply.changed", actor));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        var said = desk.visit().opening().onPaper() ? Optional.of(Confirmation.ON_PAPER) : how(how);
        var problem = problem(wanted.isEmpty(), said.isEmpty(), key);
        if (problem != null || said.isEmpty()) {
            looked(desk, "申請の内容を一緒に確かめる", actor);
            return Pages.mend(TEMPLATE, show.confirm(desk, key, Set.copyOf(chosen), handed, how, problem, actor));
        }
        confirm.confirm(desk, wanted, said.get(), handed, key, actor);
        return Pages.go("/staff/visits/" + id + "/receipts");
    }

    @GetMapping("/receipts")
    ModelAndView receipts(@PathVariable UUID id, Actor actor) {
        var desk = desks.open(id, actor);
        if (!(desk.visit() instanceof Finished visit)) {
            return Pages.go("/staff/visits/" + id);
        }
        var submitted = visit.submitted();
        if (submitted == null) {
            throw new Reception.NotHere();
        }
        looked(desk, "受け付けた申請の控えを見る", actor);
        return Pages.show(
                "service/procedure/counter/confirmation/receipts", show.receipts(desk, visit, submitted, actor));
    }

    @GetMapping("/forms.pdf")
    ResponseEntity<byte[]> forms(@PathVariable UUID id, Actor actor) {
        var desk = desks.open(id, actor);
        var pdf = print.pdf(desk);
        if (pdf == null) {
            throw new Reception.NotHere();
        }
        looked(desk, "申請の書類を印刷する", actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("forms.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private void looked(Desk desk, String purpose, Actor actor) {
        var visit = "visit/" + desk.visit().opening().id();
        looks.at(Looks.people(desk.talk().interview().people()), Act.LOOK, purpose, visit, actor);
    }

    private static Optional<Confirmation> how(String typed) {
        return Arrays.stream(Confirmation.values())
                .filter(one -> one != Confirmation.ON_PAPER && one.name().equals(typed))
                .findFirst();
    }

    private static @Nullable String problem(boolean nothing, boolean unsaid, String key) {
        if (nothing) {
            return "procedure.apply.nothing";
        }
        return unsaid || key.isBlank() || key.length() > 100 ? "counter.confirm.how.missing" : null;
    }
}
