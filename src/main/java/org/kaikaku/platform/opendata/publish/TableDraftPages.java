package org.kaikaku.platform.opendata.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.opendata.publish.Version.Decision;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file becomes a draft, is looked at, and is published or thrown away. */
@Controller
@RequestMapping("/staff/open-data/drafts")
class TableDraftPages {
    private static final String PAGE = "platform/opendata/draft";

    private final ReadOpenData read;
    private final TakeTable take;
    private final PublishTable publish;
    private final WithdrawTable withdraw;
    private final Versions versions;
    private final ShowTableDraft show;
    private final ReportCsv report;
    private final UploadLimitsYaml limits;

    TableDraftPages(
            ReadOpenData read,
            TakeTable take,
            PublishTable publish,
            WithdrawTable withdraw,
            Versions versions,
            ShowTableDraft show,
            ReportCsv report,
            UploadLimitsYaml limits) {
        this.read = read;
        this.take = take;
        this.publish = publish;
        this.withdraw = withdraw;
        this.versions = versions;
        this.show = show;
        this.report = report;
        this.limits = limits;
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file, Actor actor, RedirectAttributes flash) {
        actor.must(Right.PUBLISH);
        if (file == null || file.isEmpty()) {
            flash.addFlashAttribute("flash", "opendata.none");
            return Pages.go("/staff/open-data");
        }
        if (limits.current().refuseTable(file.getSize()).isPresent()) {
            flash.addFlashAttribute("flash", "opendata.large");
            return Pages.go("/staff/open-data");
        }
        var sent = SentFile.of(file);
        return switch (read.read(sent.name(), sent.content())) {
            case Reading.Refused _ -> {
                flash.addFlashAttribute("flash", "opendata.refused.check");
                yield Pages.go("/staff/open-data");
            }
            case Reading.Table table -> Pages.go("/staff/open-data/drafts/" + take.take(sent.name(), table, actor));
        };
    }

    @GetMapping("/{id}")
    ModelAndView draft(@PathVariable UUID id, Actor actor) {
        return Pages.show(PAGE, show.show(find(id, actor)));
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var findings = versions.findings(find(id, actor));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report.csv")
                                .build()
                                .toString())
                .body(report.of(findings, PageAdvice.language(request)));
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String ja,
            @RequestParam(defaultValue = "") String easy,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "CC_BY_4_0") Licence licence,
            @RequestParam(defaultValue = "false") boolean without,
            Actor actor,
            RedirectAttributes flash) {
        var draft = find(id, actor);
        var form = new DraftView.Form(name.strip(), title(ja.strip(), easy.strip(), en.strip()), licence, without);
        return switch (publish.publish(draft, form.name(), form.title(), licence, without, actor)) {
            case Decision.Refused(var why) -> Pages.mend(PAGE, show.show(draft, form, why));
            case Decision.Accepted _ -> {
                flash.addFlashAttribute("flash", "opendata.publish.done");
                yield Pages.go("/staff/open-data/tables");
            }
        };
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        withdraw.remove(find(id, actor), actor);
        flash.addFlashAttribute("flash", "opendata.draft.removed");
        return Pages.go("/staff/open-data/tables");
    }

    private Version.Draft find(UUID id, Actor actor) {
        actor.must(Right.PUBLISH);
        return versions.draft(id).orElseThrow(Publishing.NoSuchTable::new);
    }

    /** Where no other words were given, it is called the same. */
    private static Text title(String ja, String easy, String en) {
        return new Text(ja, easy.isEmpty() ? ja : easy, en.isEmpty() ? ja : en);
    }
}
