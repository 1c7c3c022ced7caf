package org.kaikaku.service.procedure.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.portal.Manifest.Listed;
import org.kaikaku.service.procedure.portal.PortalFiles.Line;
import org.kaikaku.service.procedure.portal.PortalFiles.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at one application of the portal: it becomes a case, whole, or waits with the reasons why not, and nothing of it is done. */
@Service
class ExamineApplication {
    private final Catalogues catalogues;
    private final Office office;
    private final PortalApplications applications;
    private final PortalFiles files;
    private final TakeApplication take;
    private final GatherAttached gather;

    ExamineApplication(
            Catalogues catalogues,
            Office office,
            PortalApplications applications,
            PortalFiles files,
            TakeApplication take,
            GatherAttached gather) {
        this.catalogues = catalogues;
        this.office = office;
        this.applications = applications;
        this.files = files;
        this.take = take;
        this.gather = gather;
    }

    /**
     * What was found out before the transaction begins, for pictures take their time.
     *
     * @param form null where the city has none for it
     */
    record Examined(
            PortalApplication application, Optional<PortalForm> form, Catalogue catalogue, List<Papers.Sent> papers) {}

    Examined examine(PortalApplication of, Map<String, byte[]> content) {
        var catalogue = catalogues.current();
        var form = form(catalogue, of.form());
        if (form.isEmpty()) {
            return new Examined(
                    of.rejected(of.answers(), List.of(Wrong.of("form-unknown"))), form, catalogue, List.of());
        }
        var gathered = gather.gather(form.get(), catalogue.procedure(form.get().procedure()), of.attached(), content);
        var wrong = new ArrayList<>(of.wrong());
        wrong.addAll(gathered.wrong());
        return new Examined(of.rejected(of.answers(), wrong), form, catalogue, gathered.papers());
    }

    /** As the manifest has it, with the answers read. */
    PortalApplication read(Listed listed, UUID file, Map<String, byte[]> content) {
        var bare = new PortalApplication(
                listed.receipt(),
                file,
                listed.form(),
                listed.appliedAt(),
                Map.of(),
                listed.attached(),
                List.of(),
                null);
        var answers = content.get(listed.answers());
        var form = form(catalogues.current(), listed.form());
        if (form.isEmpty()) {
            return bare;
        }
        if (answers == null) {
            return bare.rejected(Map.of(), List.of(new Wrong("answers-missing", listed.answers())));
        }
        return switch (SentAnswers.read(answers, form.get().encoding(), listed.answers())) {
            case SentAnswers.Refused(var why) -> bare.rejected(Map.of(), List.of(why));
            case SentAnswers.Read(var values, var wrong) -> bare.rejected(values, wrong);
        };
    }

    /** One application of a file. */
    @Transactional
    Line settle(Examined examined, int place, Doer doer) {
        var before = applications.hold(examined.application().receipt());
        if (before.isPresent() && before.get().isCase()) {
            var line = new Line(
                    place,
                    before.get().receipt(),
                    Outcome.ALREADY,
                    List.of(),
                    before.get().number());
            files.add(examined.application().file(), line);
            return line;
        }
        var settled = settled(examined, doer);
        applications.keep(settled);
        var line = new Line(
                place,
                settled.receipt(),
                settled.isCase() ? Outcome.TAKEN : Outcome.REJECTED,
                settled.wrong(),
                settled.number());
        files.add(settled.file(), line);
        return line;
    }

    /** Set right by somebody here. Empty where it has become a case meanwhile. */
    @Transactional
    Optional<PortalApplication> mend(Examined examined, Doer doer) {
        var held = applications.hold(examined.application().receipt()).filter(now -> !now.isCase());
        return held.map(_ -> {
            var settled = settled(examined, doer);
            applications.keep(settled);
            files.tidy(settled.file());
            return settled;
        });
    }

    private PortalApplication settled(Examined examined, Doer doer) {
        var of = examined.application();
        if (examined.form().isEmpty()) {
            return of;
        }
        var form = examined.form().get();
        var understood = Understand.of(examined.catalogue(), form, of.answers(), office.today());
        var wrong = new ArrayList<>(of.wrong());
        // Where the answers could not be read, that they are missing says nothing more.
        if (!of.answers().isEmpty() || wrong.isEmpty()) {
            wrong.addAll(understood.wrong());
        }
        return wrong.isEmpty()
                ? take.take(of, examined.catalogue(), form, understood, examined.papers(), doer)
                : of.rejected(of.answers(), wrong);
    }

    private static Optional<PortalForm> form(Catalogue catalogue, String name) {
        return catalogue.portalForms().values().stream()
                .filter(form -> form.form().equals(name))
                .findFirst();
    }
}
