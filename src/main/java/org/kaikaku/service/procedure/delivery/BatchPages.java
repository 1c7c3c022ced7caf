package org.kaikaku.service.procedure.delivery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.delivery.Batches.Batch;
import org.kaikaku.service.procedure.delivery.Deliveries.ChangedMeanwhile;
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

/** Files for the core systems. */
@Controller
@RequestMapping("/staff/deliveries/batches")
class BatchPages {
    private final MakeBatch make;
    private final SettleDelivery settle;
    private final ShowDeliveries show;
    private final Batches batches;
    private final Journal journal;

    BatchPages(MakeBatch make, SettleDelivery settle, ShowDeliveries show, Batches batches, Journal journal) {
        this.make = make;
        this.settle = settle;
        this.show = show;
        this.batches = batches;
        this.journal = journal;
    }

    @PostMapping
    ModelAndView make(@RequestParam String system, Actor actor, RedirectAttributes flash) {
        var made = make.make(system, actor);
        flash.addFlashAttribute("flash", made.isPresent() ? "office.delivery.done.batch" : "office.delivery.nothing");
        return made.map(id -> Pages.go("/staff/deliveries/batches/" + id))
                .orElseGet(() -> Pages.go("/staff/deliveries"));
    }

    @GetMapping("/{id}")
    ModelAndView batch(@PathVariable UUID id, Actor actor) {
        return show.batch(id, actor)
                .map(view -> Pages.show("service/procedure/delivery/batch", view))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Made once; taken again it is the same to the last byte. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        var batch = open(id, actor);
        journal.write(new Trace(actor.doer(), Act.EXPORT, "基幹システムへ渡すファイルを取り出す", null, "delivery/" + batch.fileName()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", Charset.forName(batch.encoding())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(batch.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(batches.content(id));
    }

    @PostMapping("/{id}/acceptance")
    ModelAndView acceptAll(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        open(id, actor);
        try {
            settle.acceptAll(id, actor);
            flash.addFlashAttribute("flash", "office.delivery.done.all");
        } catch (ChangedMeanwhile e) {
            flash.addFlashAttribute("flash", "office.delivery.changed");
        }
        return Pages.go("/staff/deliveries/batches/" + id);
    }

    private Batch open(UUID id, Actor actor) {
        return batches.find(id)
                .filter(batch -> batch.openTo(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
