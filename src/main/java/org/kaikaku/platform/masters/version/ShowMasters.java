package org.kaikaku.platform.masters.version;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.masters.table.Master;
import org.kaikaku.platform.masters.table.MasterLine;
import org.kaikaku.platform.opendata.FindingGroup;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.springframework.stereotype.Component;

/** What an administrator sees of the tables. */
@Component
class ShowMasters {
    private static final int PREVIEWED = 5;

    private final MasterVersions versions;
    private final LinesInForce inForce;
    private final UploadLimitsYaml limits;
    private final Clock clock;

    ShowMasters(MasterVersions versions, LinesInForce inForce, UploadLimitsYaml limits, Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.limits = limits;
        this.clock = clock;
    }

    MastersView all(@Nullable String problem) {
        var drafts = versions.drafts().stream()
                .map(draft -> new MastersView.Waiting(
                        draft.id().toString(),
                        draft.intake().master().key(),
                        draft.intake().file(),
                        day(draft.intake().at()),
                        draft.intake().by()))
                .toList();
        return new MastersView(
                Arrays.stream(Master.values()).map(this::table).toList(),
                drafts,
                limits.current().table(),
                problem);
    }

    private MastersView.Table table(Master master) {
        var all = versions.all(master);
        var now = inForce.edition(master);
        return new MastersView.Table(
                master.key(),
                Wareki.text(master.shipped()),
                all.stream()
                        .map(version -> version(version, now, version == all.getFirst()))
                        .toList());
    }

    private MastersView.Version version(MasterVersion.InForce version, String now, boolean latest) {
        var intake = version.intake();
        return new MastersView.Version(
                version.id().toString(),
                Wareki.text(version.from()),
                version.id().toString().equals(now),
                version.from().isAfter(today()),
                latest,
                intake.difference(),
                intake.file(),
                version.by());
    }

    MasterDraftView draft(MasterVersion.Draft draft) {
        return draft(draft, today().toString(), false, null);
    }

    MasterDraftView draft(MasterVersion.Draft draft, String from, boolean sure, @Nullable String problem) {
        var intake = draft.intake();
        var findings = versions.findings(draft);
        return new MasterDraftView(
                draft.id().toString(),
                intake.master().key(),
                intake.file(),
                intake.form(),
                intake.in(),
                intake.left(),
                intake.difference(),
                first(versions.lines(draft.id())),
                FindingGroup.of(findings, true),
                FindingGroup.of(findings, false),
                from,
                sure,
                problem);
    }

    private static List<List<String>> first(List<MasterLine> lines) {
        return lines.stream().limit(PREVIEWED).map(MasterLine::cells).toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private static Text day(Instant at) {
        return Wareki.text(LocalDate.ofInstant(at, City.ZONE));
    }
}
