package org.kaikaku.platform.register.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An administrator brings the register up to date from a CSV, and sees how far it is and which rows were rejected. */
@Controller
class ImportPages {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    private final TakeUpload take;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Register register;
    private final RejectedCsv rejected;
    private final java.time.Clock clock;

    ImportPages(
            TakeUpload take,
            Uploads uploads,
            Jobs jobs,
            Register register,
            RejectedCsv rejected,
            java.time.Clock clock) {
        this.take = take;
        this.uploads = uploads;
        this.jobs = jobs;
        this.register = register;
        this.rejected = rejected;
        this.clock = clock;
    }

    @GetMapping("/staff/register/import")
    ModelAndView page(Actor actor) {
        only(actor);
        return Pages.show("platform/register/import", view(null));
    }

    @PostMapping("/staff/register/import")
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        only(actor);
        if (file == null || file.isEmpty()) {
            return Pages.mend("platform/register/import", view("register.import.none"));
        }
        try {
            var name = file.getOriginalFilename();
            return Pages.go("/staff/jobs/" + take.take(name == null ? "" : name, file.getBytes(), actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/staff/jobs/{id}")
    ModelAndView job(@PathVariable UUID id, Actor actor) {
        only(actor);
        var progress = jobs.progress(new JobId(id)).orElseThrow(NoSuchUpload::new);
        var found = uploads.of(new JobId(id));
        if (found.isEmpty()) {
            return Pages.show("platform/register/any-job", new AnyJobView(progress));
        }
        var upload = found.get();
        return Pages.show(
                "platform/register/job",
                new JobView(
                        id.toString(),
                        upload.name(),
                        progress.state(),
                        progress.done(),
                        Math.max(upload.rows(), progress.done()),
                        upload.summary()));
    }

    @GetMapping("/staff/jobs/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(
            @PathVariable UUID id, Actor actor, jakarta.servlet.http.HttpServletRequest request) {
        only(actor);
        var summary = uploads.of(new JobId(id)).map(Uploads.Upload::summary).orElseThrow(NoSuchUpload::new);
        Language language = PageAdvice.language(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejected.csv")
                                .build()
                                .toString())
                .body(rejected.of(summary, language));
    }

    private ImportView view(@Nullable String problem) {
        var lines = uploads.latest().stream()
                .map(upload -> new ImportView.Line(
                        upload.job().toString(),
                        upload.name(),
                        AT.format(upload.at().atZone(clock.getZone())),
                        upload.by(),
                        upload.summary()))
                .toList();
        return new ImportView(lines, register.size(), problem);
    }

    private static void only(Actor actor) {
        if (!actor.has(Right.IMPORT)) {
            throw new NotAdministrator();
        }
    }

    @ResponseStatus(HttpStatus.FORBIDDEN)
    static class NotAdministrator extends RuntimeException {}

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchUpload extends RuntimeException {}
}
