package org.kaikaku.platform.masters.version;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.masters.intake.ReadMaster;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.version.MasterVersion.Decision;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator brings the tables up to date from the files in which others give them out. */
@Controller
@RequestMapping("/staff/masters")
class MasterPages {
    private static final String ALL = "platform/masters/masters";
    private static final String DRAFT = "platform/masters/draft";

    private final ReadMaster read;
    private final TakeMaster take;
    private final BeginMaster begin;
    private final MasterVersions versions;
    private final ShowMasters show;
    private final LinesInForce inForce;
    private final UploadLimitsYaml limits;

    MasterPages(
            ReadMaster read,
            TakeMaster take,
            BeginMaster begin,
            MasterVersions versions,
            ShowMasters show,
            LinesInForce inForce,
            UploadLimitsYaml limits) {
        this.read = read;
        this.take = take;
        this.begin = begin;
        this.versions = versions;
        this.show = show;
        this.inForce = inForce;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.IMPORT);
        return Pages.show(ALL, show.all(null));
    }

    @PostMapping("/drafts")
    ModelAndView take(
            @RequestParam(defaultValue = "") String master,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        actor.must(Right.IMPORT);
        var table = Arrays.stream(Master.values())
                .filter(one -> one.key().equals(master))
                .findFirst();
        if (table.isEmpty() || file == null || file.isEmpty()) {
            return Pages.mend(ALL, show.all("masters.take.none"));
        }
        var refusal = limits.current().refuseTable(file.getSize());
        if (refusal.isPresent()) {
            return Pages.mend(ALL, show.all(refusal.get().key()));
        }
        var sent = SentFile.of(file);
        return switch (read.read(table.get(), sent.name(), sent.content())) {
            case ReadMaster.Read.Refused _ -> Pages.mend(ALL, show.all("masters.take.refused"));
            case ReadMaster.Read.Lines lines ->
                Pages.go("/staff/masters/drafts/" + take.take(table.get(), sent.name(), lines, actor));
        };
    }

    @GetMapping("/drafts/{id}")
    ModelAndView draft(@PathVariable UUID id, Actor actor) {
        return Pages.show(DRAFT, show.draft(find(id, actor)));
    }

    @PostMapping("/drafts/{id}/start")
    ModelAndView begin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "false") boolean sure,
            Actor actor,
            RedirectAttributes flash) {
        var draft = find(id, actor);
        var day = day(from);
        if (day.isEmpty()) {
            return Pages.mend(DRAFT, show.draft(draft, from, sure, "NO_DAY"));
        }
        return switch (begin.begin(draft, day.get(), sure, actor)) {
            case Decision.Refused(var why) -> Pages.mend(DRAFT, show.draft(draft, from, sure, why.name()));
            case Decision.Accepted _ -> {
                inForce.changed(draft.intake().master());
                flash.addFlashAttribute("flash", "masters.begin.done");
                yield Pages.go("/staff/masters");
            }
        };
    }

    @PostMapping("/drafts/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        begin.remove(find(id, actor), actor);
        flash.addFlashAttribute("flash", "masters.draft.removed");
        return Pages.go("/staff/masters");
    }

    /** The latest only: what came after it was made with it. */
    @PostMapping("/versions/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.IMPORT);
        var version = Arrays.stream(Master.values())
                .flatMap(master -> versions.latest(master).stream())
                .filter(latest -> latest.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchVersion::new);
        begin.withdraw(version, actor);
        inForce.changed(version.intake().master());
        flash.addFlashAttribute("flash", "masters.withdraw.done");
        return Pages.go("/staff/masters");
    }

    private MasterVersion.Draft find(UUID id, Actor actor) {
        actor.must(Right.IMPORT);
        return versions.draft(id).orElseThrow(NoSuchVersion::new);
    }

    private static Optional<LocalDate> day(String typed) {
        return SentBack.day(typed);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchVersion extends RuntimeException {}
}
