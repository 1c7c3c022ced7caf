package org.kaikaku.service.procedure.trial;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFile;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
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

/** The city's procedures as rules: their versions, and where a draft begins. */
@Controller
@RequestMapping(RulePages.PATH)
class RulePages {
    static final String PATH = "/staff/rules";
    /** Stands behind every division's key. */
    private static final String OTHERS = "\uffff";

    private static final String FORM = "service/procedure/trial/form";

    private final Catalogues catalogues;
    private final RuleFiles files;
    private final Drafts drafts;
    private final WriteDraft write;
    private final WithdrawRule withdraw;

    RulePages(Catalogues catalogues, RuleFiles files, Drafts drafts, WriteDraft write, WithdrawRule withdraw) {
        this.catalogues = catalogues;
        this.files = files;
        this.drafts = drafts;
        this.write = write;
        this.withdraw = withdraw;
    }

    @GetMapping
    ModelAndView rules(@RequestParam(defaultValue = "") String q, Actor actor) {
        Publishers.only(actor);
        var catalogue = catalogues.current();
        var found = catalogue.procedures().values().stream()
                .filter(procedure -> matches(procedure, q))
                .sorted(Comparator.comparing(Procedure::key))
                .toList();
        return Pages.show("service/procedure/trial/rules", new RulesView(q, found.size(), groups(catalogue, found)));
    }

    @GetMapping("/{key}")
    ModelAndView rule(@PathVariable String key, Actor actor) {
        Publishers.only(actor);
        var procedure = find(key);
        return Pages.show(
                "service/procedure/trial/rule",
                new RuleView(
                        key,
                        procedure.title(),
                        procedure.law(),
                        Publishers.may(actor, procedure),
                        files.of(key).stream()
                                .map(file -> new RuleView.Version(
                                        file.version(), Wareki.text(file.effective()), state(file, procedure)))
                                .toList(),
                        drafts.of(key).stream()
                                .map(draft -> new RuleView.Drafted(
                                        draft.id().toString(),
                                        draft.authorName(),
                                        Wareki.text(draft.written()
                                                .atZone(City.ZONE)
                                                .toLocalDate()),
                                        draft.published() != null))
                                .toList()));
    }

    @GetMapping("/{key}/versions/{version}")
    ResponseEntity<byte[]> yaml(@PathVariable String key, @PathVariable int version, Actor actor) {
        Publishers.only(actor);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".yaml")
                                .build()
                                .toString())
                .body(files.version(key, version).content());
    }

    @PostMapping("/{key}/versions/{version}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var procedure = find(key);
        Publishers.only(actor, procedure);
        var written = Written.clean(reason);
        if (!Written.fits(written)) {
            return said("trial.problem.reason", PATH + "/" + key, flash);
        }
        return switch (withdraw.withdraw(procedure, files.version(key, version), written, actor)) {
            case WithdrawRule.Result.Withdrawn _ -> said("trial.withdrawn", PATH + "/" + key, flash);
            case WithdrawRule.Result.TooLate _ -> said("trial.withdrawn.late", PATH + "/" + key, flash);
            case WithdrawRule.Result.Waits(var consent) ->
                said("trial.withdraw.asked", "/staff/consents/" + consent, flash);
        };
    }

    private static ModelAndView said(String what, String to, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", what);
        return Pages.go(to);
    }

    @GetMapping("/{key}/drafts/new")
    ModelAndView begin(@PathVariable String key, Actor actor) {
        var procedure = find(key);
        Publishers.only(actor, procedure);
        return Pages.show(FORM, form(procedure, files.toBegin(newest(key)), List.of()));
    }

    @PostMapping("/{key}/drafts")
    ModelAndView write(@PathVariable String key, @RequestParam(defaultValue = "") String text, Actor actor) {
        var procedure = find(key);
        Publishers.only(actor, procedure);
        var clean = text.replace("\r\n", "\n");
        return switch (write.write(key, newest(key).path(), clean, actor)) {
            case WriteDraft.Written.Kept(var draft) -> Pages.go(DraftPages.PATH + "/" + draft);
            case WriteDraft.Written.Refused(var problems) -> Pages.mend(FORM, form(procedure, clean, problems));
        };
    }

    private static DraftFormView form(
            Procedure procedure, String text, List<org.kaikaku.platform.city.CityFileProblem> problems) {
        return DraftFormView.of(
                procedure.key(), procedure.title(), PATH + "/" + procedure.key() + "/drafts", 0, text, problems);
    }

    private CityFile newest(String key) {
        return files.of(key).getFirst();
    }

    private Procedure find(String key) {
        var procedure = catalogues.current().procedures().get(key);
        if (procedure == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return procedure;
    }

    private List<RulesView.Group> groups(Catalogue catalogue, List<Procedure> procedures) {
        return procedures.stream()
                .collect(Collectors.groupingBy(
                        procedure -> Optional.ofNullable(procedure.division()).orElse(OTHERS),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(inOne -> group(division(catalogue, inOne.getFirst()), inOne))
                .toList();
    }

    private RulesView.Group group(@Nullable Text division, List<Procedure> procedures) {
        var lines = procedures.stream().map(this::line).toList();
        var coming = lines.stream().filter(line -> line.coming() != null).count();
        return new RulesView.Group(division, (int) coming, lines);
    }

    private RulesView.Line line(Procedure procedure) {
        return new RulesView.Line(
                procedure.key(),
                procedure.title(),
                procedure.version(),
                Wareki.text(procedure.effective()),
                files.of(procedure.key()).stream()
                        .filter(files::coming)
                        .findFirst()
                        .map(file -> Wareki.text(file.effective()))
                        .orElse(null));
    }

    private static @Nullable Text division(Catalogue catalogue, Procedure procedure) {
        return procedure.division() == null
                ? null
                : catalogue
                        .city()
                        .divisions()
                        .newest(procedure.division())
                        .map(Division::name)
                        .orElse(null);
    }

    private static boolean matches(Procedure procedure, String q) {
        var wanted = Normalizer.normalize(q, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || procedure.key().contains(wanted)
                || procedure.title().ja().contains(wanted)
                || procedure.law().contains(wanted)
                || procedure.title().en().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private String state(CityFile file, Procedure inForce) {
        if (files.coming(file)) {
            return "coming";
        }
        return file.version() == inForce.version() ? "now" : "past";
    }
}
