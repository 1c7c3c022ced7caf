package org.kaikaku.service.procedure.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of the portal, in and out. */
@Controller
@RequestMapping("/staff/portal")
class PortalPages {
    static final String HOME = "/staff/portal";
    private static final String TEMPLATE = "service/procedure/portal/portal";

    private final TakePortalFile take;
    private final TellPortal tell;
    private final ShowPortal show;

    PortalPages(TakePortalFile take, TellPortal tell, ShowPortal show) {
        this.take = take;
        this.tell = tell;
        this.show = show;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.RECEIVE);
        return Pages.show(TEMPLATE, show.all(null));
    }

    @PostMapping("/files")
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        actor.must(Right.RECEIVE);
        if (file == null || file.isEmpty()) {
            return Pages.mend(TEMPLATE, show.all("portal.file.none"));
        }
        if (file.getSize() > Archive.MOST_BYTES) {
            return Pages.mend(TEMPLATE, show.all("portal.wrong.large"));
        }
        try {
            return Pages.go(HOME + "/files/" + take.take(SentFile.nameOf(file), file.getBytes(), Sender.of(actor)));
        } catch (TakePortalFile.SameFileJustNow again) {
            return Pages.mend(TEMPLATE, show.all("portal.file.just-now"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/files/{id}")
    ModelAndView file(@PathVariable UUID id, Actor actor) {
        actor.must(Right.RECEIVE);
        return Pages.show("service/procedure/portal/file", show.file(id).orElseThrow(PortalPages::notThere));
    }

    @PostMapping("/statuses")
    ModelAndView tell(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var number = tell.tell(actor);
        flash.addFlashAttribute("flash", number.isPresent() ? "portal.status.made" : "portal.status.nothing");
        return Pages.go(HOME);
    }

    @GetMapping("/statuses/{number}")
    ResponseEntity<byte[]> status(@PathVariable int number, Actor actor) {
        actor.must(Right.RECEIVE);
        var content = tell.take(number, actor).orElseThrow(PortalPages::notThere);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(StatusFiles.name(number))
                                .build()
                                .toString())
                .body(content);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
