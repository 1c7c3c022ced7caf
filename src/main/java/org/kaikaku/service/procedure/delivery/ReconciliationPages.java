package org.kaikaku.service.procedure.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.delivery.Reconciliation.Show;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReconciliationPages {
    private final ShowReconciliation show;
    private final ReconciliationCsv csv;

    ReconciliationPages(ShowReconciliation show, ReconciliationCsv csv) {
        this.show = show;
        this.csv = csv;
    }

    @GetMapping(ShowReconciliation.PATH)
    ModelAndView page(
            @RequestParam(defaultValue = "") String system,
            @RequestParam(name = "show", defaultValue = "") String wanted,
            Actor actor) {
        return Pages.show("service/procedure/delivery/reconciliation", show.page(plain(system), show(wanted), actor));
    }

    @GetMapping(ShowReconciliation.PATH + ".csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String system,
            @RequestParam(name = "show", defaultValue = "") String wanted,
            Actor actor,
            HttpServletRequest request) {
        if (Scope.of(actor).nothing()) {
            throw new NotTheirs();
        }
        var view = show.file(plain(system), show(wanted), actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("reconciliation.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.of(view, PageAdvice.language(request)));
    }

    /** A word that means nothing shows what is open. */
    private static Show show(String wanted) {
        return Arrays.stream(Show.values())
                .filter(one -> one.name().equals(wanted.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Show.OPEN);
    }

    private static String plain(String system) {
        return system.replace("\u0000", "");
    }
}
