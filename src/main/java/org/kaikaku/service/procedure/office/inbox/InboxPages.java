package org.kaikaku.service.procedure.office.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.inbox.ExportInbox.Exported;
import org.kaikaku.service.procedure.office.inbox.ExportInbox.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a member of staff begins the day, and the same as a file. */
@Controller
class InboxPages {
    private final ShowInbox show;
    private final ExportInbox export;

    InboxPages(ShowInbox show, ExportInbox export) {
        this.show = show;
        this.export = export;
    }

    @GetMapping(InboxLinks.PATH)
    ModelAndView inbox(@RequestParam Map<String, String> asked, Actor actor) {
        if (actor.staff() && Scope.of(actor).nothing()) {
            return Pages.go("/staff/today");
        }
        return Pages.show("service/procedure/office/inbox/inbox", show.show(InboxQuery.of(asked), actor));
    }

    @GetMapping(InboxLinks.PATH + "/inbox.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> asked, Actor actor, HttpServletRequest request) {
        return file(Format.CSV, asked, actor, request);
    }

    @GetMapping(InboxLinks.PATH + "/inbox.xlsx")
    ResponseEntity<byte[]> excel(@RequestParam Map<String, String> asked, Actor actor, HttpServletRequest request) {
        return file(Format.XLSX, asked, actor, request);
    }

    private ResponseEntity<byte[]> file(
            Format format, Map<String, String> asked, Actor actor, HttpServletRequest request) {
        if (Scope.of(actor).nothing()) {
            throw new NotTheirs();
        }
        return switch (export.export(InboxQuery.of(asked), PageAdvice.language(request), format, actor)) {
            case Exported.TooMany(var query) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, query)
                        .build();
            case Exported.File(var name, var content) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(format.type))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name, StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(content);
        };
    }
}
