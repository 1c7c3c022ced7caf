package org.kaikaku.platform.register.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.intake.Encoding;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An administrator brings the register up to date from a CSV. */
@Controller
class ImportPages {

    private final TakeUpload take;
    private final Uploads uploads;
    private final Jobs jobs;
    private final Register register;
    private final UploadLimitsYaml limits;

    ImportPages(TakeUpload take, Uploads uploads, Jobs jobs, Register register, UploadLimitsYaml limits) {
        this.take = take;
        this.uploads = uploads;
        this.jobs = jobs;
        this.register = register;
        this.limits = limits;
    }

    @GetMapping("/staff/register/import")
    ModelAndView page(Actor actor) {
        actor.must(Right.IMPORT);
        return Pages.show("platform/register/import", view("", "", null, ""));
    }

    @PostMapping("/staff/register/import")
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String encoding,
            Actor actor) {
        actor.must(Right.IMPORT);
        if (file == null || file.isEmpty()) {
            return mend(scope, encoding, "register.import.none", "file");
        }
        var refusal = limits.current().refuseRegister(file.getSize());
        if (refusal.isPresent()) {
            return mend(scope, encoding, refusal.get().key(), "file");
        }
        var of = one(Scope.values(), scope);
        if (of.isEmpty()) {
            return mend(scope, encoding, "register.import.scope.none", "scope-FULL");
        }
        try (var content = file.getInputStream()) {
            return Pages.go(RegisterUploadPages.at(take.take(
                    SentFile.nameOf(file),
                    content,
                    of.get(),
                    one(Encoding.values(), encoding).orElse(null),
                    actor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/staff/jobs/{id}")
    ModelAndView job(@PathVariable UUID id, Actor actor) {
        actor.must(Right.IMPORT);
        var progress = jobs.progress(new JobId(id)).orElseThrow(NoSuchUpload::new);
        return uploads.of(new JobId(id))
                .map(upload -> Pages.go(RegisterUploadPages.at(upload.id())))
                .orElseGet(() -> Pages.show("platform/register/any-job", new AnyJobView(progress)));
    }

    private ModelAndView mend(String scope, String encoding, String problem, String field) {
        return Pages.mend("platform/register/import", view(scope, encoding, problem, field));
    }

    private ImportView view(String scope, String encoding, @Nullable String problem, String field) {
        var lines = uploads.latest().stream()
                .map(upload -> new ImportView.Line(
                        upload.id().toString(),
                        upload.name(),
                        Wareki.moment(upload.at().atZone(City.ZONE)),
                        upload.by(),
                        upload.state().name(),
                        upload.summary()))
                .toList();
        return new ImportView(lines, register.size(), limits.current().register(), scope, encoding, problem, field);
    }

    static <E extends Enum<E>> Optional<E> one(E[] possible, String said) {
        return Arrays.stream(possible).filter(one -> one.name().equals(said)).findFirst();
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchUpload extends RuntimeException {}
}
