package org.kaikaku.service.procedure.delivery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
import org.springframework.web.util.UriUtils;

/** Files for the core systems. */
@Controller
@RequestMapping("/staff/deliveries/batches")
class BatchPages {
    private final MakeBatch make;
    private final TakeBatch take;
    private final SettleDelivery settle;
    private final ShowDeliveries show;
    private final Batches batches;

    BatchPages(MakeBatch make, TakeBatch take, SettleDelivery settle, ShowDeliveries show, Batches batches) {
        this.make = make;
        this.take = take;
        this.settle = settle;
        this.show = show;
        this.batches = batches;
    }

    @PostMapping
    ModelAndView make(@RequestParam String system, Actor actor, RedirectAttributes flash) {
        var made = make.make(system, actor);
        flash.addFlashAttribute("flash", made.isEmpty() ? "office.delivery.nothing" : "office.delivery.done.batch");
        return Pages.go(
                made.size() == 1
                        ? "/staff/deliveries/batches/" + made.getFirst()
                        : "/staff/deliveries?system=" + UriUtils.encode(system, StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    ModelAndView batch(@PathVariable UUID id, Actor actor) {
        return show.batch(id, actor)
                .map(view -> Pages.show("service/procedure/delivery/batch", view))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        var batch = open(id, actor);
        var content = take.take(batch, actor);
        return file(new Batches.File(batch.fileName(), batch.encoding()), content);
    }

    /** The same rows in the second layout, while the city migrates. */
    @GetMapping("/{id}/beside")
    ResponseEntity<byte[]> beside(@PathVariable UUID id, Actor actor) {
        var batch = open(id, actor);
        var file = batches.beside(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(file, take.takeBeside(batch, actor));
    }

    private static ResponseEntity<byte[]> file(Batches.File file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(new MediaType(
                        "text", file.name().endsWith(".csv") ? "csv" : "plain", Charset.forName(file.encoding())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
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
