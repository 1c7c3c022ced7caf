package org.kaikaku.service.procedure.office.finding;

import java.util.Comparator;
import java.util.List;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Protection;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Service;

/**
 * How cases like this one were decided (類似案件): of the same procedure, within the reader's divisions, by the rarer words of their facts and of
 * what was written. Nobody's name is shown, but each is somebody's record, and looked at.
 */
@Service
class ShowSimilar {
    private static final Unseen WHY = new Unseen("the lines are written for those cases only that are shown");

    private static final int MOST = 5;

    /** Some may be left out at the last moment. */
    private static final int ASKED = 2 * MOST;

    private final Casework casework;
    private final Applications applications;
    private final FindCases find;
    private final Protection protection;

    ShowSimilar(Casework casework, Applications applications, FindCases find, Protection protection) {
        this.casework = casework;
        this.applications = applications;
        this.find = find;
        this.protection = protection;
    }

    /** @throws NoSuchApplication when there is none, or not for this actor */
    SimilarView show(String receipt, Actor actor) {
        var header = casework.find(receipt, actor)
                .orElseThrow(NoSuchApplication::new)
                .header();
        var alike = find.like(header.receipt().toString(), header.procedure(), Scope.of(actor), ASKED);
        var decided = decided(alike, actor);
        decided.forEach(one -> casework.write(one.header(), Act.LOOK, "似た案件の決定を参考にするため", actor));
        return new SimilarView(
                header.receipt().toString(),
                casework.procedure(header).title(),
                decided.stream().map(ShowSimilar::line).toList());
    }

    /** What is still held is nobody's example, nor is the case of somebody under protection. */
    private List<Decided> decided(List<String> alike, Actor actor) {
        var receipts =
                alike.stream().flatMap(one -> Receipt.parse(one).stream()).toList();
        return applications.numbered(receipts, WHY).stream()
                .filter(one -> Scope.covers(actor, one.header().division()))
                .filter(one ->
                        one instanceof Decided && applications.outside(one).isEmpty())
                .map(Decided.class::cast)
                .filter(one -> !protection.guards(one.header()))
                .sorted(Comparator.comparingInt(
                        one -> receipts.indexOf(one.header().receipt())))
                .limit(MOST)
                .toList();
    }

    private static SimilarView.Line line(Decided decided) {
        var decision = decided.decision();
        return new SimilarView.Line(
                decided.header().receipt().toString(),
                decision.granted(),
                decision.reason(),
                decision.by().name(),
                CityTime.day(decision.at()));
    }
}
