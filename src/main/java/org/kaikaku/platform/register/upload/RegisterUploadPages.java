package org.kaikaku.platform.register.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.register.upload.ImportPages.NoSuchUpload;
import org.kaikaku.platform.web.PageAdvice;
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
import org.springframework.web.servlet.ModelAndView;

/** One upload: how far it is, what it would change, which rows were rejected, and what is decided about it. */
@Controller
@RequestMapping("/staff/register/import/{id}")
class RegisterUploadPages {
    private static final String TEMPLATE = "platform/register/upload";

    private final Uploads uploads;
    private final DecideUpload decide;
    private final GiveOut giveOut;
    private final Jobs jobs;

    RegisterUploadPages(Uploads uploads, DecideUpload decide, GiveOut giveOut, Jobs jobs) {
        this.uploads = uploads;
        this.decide = decide;
        this.giveOut = giveOut;
        this.jobs = jobs;
    }

    static String at(UUID upload) {
        return "/staff/register/import/" + upload;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Actor actor) {
        return Pages.show(TEMPLATE, view(find(id, actor), null));
    }

    /** @param missing {@code leave} or {@code stay} */
    @PostMapping("/taking-over")
    ModelAndView takeOver(@PathVariable UUID id, @RequestParam(defaultValue = "") String missing, Actor actor) {
        var upload = find(id, actor);
        if (upload.state() != UploadState.COMPARED) {
            return refused(id, DecideUpload.Refusal.ALREADY, actor);
        }
        var leave = missing.equals("leave") ? Boolean.TRUE : missing.equals("stay") ? Boolean.FALSE : null;
        return decide.takeOver(upload, leave, actor)
                .map(why -> refused(id, why, actor))
                .orElseGet(() -> Pages.go(at(id)));
    }

    @PostMapping("/encoding")
    ModelAndView readAs(@PathVariable UUID id, @RequestParam(defaultValue = "") String encoding, Actor actor) {
        var upload = find(id, actor);
        return decide.readAs(
                        upload, ImportPages.one(Encoding.values(), encoding).orElse(upload.encoding()), actor)
                .map(why -> refused(id, why, actor))
                .orElseGet(() -> Pages.go(at(id)));
    }

    @PostMapping("/discarding")
    ModelAndView discard(@PathVariable UUID id, Actor actor) {
        find(id, actor);
        return decide.discard(id, actor)
                .map(why -> refused(id, why, actor))
                .orElseGet(() -> Pages.go("/staff/register/import"));
    }

    @GetMapping("/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return csv("rejected.csv", giveOut.rejected(find(id, actor), PageAdvice.language(request), actor));
    }

    @GetMapping("/missing.csv")
    ResponseEntity<byte[]> missing(@PathVariable UUID id, Actor actor) {
        return csv("missing.csv", giveOut.missing(find(id, actor), actor));
    }

    private static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private Uploads.Upload find(UUID id, Actor actor) {
        actor.must(Right.IMPORT);
        return uploads.find(id).orElseThrow(NoSuchUpload::new);
    }

    private ModelAndView refused(UUID id, DecideUpload.Refusal why, Actor actor) {
        return Pages.mend(TEMPLATE, view(find(id, actor), "register.upload.refused." + why));
    }

    private UploadView view(Uploads.Upload upload, @Nullable String problem) {
        var progress = jobs.progress(new JobId(upload.job()));
        int done = progress.map(job -> job.done()).orElse(0);
        int total = progress.map(job -> job.total()).orElse(upload.rows());
        return new UploadView(
                upload.id().toString(),
                upload.name(),
                upload.scope() == Scope.FULL,
                upload.encoding().name(),
                upload.encoding().title(),
                upload.state(),
                progress.map(job -> job.state() == JobState.FAILED).orElse(true),
                upload.missingLeave(),
                done,
                Math.max(1, Math.max(total, done)),
                upload.summary(),
                problem);
    }
}
