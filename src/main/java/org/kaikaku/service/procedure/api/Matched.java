package org.kaikaku.service.procedure.api;

import java.util.List;
import java.util.Map;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.RuleBook.Verdict;
import org.kaikaku.service.procedure.api.Shapes.MatchAnswer;
import org.kaikaku.service.procedure.api.Shapes.MatchShape;
import org.kaikaku.service.procedure.api.Shapes.OpenShape;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Questioning;

/** What a questioning found, as the API says it. */
final class Matched {
    private Matched() {}

    static MatchAnswer of(Questioning questioning, Catalogue catalogue) {
        var matches = questioning.matches();
        return new MatchAnswer(
                matches.stream().filter(Match::certain).map(Matched::shape).toList(),
                open(questioning, catalogue),
                matches.stream()
                        .filter(match -> !match.certain())
                        .map(Matched::shape)
                        .toList());
    }

    private static List<OpenShape> open(Questioning questioning, Catalogue catalogue) {
        var findings = questioning.findings();
        return findings.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.OPEN)
                .map(Map.Entry::getKey)
                .map(ref -> new OpenShape(
                        ref.rule(),
                        ref.index(),
                        catalogue.procedure(ref.rule()).title(),
                        findings.open().entrySet().stream()
                                .filter(fact -> fact.getValue().contains(ref))
                                .map(fact -> fact.getKey())
                                .map(FactRef::toString)
                                .sorted()
                                .toList()))
                .toList();
    }

    private static MatchShape shape(Match match) {
        var procedure = match.procedure();
        var due = match.due();
        return new MatchShape(
                procedure.key(),
                match.index(),
                procedure.title(),
                procedure.because(),
                procedure.law(),
                due == null ? null : due.date(),
                due == null || due.rolledFrom() == null
                        ? null
                        : due.rolledFrom().toString());
    }
}
