package org.kaikaku.service.procedure.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.JobState;
import org.kaikaku.platform.jobs.Jobs;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.portal.PortalFiles.PortalFile;
import org.kaikaku.service.procedure.portal.folder.PortalFolder;
import org.springframework.stereotype.Service;

/** What came from the portal, what of it waits to be set right, and what went back. */
@Service
class ShowPortal {

    private final PortalFiles files;
    private final PortalApplications applications;
    private final StatusFiles statuses;
    private final Catalogues catalogues;
    private final Jobs jobs;
    private final Texts texts;
    private final PortalFolder folder;

    ShowPortal(
            PortalFiles files,
            PortalApplications applications,
            StatusFiles statuses,
            Catalogues catalogues,
            Jobs jobs,
            Texts texts,
            PortalFolder folder) {
        this.files = files;
        this.applications = applications;
        this.statuses = statuses;
        this.catalogues = catalogues;
        this.jobs = jobs;
        this.texts = texts;
        this.folder = folder;
    }

    PortalView all(@Nullable String problem) {
        return new PortalView(
                files.latest().stream()
                        .map(file -> new PortalView.FileLine(
                                file.id().toString(),
                                file.name(),
                                Wareki.moment(file.at().atZone(City.ZONE)),
                                file.by(),
                                state(file).filter(state -> !state.ended()).isPresent(),
                                file.refused() != null))
                        .toList(),
                applications.toMend().stream()
                        .map(one -> new PortalView.MendLine(one.receipt(), one.form(), one.wrong()))
                        .toList(),
                statuses.latest().stream()
                        .map(one -> new PortalView.StatusLine(
                                one.number(),
                                one.name(),
                                Wareki.moment(one.madeAt().atZone(City.ZONE)),
                                one.madeBy(),
                                one.rows()))
                        .toList(),
                folder.watched(),
                problem);
    }

    Optional<FileView> file(UUID id) {
        return files.find(id).map(file -> {
            var progress = jobs.progress(new JobId(file.job()));
            var state = progress.map(JobProgress::state).orElse(JobState.DONE);
            int done = progress.map(JobProgress::done).orElse(0);
            return new FileView(
                    file.id().toString(),
                    file.name(),
                    !state.ended(),
                    state == JobState.FAILED,
                    done,
                    Math.max(done, progress.map(JobProgress::total).orElse(0)),
                    file.refused(),
                    files.lines(id).stream().map(ShowPortal::line).toList());
        });
    }

    private static FileView.Line line(PortalFiles.Line line) {
        return new FileView.Line(line.place(), line.receipt(), line.outcome().name(), line.wrong(), line.number());
    }

    /** @param changed whether it was just tried to set it right */
    MendView mend(PortalApplication application, boolean changed) {
        var catalogue = catalogues.current();
        var form = catalogue.portalForms().values().stream()
                .filter(one -> one.form().equals(application.form()))
                .findFirst();
        return new MendView(
                application.receipt(),
                application.form(),
                form.map(one -> catalogue.procedure(one.procedure()).title()).orElse(null),
                application.wrong(),
                form.map(one -> fields(one, catalogue, application)).orElse(List.of()),
                application.attached().stream().map(Manifest.Attached::item).toList(),
                changed);
    }

    private List<MendView.Field> fields(PortalForm form, Catalogue catalogue, PortalApplication application) {
        var fields = new ArrayList<MendView.Field>();
        for (var item : form.items()) {
            var fact = catalogue.facts().fact(item.fact()).orElseThrow();
            fields.add(new MendView.Field(
                    name(fields.size()),
                    item.item(),
                    fact.label(),
                    application.answers().getOrDefault(item.item(), ""),
                    values(item, fact),
                    Objects.requireNonNullElse(item.format(), ""),
                    item.optional(),
                    application.wrong().stream()
                            .filter(wrong -> wrong.about().equals(item.item()))
                            .toList()));
        }
        return fields;
    }

    static String name(int place) {
        return "item-" + place;
    }

    private List<MendView.Value> values(PortalForm.Item item, Fact fact) {
        if (!item.codes().isEmpty()) {
            return item.codes().entrySet().stream()
                    .map(code -> new MendView.Value(code.getKey(), meaning(fact, code.getValue())))
                    .toList();
        }
        return fact.options().stream()
                .map(option -> new MendView.Value(option.key(), option.label()))
                .toList();
    }

    private Text meaning(Fact fact, String value) {
        if (fact.type() == FactType.YESNO) {
            return texts.get("procedure.question." + value);
        }
        return fact.options().stream()
                .filter(option -> option.key().equals(value))
                .map(Fact.Option::label)
                .findFirst()
                .orElse(Text.same(value));
    }

    private Optional<JobState> state(PortalFile file) {
        return jobs.progress(new JobId(file.job())).map(JobProgress::state);
    }
}
