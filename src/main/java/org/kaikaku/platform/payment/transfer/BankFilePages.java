package org.kaikaku.platform.payment.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file of transfers: agreed to by a second person, taken to the bank, and its answer brought back. */
@Controller
@RequestMapping("/staff/refunds/files/{id}")
class BankFilePages {
    private static final long LARGEST = 5 * 1024 * 1024;

    private final SendTransfers send;
    private final RefundPages refunds;

    BankFilePages(SendTransfers send, RefundPages refunds) {
        this.send = send;
        this.refunds = refunds;
    }

    @PostMapping("/agreement")
    ModelAndView agree(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        return done(send.agree(id, actor), "payment.transfer.agreed", actor, flash);
    }

    @PostMapping("/end")
    ModelAndView discard(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        return done(send.discard(id, actor), "payment.transfer.discarded", actor, flash);
    }

    @GetMapping("/zengin.txt")
    ResponseEntity<byte[]> take(@PathVariable UUID id, Actor actor) {
        actor.must(Right.ACCOUNT);
        var content = send.take(id, actor).orElseThrow(RefundPages.NoSuchRefund::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=Shift_JIS")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("furikomi-" + id + ".txt")
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/answer")
    ModelAndView answered(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.ACCOUNT);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            return done(Optional.of(SendTransfers.Refusal.FORMAT), "", actor, flash);
        }
        try {
            return done(send.answered(id, file.getBytes(), actor), "payment.transfer.done", actor, flash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView done(
            Optional<SendTransfers.Refusal> refusal, String said, Actor actor, RedirectAttributes flash) {
        if (refusal.isPresent()) {
            return Pages.mend(RefundPages.ALL, refunds.view(actor, RefundPages.problem(refusal.get())));
        }
        flash.addFlashAttribute("flash", said);
        return Pages.go("/staff/refunds");
    }
}
